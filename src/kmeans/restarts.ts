import { createRandom, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Partition } from './partition.ts';
import { seedCentroids } from './seedCentroids.ts';
import { takeRows } from './takeRows.ts';

/** A k-means that starts from given centroids. */
export type KmeansEngine = (rows: Dense, initial: Dense) => Steps<Partition>;

/**
 * The tightest of several partitions of unit rows into k clusters (fewer when fewer rows differ). Of many rows a sample is
 * partitioned several times and all of them once, from the sample's best centroids: Bradley and Fayyad, "Refining initial
 * points for k-means clustering" (ICML 1998).
 */
export function* restarts(
  rows: Dense,
  k: number,
  seed: number,
  { engine, nRestarts }: { engine: KmeansEngine; nRestarts: number },
): Steps<Partition> {
  const random = createRandom(seed);
  const sample = sampleIndices(random, rows.nRows, Math.max(maxSample, 50 * k));
  if (sample.length === rows.nRows) return yield* tightest(rows, k, nRestarts);
  const best = yield* asShare(tightest(takeRows(rows, sample), k, nRestarts), 0, 0.5);
  return yield* asShare(engine(rows, best.centroids), 0.5, 1);

  function* tightest(rows: Dense, k: number, nRestarts: number): Steps<Partition> {
    let best: Partition | null = null;
    for (let restart = 0; restart < nRestarts; restart++) {
      const from = restart / nRestarts;
      const to = (restart + 1) / nRestarts;
      const seeds = yield* asShare(seedCentroids(rows, k, random), from, (from + to) / 2);
      const partition = yield* asShare(engine(rows, takeRows(rows, seeds)), (from + to) / 2, to);
      const isBetter = best === null || partition.k > best.k || partition.inertia < best.inertia;
      if (isBetter && partition.k >= (best?.k ?? 0)) best = partition;
    }
    if (best === null) throw new Error('restarts: nRestarts must be at least 1');
    return best;
  }
}

const maxSample = 10_000;

/** Restarts that cost little more than reading: many for few rows, whose local optima differ most, down to `fewest`. */
export function enoughRestarts(nRows: number, fewest: number): number {
  return Math.max(fewest, Math.min(32, Math.floor(8000 / nRows)));
}
