import type { Dense } from '../sparse.ts';

/** The papers of each topic, ascending; `labels` holds a topic per paper, -1 for none. */
export function membersOf(labels: Int32Array, nTopics: number): Int32Array[] {
  const sizes = new Int32Array(nTopics);
  for (const label of labels) if (label >= 0) sizes[label]++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const ends = new Int32Array(nTopics);
  labels.forEach((label, paper) => {
    if (label >= 0) members[label][ends[label]++] = paper;
  });
  return members;
}

/** Whether two lists of papers, or of labels, hold the same. */
export function areSame(a: Int32Array, b: Int32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

/** A topic's papers and its middle. */
export interface RankedPapers {
  /** The most typical papers, some dozens, the most typical first: the one whose vector is nearest the middle. */
  readonly papers: Int32Array;
  /** The mean of the papers' vectors, scaled to length 1; zero where they cancel out. */
  readonly middle: Float64Array;
}

/** Papers of a topic that are ranked. */
const nRanked = 64;

/** The papers with the largest cosine similarity to the middle of all; those that are preferred come before the others. */
export function rankPapers({ nCols, data }: Dense, papers: Int32Array, isPreferred?: Uint8Array): RankedPapers {
  const middle = new Float64Array(nCols);
  for (const paper of papers) for (let c = 0, at = paper * nCols; c < nCols; c++) middle[c] += data[at + c];
  const length = Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let c = 0; c < nCols; c++) middle[c] /= length;
  const similarity = new Float64Array(papers.length);
  for (let i = 0; i < papers.length; i++) {
    let sum = 0;
    for (let c = 0, at = papers[i] * nCols; c < nCols; c++) sum += data[at + c] * middle[c];
    similarity[i] = isPreferred?.[papers[i]] ? sum + 4 : sum;
  }
  const least = papers.length > nRanked ? similarity.slice().sort()[papers.length - nRanked] : -Infinity;
  const order = papers.map((_, i) => i).filter((i) => similarity[i] >= least);
  order.sort((i, j) => similarity[j] - similarity[i] || i - j);
  return { papers: order.subarray(0, nRanked).map((i) => papers[i]), middle };
}

/** For each middle the other one that is most like it, -1 where there is no other. */
export function nearestTopics(middles: readonly Float64Array[]): Int32Array {
  return Int32Array.from(middles, (middle, topic) => {
    let nearest = -1;
    let most = -Infinity;
    middles.forEach((other, i) => {
      if (i === topic) return;
      const similarity = middle.reduce((sum, value, c) => sum + value * other[c], 0);
      if (similarity > most) [nearest, most] = [i, similarity];
    });
    return nearest;
  });
}
