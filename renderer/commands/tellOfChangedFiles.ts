import { counted } from '../state/receiptSentence.ts';
import type { CommandContext } from './command.ts';
import { tellFailure } from './runWork.ts';

/** Says what is wrong with the rest of the file of the project that is shown, once all of it has been read. */
export async function tellOfDamage({ services, store }: CommandContext): Promise<void> {
  const view = store.read().project?.view;
  await services.whole().catch((error: unknown) => {
    if (store.read().project?.view === view) tellFailure(store, error);
  });
}

/** Says which files of the project that was just opened have changed on the disk since they were read. */
export async function tellOfChangedFiles({ services, store }: CommandContext): Promise<void> {
  const view = store.read().project?.view;
  const states = await services.sourceStates().catch(() => []);
  if (store.read().project?.view !== view || !view) return;
  const changed = view.receipt.files.filter((_, i) => states[i] === 'changed');
  if (changed.length === 0) return;
  const text =
    changed.length === 1
      ? `${changed[0].file} has changed since it was read.`
      : `${counted(changed.length, 'file has', 'files have')} changed since they were read.`;
  const offer = { command: 'import-report', title: 'Show files' };
  store.dispatch({ type: 'notice/shown', text, isError: false, offer });
}
