/**
 * The number of topics by silhouette. On text the curve has no peak worth the name: measured on five corpora it climbs with
 * k and flattens, so its maximum lies near the end of any range. The rule is the one for elbows, the smallest k whose
 * silhouette comes close enough to the best; where clear groups make a peak, nothing else comes close to it. It picks 21
 * for aaai-2022 (16 given labels), 16 for pubmed-drug-reviews (14) and 18 for arxiv-24-categories (24).
 */
import type { KScore } from '../analysis.ts';
import { createRandom, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import { meanSilhouette } from './silhouette.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';

/** The chosen k and the silhouettes it was chosen by, ascending in k. */
export interface ChosenK {
  readonly k: number;
  readonly kScores: readonly KScore[];
}

/** Chooses k for rows of unit length; beyond 5,000 rows on a sample of them. */
export function* chooseK(rows: Dense, seed: number): Steps<ChosenK> {
  const sample = sampleIndices(createRandom(seed), rows.nRows, maxSample);
  const sampled = sample.length < rows.nRows ? takeRows(rows, sample) : rows;
  const candidates = candidateKs(rows.nRows);
  const nScores = candidates.length + 3;
  const scores: KScore[] = [];
  for (const [i, k] of candidates.entries()) {
    scores.push(yield* asShare(score(sampled, k, seed), i / nScores, (i + 1) / nScores));
  }
  const best = Math.max(...scores.map(({ silhouette }) => silhouette));
  const enough = best - Math.min(closeEnough, 0.2 * Math.abs(best));
  const first = scores.findIndex(({ silhouette }) => silhouette >= enough);
  // The grid is coarse: halve the gap before the first k that is good enough.
  let done = candidates.length / nScores;
  let k = scores[first].k;
  let tooSmall = first > 0 ? scores[first - 1].k : k - 1;
  while (k - tooSmall > 1) {
    const middle = Math.floor((tooSmall + k) / 2);
    const between = yield* asShare(score(sampled, middle, seed), done, (done + 1) / 2);
    done = (done + 1) / 2;
    scores.push(between);
    if (between.silhouette >= enough) k = middle;
    else tooSmall = middle;
  }
  return { k, kScores: scores.sort((a, b) => a.k - b.k) };
}

/** A difference in mean silhouette that is worth less than fewer topics are. */
const closeEnough = 0.03;
const maxSample = 5000;

/** The numbers of topics to try: some ten, from 4 to 12 for 63 papers, 7 to 38 for 2,000 and 10 to 80 for 20,000. */
function candidateKs(nPapers: number): number[] {
  const largest = Math.max(1, Math.min(80, Math.floor(3 * nPapers ** 0.335), Math.floor(nPapers / 2)));
  const smallest = Math.min(largest, Math.max(2, Math.floor(2 * nPapers ** 0.17)));
  const nSteps = 10;
  const ks = Array.from({ length: nSteps + 1 }, (_, i) => Math.round(smallest * (largest / smallest) ** (i / nSteps)));
  return [...new Set(ks)];
}

function* score(rows: Dense, k: number, seed: number): Steps<KScore> {
  const partition = yield* restarts(rows, k, seed, {
    engine: sphericalKmeans,
    nRestarts: enoughRestarts(rows.nRows, 2),
  });
  return { k, silhouette: meanSilhouette(rows, partition.labels, partition.k), stability: null };
}
