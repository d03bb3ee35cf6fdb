import type { TopicRef } from '../edit.ts';
import type { Steps } from '../task.ts';
import { addPlace, placeSizes } from './board.ts';
import type { Board } from './board.ts';
import { numbersOf } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { isZeroRow, meanDirections, nearestDirections } from './directions.ts';
import { findTopic } from './findTopic.ts';
import type { Made } from './makeEdit.ts';

/** Moves papers to a topic; to null: out of every topic. */
export function movePapers(board: Board, ids: readonly string[], to: TopicRef | null, corpus: Corpus): Made {
  const papers = numbersOf(ids, corpus);
  if (papers.length === 0) return { failure: 'None of these papers is on the map any more.' };
  const found = to ? findTopic(board, to, corpus) : { place: -1 };
  if ('failure' in found) return found;
  for (const paper of papers) board.labels[paper] = found.place;
  return { place: found.place, note: lossOf(ids, papers) };
}

/** Makes a topic of the papers; without a name its terms name it. */
export function gatherPapers(board: Board, ids: readonly string[], name: string, corpus: Corpus): Made {
  const papers = numbersOf(ids, corpus);
  if (papers.length === 0) return { failure: 'None of these papers is on the map any more.' };
  return { place: addPlace(board, papers, name === '' ? null : name), note: lossOf(ids, papers) };
}

/** Takes a topic apart: its papers are in none. */
export function deleteTopic(board: Board, ref: TopicRef, corpus: Corpus): Made {
  const found = findTopic(board, ref, corpus);
  if ('failure' in found) return found;
  board.labels.forEach((place, paper) => {
    if (place === found.place) board.labels[paper] = -1;
  });
  return { place: -1, note: '' };
}

/** Puts every paper in no topic into the nearest one, except where its text says nothing. */
export function* assignRest(board: Board, { vectors }: Corpus): Steps<Made> {
  const { labels, places } = board;
  const rest = Int32Array.from(labels.keys()).filter((paper) => labels[paper] < 0 && !isZeroRow(vectors, paper));
  if (rest.length === 0) return { place: -1, note: 'No paper was left to assign.' };
  const sizes = placeSizes(board);
  const open = Int32Array.from(places.keys()).filter((place) => sizes[place] > 0 && !places[place].isPinned);
  if (open.length === 0) return { failure: 'There is no topic that papers could be put into.' };
  const directions = meanDirections(vectors, labels, places.length);
  const nearest = yield* nearestDirections(vectors, rest, directions, open);
  rest.forEach((paper, i) => (labels[paper] = nearest[i]));
  return { place: -1, note: '' };
}

function lossOf(ids: readonly string[], papers: Int32Array): string {
  const nLost = new Set(ids).size - papers.length;
  return nLost > 0 ? `${nLost} of the ${ids.length} papers are not on the map any more.` : '';
}
