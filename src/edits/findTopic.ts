/**
 * Which topic of a clustering an edit meant that was made on another one. Two clusterings' topics are alike by the Jaccard
 * similarity of their papers; a topic whose best one is no more than 1/2 is dissolved: Hennig, "Cluster-wise assessment of
 * cluster stability" (Computational Statistics & Data Analysis 52, 2007).
 */
import type { TopicRef } from '../edit.ts';
import { placeSizes } from './board.ts';
import type { Board } from './board.ts';
import type { Corpus } from './corpus.ts';

/** Half: two topics cannot both share more than this with a third. */
export const dissolved = 0.5;

const largestSample = 200;

/** How an edit names the topic at `place`, so that it can be found again on another clustering. */
export function topicRef(name: string, members: Int32Array, { papers }: Pick<Corpus, 'papers'>): TopicRef {
  const size = members.length;
  const nSampled = Math.min(size, largestSample);
  const sample = Array.from({ length: nSampled }, (_, i) => papers[members[Math.floor((i * size) / nSampled)]].id);
  return { name, size, nPapers: papers.length, sample };
}

/** The place of the topic that is meant, or a sentence that says why there is none. */
export function findTopic(board: Board, ref: TopicRef, corpus: Corpus): { place: number } | { failure: string } {
  const { shared, size } = sharedPapers(board, ref, corpus);
  const sizes = sizesThen(board, ref, corpus);
  let best = -1;
  let bestShare = 0;
  shared.forEach((count, place) => {
    const share = count / (size + sizes[place] - count);
    if (share > bestShare) [best, bestShare] = [place, share];
  });
  if (bestShare > dissolved) return { place: best };
  if (size === 0) return { failure: `None of the papers of “${ref.name}” is on the map any more.` };
  if (best < 0) return { failure: `The papers of “${ref.name}” are in no topic any more.` };
  const percent = Math.round(100 * bestShare);
  return { failure: `No topic is like “${ref.name}” any more; the nearest has ${percent} % of its papers in common.` };
}

/** An estimate of the papers of the topic that are at each place now, and of all that are still on the map. */
export function sharedPapers(
  { labels, places }: Board,
  { sample, size }: TopicRef,
  { numberOf }: Corpus,
): { readonly shared: Float64Array; readonly size: number } {
  const shared = new Float64Array(places.length);
  const weight = size / Math.max(1, sample.length);
  let left = 0;
  for (const id of sample) {
    const paper = numberOf(id);
    if (paper === undefined) continue;
    left += weight;
    if (labels[paper] >= 0) shared[labels[paper]] += weight;
  }
  return { shared, size: left };
}

/** An estimate of each topic's size without the papers that came to the map since: a topic that only grew is still the same. */
export function sizesThen(board: Board, { nPapers }: TopicRef, { papers }: Corpus): Float64Array {
  const growth = Math.max(1, papers.length / Math.max(1, nPapers));
  return Float64Array.from(placeSizes(board), (size) => size / growth);
}
