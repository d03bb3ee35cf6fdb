import type { FileHandle, SourceChange } from '../../src/host/contract.ts';
import { counted } from '../state/receiptSentence.ts';
import type { CommandContext } from './command.ts';
import { asSource, showProject } from './openPapers.ts';
import type { Incoming } from './openPapers.ts';
import { runWork } from './runWork.ts';

/** A change of the papers' sources that a person has marked; a file to read instead of the old one is still in the page. */
export type MarkedChange =
  | Exclude<SourceChange, { readonly kind: 'reload' }>
  | { readonly kind: 'reload'; readonly file: string; readonly from: Incoming | null };

/** Makes the changes and the map anew; the old papers stay when it fails or is cancelled. */
export async function changeSources(context: CommandContext, changes: readonly MarkedChange[]): Promise<void> {
  const { services, store } = context;
  const view = await runWork(context, 'Reading the papers anew', async (onProgress, signal) => {
    const ready: SourceChange[] = [];
    for (const change of changes) {
      const from = change.kind === 'reload' && change.from ? await asSource(services, change.from) : null;
      ready.push(change.kind === 'reload' ? { ...change, from: from as FileHandle | null } : change);
      if (signal.aborted) return null;
    }
    return services.changeSources(ready, onProgress, signal);
  });
  if (!view) return;
  showProject(store, view, { isSamePapers: false });
  const text = `${counted(view.map.nPapers, 'paper', 'papers')} after ${counted(changes.length, 'change', 'changes')} of where they come from.`;
  const offer = { command: 'import-report', title: 'Show details' };
  store.dispatch({ type: 'notice/shown', text, isError: false, offer });
}
