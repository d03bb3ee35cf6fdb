import type { Session } from '../state/session.ts';
import { choiceSentence } from '../state/choiceSentence.ts';
import { editsAround } from '../state/mapSteps.ts';
import type { MapChange } from '../state/mapSteps.ts';
import { analyzeAgain } from './analyzeAgain.ts';
import type { Command, CommandContext } from './command.ts';
import { walkEdits } from './editTopics.ts';

/** Undoing and redoing whatever the person did, in its order: choices, edits of the topics, other settings. */
export const undoCommands: readonly Command[] = [
  {
    name: 'undo',
    title: 'Undo',
    titleNow: (session) => titled('Undo', lastStep(session)),
    group: 'Explore',
    keys: ['mod+z'],
    isAvailable: (session) => session.work === null && lastStep(session) !== null,
    run: (context) => walk(context, 'undone'),
  },
  {
    name: 'redo',
    title: 'Redo',
    titleNow: (session) => titled('Redo', nextStep(session)),
    group: 'Explore',
    keys: ['mod+shift+z', 'mod+y'],
    isAvailable: (session) => session.work === null && nextStep(session) !== null,
    run: (context) => walk(context, 'redone'),
  },
];

/** A step back or forth: what it was in words, and what of the map it changed. */
interface Step {
  readonly sentence: string;
  readonly change: MapChange | null;
}

/** The step that undo takes back; with no choices left to undo, the last edit of an earlier session. */
function lastStep({ explore, project }: Session): Step | null {
  const previous = explore.past.at(-1);
  if (previous?.change) return stepOf(previous.change);
  if (previous) return { sentence: choiceSentence(previous, explore.present), change: null };
  const last = project && editsAround(project.mainMap).last;
  return last && stepOf({ kind: 'edit', sentence: last.sentence });
}

function nextStep({ explore, project }: Session): Step | null {
  const [next] = explore.future;
  if (next?.change) return stepOf(next.change);
  if (next) return { sentence: choiceSentence(explore.present, next), change: null };
  const edit = project && editsAround(project.mainMap).next;
  return edit && stepOf({ kind: 'edit', sentence: edit.sentence });
}

function stepOf(change: MapChange): Step {
  return { sentence: change.kind === 'edit' ? change.sentence : 'other settings', change };
}

function titled(verb: string, step: Step | null): string {
  return step ? `${verb}: ${step.sentence}` : verb;
}

function walk(context: CommandContext, direction: 'undone' | 'redone'): void | Promise<void> {
  const step = direction === 'undone' ? lastStep(context.store.read()) : nextStep(context.store.read());
  if (!step) return;
  if (!step.change) walkChoices(context, direction);
  else if (step.change.kind === 'edit') return walkEdits(context, direction);
  else return analyzeAgain(context, direction === 'undone' ? step.change.before : step.change.after, direction);
}

/** Choices take the map along where it flew for them. */
function walkChoices({ store, map }: CommandContext, direction: 'undone' | 'redone'): void {
  const { past, future } = store.read().explore;
  const { camera } = (direction === 'undone' ? past.at(-1) : future[0])!;
  const type = direction === 'undone' ? 'explore/undone' : 'explore/redone';
  store.dispatch({ type, camera: map.current?.getCamera() });
  if (camera) map.current?.returnTo(camera);
}
