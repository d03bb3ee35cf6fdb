/**
 * The number of topics by silhouette and stability. On text the silhouette has no peak worth the name: it climbs with k and
 * flattens. How well the topics come back on other samples of the papers has one, but small numbers are stable too: so the
 * two are added. With seeds 1 and 2 that gives 26 and 32 topics for aaai-2022 (16 given labels, which overlap), 14 and 14
 * for pubmed-drug-reviews (14), and 24 and 23 for arxiv-24-categories (24).
 */
import type { KScore } from '../analysis.ts';
import { createRandom, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import { agreement, resample } from './resample.ts';
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
  const nScores = candidates.length + 2;
  const scores: KScore[] = [];
  for (const [i, k] of candidates.entries()) {
    scores.push(yield* asShare(score(sampled, k, seed), i / nScores, (i + 1) / nScores));
  }
  let done = candidates.length / nScores;
  let k = bestOf(scores);
  // The grid is coarse: try the numbers halfway to the ones beside the best, twice.
  for (let round = 0; round < nRounds; round++) {
    for (const middle of halfway(scores, k)) {
      const between = yield* asShare(score(sampled, middle, seed), done, (done + 1) / 2);
      done = (done + 1) / 2;
      scores.push(between);
    }
    scores.sort((a, b) => a.k - b.k);
    k = bestOf(scores);
  }
  return { k, kScores: scores };
}

/** The smallest k whose silhouette and stability add up to nearly the most. */
function bestOf(scores: readonly KScore[]): number {
  const sums = scores.map(({ silhouette, stability }) => silhouette + (stability ?? 0));
  const most = Math.max(...sums);
  return scores[sums.findIndex((sum) => sum >= most - closeEnough)].k;
}

/** The numbers in the middle between k and those that were tried next to it. */
function halfway(scores: readonly KScore[], k: number): number[] {
  const at = scores.findIndex((score) => score.k === k);
  const beside = [scores[at - 1], scores[at + 1]].filter((score) => score !== undefined && Math.abs(score.k - k) > 1);
  return beside.map((score) => Math.round((score.k + k) / 2));
}

const nRounds = 2;
/** A difference that is worth less than fewer topics are, and that other samples might undo. */
const closeEnough = 0.02;
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
  const options = { engine: sphericalKmeans, nRestarts: enoughRestarts(rows.nRows, 2) };
  const partition = yield* asShare(restarts(rows, k, seed, options), 0, 0.4);
  const stability = agreement(yield* asShare(resample(rows, k, seed, { nRuns }), 0.4, 1));
  return { k, silhouette: meanSilhouette(rows, partition.labels, partition.k), stability };
}

const nRuns = 5;
