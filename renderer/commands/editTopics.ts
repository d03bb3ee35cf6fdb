import type { Edit } from '../../src/edit.ts';
import { editsAround } from '../state/mapSteps.ts';
import type { CommandContext } from './command.ts';
import { runWork } from './runWork.ts';
import { showStep } from './showStep.ts';

/**
 * Changes the topics; names, terms, levels and charts follow at once, and the change can be undone. Topics are numbered as on the
 * main level. Answers whether it was made: if not, a notice says why.
 */
export async function editTopics(context: CommandContext, edit: Edit): Promise<boolean> {
  const { services, store } = context;
  const view = await runWork(context, 'Changing the topics', (onProgress, signal) =>
    services.edit(edit, onProgress, signal),
  );
  if (!view) return false;
  const sentence = editsAround(view.map).last?.sentence ?? '';
  showStep(store, view, 'made', { kind: 'edit', sentence });
  return true;
}

/** Takes the last change of the topics back, or makes the one that was taken back again. */
export async function walkEdits(context: CommandContext, direction: 'undone' | 'redone'): Promise<void> {
  const { services, store } = context;
  const { project } = store.read();
  if (!project) return;
  const { last, next } = editsAround(project.mainMap);
  const sentence = (direction === 'undone' ? last : next)?.sentence ?? '';
  const [title, walk] = direction === 'undone' ? (['Undoing', 'undo'] as const) : (['Doing again', 'redo'] as const);
  const view = await runWork(context, `${title}: ${sentence}`, (onProgress, signal) =>
    services.edit(walk, onProgress, signal),
  );
  if (view) showStep(store, view, direction, { kind: 'edit', sentence });
}

/** Moves papers to a topic; -1: out of every topic. */
export function movePapers(context: CommandContext, papers: ArrayLike<number>, to: number): Promise<boolean> {
  return editTopics(context, { kind: 'move', papers: Int32Array.from(papers), to });
}

/** Makes papers a topic of their own; without a name their terms name it. */
export function topicFromPapers(context: CommandContext, papers: ArrayLike<number>, name = ''): Promise<boolean> {
  return editTopics(context, { kind: 'gather', papers: Int32Array.from(papers), name });
}
