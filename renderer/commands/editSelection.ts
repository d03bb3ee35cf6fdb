import type { Edit } from '../../src/edit.ts';
import { counted } from '../state/receiptSentence.ts';
import type { CommandContext } from './command.ts';
import { showProject } from './openPapers.ts';
import { runWork } from './runWork.ts';

/** Makes the papers in hand a topic of their own, named by its terms. */
export function gatherSelection(context: CommandContext): Promise<void> {
  const papers = inHand(context);
  return edit(context, `Making ${counted(papers.length, 'paper', 'papers')} a topic`, {
    kind: 'gather',
    papers,
    name: '',
  });
}

/** Moves the papers in hand to a topic; -1: out of every topic. */
export function moveSelection(context: CommandContext, to: number): Promise<void> {
  const papers = inHand(context);
  return edit(context, `Moving ${counted(papers.length, 'paper', 'papers')}`, { kind: 'move', papers, to });
}

function inHand({ store }: CommandContext): Int32Array {
  return Int32Array.from(store.read().explore.present.selection);
}

async function edit(context: CommandContext, title: string, change: Edit): Promise<void> {
  const { store, services } = context;
  const { selection } = store.read().explore.present;
  const view = await runWork(context, title, (onProgress, signal) => services.edit(change, onProgress, signal));
  if (!view) return;
  showProject(store, view, { isEdited: true, isSamePapers: true });
  store.dispatch({ type: 'papers/selected', papers: selection, mode: 'replace' });
}
