import { arrangeCommands } from './arrange.ts';
import type { Command } from './command.ts';
import { exploreCommands } from './explore.ts';
import { dialogCommands } from './openDialogs.ts';
import { openCommands } from './openPapers.ts';
import { undoCommands } from './undo.ts';
import { topicCommands } from './topicCommands.ts';
import { selectCommands } from './selectPapers.ts';
import { saveCommands } from './savePapers.ts';

/** Every command, in the order in which the palette and the list of shortcuts show them. */
export const commands: readonly Command[] = [
  ...openCommands,
  ...saveCommands,
  ...dialogCommands,
  ...undoCommands,
  ...exploreCommands,
  ...topicCommands,
  ...selectCommands,
  ...arrangeCommands,
];

/** The command of that name; null for names that a newer or older host may send. */
export function commandNamed(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}
