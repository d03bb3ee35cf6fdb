import type { TopicRef } from '../edit.ts';
import { placeSizes } from './board.ts';
import type { Board } from './board.ts';
import type { Corpus } from './corpus.ts';
import { dissolved, sharedPapers, sizesThen } from './findTopic.ts';
import type { Made } from './makeEdit.ts';

/**
 * Makes one topic of several. On another clustering, where these topics may have fallen apart or come together, it merges
 * whichever topics are made of their papers for the most part.
 */
export function mergeTopics(board: Board, refs: readonly TopicRef[], corpus: Corpus): Made {
  const parts = refs.map((ref) => sharedPapers(board, ref, corpus));
  const sizes = placeSizes(board);
  const taken = placesMadeOf(board, refs, parts, corpus);
  const lost = refs.filter((_, i) => {
    const kept = taken.reduce((sum, place) => sum + parts[i].shared[place], 0);
    return kept <= dissolved * parts[i].size;
  });
  if (lost.length > 0) {
    const names = lost.map(({ name }) => `“${name}”`).join(' and ');
    return { failure: `No topic is made of the papers of ${names} any more.` };
  }
  const target = taken.reduce((largest, place) => (sizes[place] > sizes[largest] ? place : largest));
  const isMerged = new Uint8Array(board.places.length);
  for (const place of taken) isMerged[place] = 1;
  board.labels.forEach((place, paper) => {
    if (place >= 0 && isMerged[place]) board.labels[paper] = target;
  });
  const name = nameOf(board, parts, taken);
  for (const place of taken)
    board.places[place] = { name: null, isPinned: false, heir: place === target ? -1 : target };
  board.places[target] = { ...board.places[target], name };
  return { place: target, note: taken.length === 1 ? 'These papers are one topic already.' : '' };
}

type Shared = ReturnType<typeof sharedPapers>;

/** The places most of whose papers are of the topics that are meant. */
function placesMadeOf(board: Board, refs: readonly TopicRef[], parts: readonly Shared[], corpus: Corpus): number[] {
  const before = refs.map((ref) => sizesThen(board, ref, corpus));
  const places = Array.from(board.places.keys());
  return places.filter((place) => {
    const share = parts.reduce((sum, { shared }, i) => sum + shared[place] / Math.max(1, before[i][place]), 0);
    return share > dissolved;
  });
}

/** The name that the person gave the first of the topics that has one. */
function nameOf({ places }: Board, parts: readonly Shared[], taken: readonly number[]): string | null {
  for (const { shared } of parts) {
    const place = taken.reduce((most, other) => (shared[other] > shared[most] ? other : most));
    if (places[place].name !== null) return places[place].name;
  }
  return null;
}
