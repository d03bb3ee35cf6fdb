import { useEffect } from 'react';
import { commands } from '../commands/commands.ts';
import { commandFor } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import { isWriting } from '../host/isWriting.ts';
import { runCommand, usePage } from '../state/page.ts';

/** Runs commands by their keys, wherever the focus is, while no dialog is open. */
export function Shortcuts() {
  const page = usePage();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandFor(event, commands, { isMac, isWriting: isWriting(event.target) });
      if (!command) return;
      const { dialog, work } = page.store.read();
      // Also when nothing comes of it: the browser's own "save page" would only surprise.
      if (command.name !== 'close-paper') event.preventDefault();
      if (!dialog && !work) runCommand(page, command.name);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [page]);
  return null;
}
