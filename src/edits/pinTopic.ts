import type { TopicRef } from '../edit.ts';
import type { Steps } from '../task.ts';
import { addPlace, membersOf, placeSizes } from './board.ts';
import type { Board } from './board.ts';
import { numbersOf } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { isZeroRow, meanDirections, nearestDirections } from './directions.ts';
import { dissolved, findTopic } from './findTopic.ts';
import type { Made } from './makeEdit.ts';

/** Gives a topic a name; an empty one gives it back to its terms. */
export function renameTopic({ labels, places }: Board, ref: TopicRef, name: string, corpus: Corpus): Made {
  const found = findTopic({ labels, places }, ref, corpus);
  if ('failure' in found) return found;
  places[found.place] = { ...places[found.place], name: name === '' ? null : name };
  return { place: found.place, note: '' };
}

/** Gives topics names, each the one at its place; fails where none of the topics is found. */
export function renameTopics(board: Board, refs: readonly TopicRef[], names: readonly string[], corpus: Corpus): Made {
  const made = refs.map((ref, i) => renameTopic(board, ref, names[i] ?? '', corpus));
  const failures = made.flatMap((one) => ('failure' in one ? [one.failure] : []));
  const first = made.find((one) => !('failure' in one));
  if (!first) return { failure: failures[0] ?? 'There is no topic to rename.' };
  return { ...first, note: failures.join(' ') };
}

/**
 * Makes these papers a topic of their own, of that name, which takes in no others. What another clustering added to the
 * topic that they came from goes to the topics nearest to it.
 */
export function* pinTopic(board: Board, ids: readonly string[], name: string, corpus: Corpus): Steps<Made> {
  const papers = numbersOf(ids, corpus);
  if (papers.length === 0) return { failure: `None of the papers of “${name}” is on the map any more.` };
  const source = sourceOf(board, papers);
  const place = addPlace(board, papers, name);
  board.places[place] = { name, isPinned: true, heir: -1 };
  if (source >= 0) {
    board.places[source] = { ...board.places[source], heir: place };
    const rest = membersOf(board, source);
    const nearest = yield* nearestTopics(board, rest, source, corpus);
    rest.forEach((paper, i) => (board.labels[paper] = nearest[i]));
  }
  const nLost = ids.length - papers.length;
  return { place, note: nLost > 0 ? `${nLost} of its ${ids.length} papers are not on the map any more.` : '' };
}

/** The place that has more than half of its papers and of these in common; -1: none. */
function sourceOf(board: Board, papers: Int32Array): number {
  const sizes = placeSizes(board);
  const shared = new Int32Array(sizes.length);
  for (const paper of papers) if (board.labels[paper] >= 0) shared[board.labels[paper]]++;
  const best = shared.reduce((most, count, place) => (count > (shared[most] ?? 0) ? place : most), -1);
  if (best < 0) return -1;
  return shared[best] / (papers.length + sizes[best] - shared[best]) > dissolved ? best : -1;
}

/** For each paper the nearest topic that is open to others; its own where there is none, or where its text says nothing. */
function* nearestTopics(board: Board, papers: Int32Array, own: number, { vectors }: Corpus): Steps<Int32Array> {
  const sizes = placeSizes(board);
  const open = Int32Array.from(board.places.keys()).filter(
    (place) => place !== own && sizes[place] > 0 && !board.places[place].isPinned,
  );
  const directions = meanDirections(vectors, board.labels, board.places.length);
  const nearest = yield* nearestDirections(vectors, papers, directions, open);
  return nearest.map((place, i) => (place < 0 || isZeroRow(vectors, papers[i]) ? own : place));
}
