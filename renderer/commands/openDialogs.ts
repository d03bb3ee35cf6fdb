import { isIdle, isUnoccupied } from './command.ts';
import type { Command } from './command.ts';

/** Commands that only open a dialog. */
export const dialogCommands: readonly Command[] = [
  dialog('export', 'Export…', 'Project', ['mod+e']),
  dialog('settings', 'Settings…', 'Project', ['mod+,']),
  { ...dialog('palette', 'Find a command', 'Help', ['mod+k']), isAvailable: isUnoccupied },
  { ...dialog('help', 'Keyboard shortcuts', 'Help', ['?']), isAvailable: isUnoccupied },
];

function dialog(
  name: 'export' | 'settings' | 'palette' | 'help',
  title: string,
  group: Command['group'],
  keys: readonly string[],
): Command {
  return {
    name,
    title,
    group,
    keys,
    isAvailable: isIdle,
    run: ({ store }) => store.dispatch({ type: 'dialog/opened', dialog: { name } }),
  };
}
