import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { commandNamed } from '../commands/commands.ts';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import { runCommand, usePage, useSession } from '../state/page.ts';
import { Hint } from './Hint.tsx';

/** A button that runs a command: an icon, with its title and shortcut as a tooltip, or with `label` beside the icon. */
export function CommandButton({
  command,
  icon: Icon,
  label,
  isPrimary = false,
  isPressed,
}: {
  readonly command: string;
  readonly icon: LucideIcon;
  readonly label?: string;
  readonly isPrimary?: boolean;
  /** Of a switch: whether it is on. */
  readonly isPressed?: boolean;
}) {
  const page = usePage();
  const { title, titleNow, keys, isAvailable } = commandNamed(command)!;
  const said = useSession((session) => titleNow?.(session) ?? title);
  const isOn = useSession((session) => isAvailable?.(session, page.shell) ?? true);
  const look = label ? (isPrimary ? 'button primary' : 'button') : 'icon-button';
  return (
    <Hint text={said} keys={keys && printKeys(keys[0], isMac)}>
      <Button
        className={look}
        aria-label={label ? undefined : title.replace('…', '')}
        aria-pressed={isPressed}
        isDisabled={!isOn}
        onPress={() => runCommand(page, command)}
      >
        <Icon size={16} aria-hidden />
        {label && <span>{label}</span>}
      </Button>
    </Hint>
  );
}
