import type { FoundTopics } from '../analysis.ts';
import { placeSizes } from './board.ts';
import type { Board } from './board.ts';

/** Topics in the order in which people are shown them. */
export interface NumberedTopics {
  readonly k: number;
  /** A topic per paper, the largest 0; -1: in none. */
  readonly labels: Int32Array;
  /** How firmly each paper belongs to its topic, in [0, 1]; 1 where the person put it. */
  readonly belonging: Float32Array;
  /** For a paper between topics the other one; -1: none. */
  readonly secondTopics: Int32Array;
  /** The name that the person gave each topic; null: its terms name it. */
  readonly names: readonly (string | null)[];
  /** The number of the topic at each place of the board; -1: no paper is there. */
  readonly numbers: Int32Array;
}

/**
 * The topics of a board, the largest first; of two as large, the one with the earlier paper: topics that no edit has changed
 * keep the order that the clustering gave them.
 */
export function numberTopics(board: Board, found: FoundTopics): NumberedTopics {
  const sizes = placeSizes(board);
  const first = new Int32Array(sizes.length).fill(board.labels.length);
  board.labels.forEach((place, paper) => {
    if (place >= 0 && paper < first[place]) first[place] = paper;
  });
  const order = Array.from(sizes.keys())
    .filter((place) => sizes[place] > 0)
    .sort((a, b) => sizes[b] - sizes[a] || first[a] - first[b]);
  const numbers = new Int32Array(sizes.length).fill(-1);
  order.forEach((place, number) => (numbers[place] = number));
  const labels = board.labels.map((place) => (place < 0 ? -1 : numbers[place]));
  return {
    k: order.length,
    labels,
    ...belongingAfter(labels, order.length, found),
    names: order.map((place) => board.places[place].name),
    numbers,
  };
}

/** Clusters are followed to the topic where most of their papers went; a paper elsewhere was put there by the person. */
function belongingAfter(labels: Int32Array, k: number, found: FoundTopics) {
  const heirs = heirsOf(found.labels, labels, k);
  const belonging = found.belonging.slice();
  const secondTopics = found.secondTopics.slice();
  labels.forEach((label, paper) => {
    const wasIn = found.labels[paper];
    if (label < 0) belonging[paper] = 0;
    else if (wasIn < 0 || heirs[wasIn] !== label) belonging[paper] = 1;
    const second = found.secondTopics[paper] < 0 ? -1 : heirs[found.secondTopics[paper]];
    secondTopics[paper] = label < 0 || second === label ? -1 : second;
  });
  return { belonging, secondTopics };
}

/** For each cluster the topic that holds most of its papers; -1: most are in none. */
function heirsOf(found: Int32Array, labels: Int32Array, k: number): Int32Array {
  const nFound = found.reduce((most, label) => Math.max(most, label + 1), 0);
  const counts = new Int32Array(nFound * (k + 1));
  found.forEach((cluster, paper) => cluster >= 0 && counts[cluster * (k + 1) + labels[paper] + 1]++);
  return Int32Array.from({ length: nFound }, (_, cluster) => {
    const row = counts.subarray(cluster * (k + 1), (cluster + 1) * (k + 1));
    let best = 0;
    row.forEach((count, topic) => count > row[best] && (best = topic));
    return best - 1;
  });
}
