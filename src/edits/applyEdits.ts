import type { FoundTopics } from '../analysis.ts';
import type { EditEntry, EditLog, EditOutcome } from '../edit.ts';
import { asShare, asTask } from '../task.ts';
import type { Steps, Task } from '../task.ts';
import { copyBoard, createBoard, heirOf } from './board.ts';
import type { Board } from './board.ts';
import type { Corpus } from './corpus.ts';
import { makeEdit } from './makeEdit.ts';
import type { Made } from './makeEdit.ts';
import { numberTopics } from './numberTopics.ts';
import type { NumberedTopics } from './numberTopics.ts';
import { standingEntries } from './standingEntries.ts';

/** Topics after a person's edits. */
export interface EditedTopics extends NumberedTopics {
  /** What became of each entry of the log that is not undone, in its order. */
  readonly outcomes: readonly EditOutcome[];
}

/** The edits that were made last, so that one more, or one fewer, need not make the others again. */
export interface Replay {
  steps: readonly ReplayStep[];
  /** What the edits were made on. */
  inputs: readonly unknown[];
}

interface ReplayStep {
  readonly entry: EditEntry;
  readonly made: Made;
  /** After the edit; null for the older ones. */
  readonly board: Board | null;
}

/** No edits made yet. */
export function createReplay(): Replay {
  return { steps: [], inputs: [] };
}

/** Boards that are kept: who undoes more edits in a row waits for the ones before to be made again. */
const nKept = 16;

/** Makes the edits of a log, those undone or withdrawn aside, on the topics that a clustering found. */
export function applyEdits(
  found: FoundTopics,
  log: EditLog,
  corpus: Corpus,
  replay = createReplay(),
): Task<EditedTopics> {
  return asTask('topics', editSteps(found, log, corpus, replay));
}

function* editSteps(found: FoundTopics, log: EditLog, corpus: Corpus, replay: Replay): Steps<EditedTopics> {
  const standing = standingEntries(log);
  const inputs = [found.labels, corpus.papers, corpus.vectors, corpus.seed];
  const steps = inputs.every((input, i) => input === replay.inputs[i]) ? knownSteps(replay.steps, standing) : [];
  const nKnown = steps.length;
  let board = steps.at(-1)?.board ?? createBoard(found.labels);
  for (let i = nKnown; i < standing.length; i++) {
    const [from, to] = [i, i + 1].map((n) => (n - nKnown) / (standing.length - nKnown));
    board = copyBoard(board);
    const made = yield* asShare(makeEdit(board, standing[i].edit, corpus), from, to);
    steps.push({ entry: standing[i], made, board });
    yield to;
  }
  replay.inputs = inputs;
  replay.steps = steps.map((step, i) => (i < steps.length - nKept ? { ...step, board: null } : step));

  const numbered = numberTopics(board, found);
  const madeBy = new Map(steps.map(({ entry, made }) => [entry.id, made]));
  const outcomes = log.entries.slice(0, log.nDone).map(({ id }) => outcomeOf(madeBy.get(id), board, numbered));
  return { ...numbered, outcomes };
}

/** The steps that need not be made again: the last of them still has its board. */
function knownSteps(steps: readonly ReplayStep[], standing: readonly EditEntry[]): ReplayStep[] {
  let nSame = 0;
  while (nSame < Math.min(steps.length, standing.length) && isSame(steps[nSame].entry, standing[nSame])) nSame++;
  while (nSame > 0 && !steps[nSame - 1].board) nSame--;
  return steps.slice(0, nSame);
}

/** Threads hand entries on as copies. */
function isSame(a: EditEntry, b: EditEntry): boolean {
  return a === b || (a.id === b.id && JSON.stringify(a) === JSON.stringify(b));
}

function outcomeOf(made: Made | undefined, board: Board, { numbers }: NumberedTopics): EditOutcome {
  if (!made) return { isApplied: false, topic: -1, note: '' };
  if ('failure' in made) return { isApplied: false, topic: -1, note: made.failure };
  const place = heirOf(board, made.place);
  return { isApplied: true, topic: place < 0 ? -1 : numbers[place], note: made.note };
}
