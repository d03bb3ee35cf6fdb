import type { Settings } from '../../src/settings.ts';
import type { CommandContext } from './command.ts';
import { showProject } from './openPapers.ts';
import { runWork } from './runWork.ts';

/** Analyses the open papers with other settings; the old map stays when it fails or is cancelled. */
export async function analyzeAgain(context: CommandContext, settings: Settings): Promise<void> {
  const view = await runWork(context, 'Making the map anew', (onProgress, signal) =>
    context.services.analyze(settings, onProgress, signal),
  );
  if (view) showProject(context.store, view, { isEdited: true, isSamePapers: true });
}
