import type { Dialog } from '../state/dialog.ts';
import { isIdle, isUnoccupied } from './command.ts';
import type { Command } from './command.ts';

/** Commands that only open a dialog. */
export const dialogCommands: readonly Command[] = [
  dialog({ name: 'export', subject: 'map' }, 'Export…', 'Project', ['mod+e']),
  dialog({ name: 'settings' }, 'Settings…', 'Project', ['mod+,']),
  { ...dialog({ name: 'palette' }, 'Find a command', 'Help', ['mod+k']), isAvailable: isUnoccupied },
  { ...dialog({ name: 'help' }, 'Keyboard shortcuts', 'Help', ['?']), isAvailable: isUnoccupied },
  {
    name: 'tour',
    title: 'Take the tour',
    group: 'Help',
    isAvailable: isIdle,
    run: ({ store }) => store.dispatch({ type: 'tour/moved', step: 0 }),
  },
];

function dialog(opened: Dialog, title: string, group: Command['group'], keys: readonly string[]): Command {
  return {
    name: opened.name,
    title,
    group,
    keys,
    isAvailable: isIdle,
    run: ({ store }) => store.dispatch({ type: 'dialog/opened', dialog: opened }),
  };
}
