import { Check, Contrast, Moon, Sun } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTheme } from '../parts/useTheme.ts';
import { Hint } from '../parts/Hint.tsx';
import type { ThemeChoice } from '../state/layout.ts';
import { useDispatch, useSession } from '../state/page.ts';

const choices: readonly { readonly theme: ThemeChoice; readonly title: string; readonly icon: typeof Sun }[] = [
  { theme: 'system', title: 'As the system', icon: Contrast },
  { theme: 'light', title: 'Light', icon: Sun },
  { theme: 'dark', title: 'Dark', icon: Moon },
];

/** Chooses light or dark colours, or those of the system. */
export function ThemeMenu() {
  const chosen = useSession((session) => session.layout.theme);
  const dispatch = useDispatch();
  const Icon = useTheme() === 'dark' ? Moon : Sun;
  return (
    <MenuTrigger>
      <Hint text="Light or dark">
        <Button className="icon-button" aria-label="Light or dark">
          <Icon size={16} aria-hidden />
        </Button>
      </Hint>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Colours"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(key) => dispatch({ type: 'layout/changed', change: { theme: key as ThemeChoice } })}
        >
          {choices.map(({ theme, title, icon: ItemIcon }) => (
            <MenuItem key={theme} id={theme} textValue={title} className="menu-item">
              <ItemIcon size={16} aria-hidden />
              {title}
              {theme === chosen && <Check size={16} aria-hidden className="check" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
