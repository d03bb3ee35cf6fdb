import { createRandom } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Partition } from './partition.ts';
import { seedCentroids } from './seedCentroids.ts';

/** A k-means that starts from the rows at `seeds`. */
export type KmeansEngine = (rows: Dense, seeds: Int32Array) => Steps<Partition>;

/** The tightest of several partitions of unit rows into k clusters (fewer when fewer rows differ). */
export function* restarts(
  rows: Dense,
  k: number,
  seed: number,
  { engine, nRestarts }: { engine: KmeansEngine; nRestarts: number },
): Steps<Partition> {
  const random = createRandom(seed);
  let best: Partition | null = null;
  for (let restart = 0; restart < nRestarts; restart++) {
    const from = restart / nRestarts;
    const to = (restart + 1) / nRestarts;
    const seeds = yield* asShare(seedCentroids(rows, k, random), from, (from + to) / 2);
    const partition = yield* asShare(engine(rows, seeds), (from + to) / 2, to);
    const isBetter = best === null || partition.k > best.k || partition.inertia < best.inertia;
    if (isBetter && partition.k >= (best?.k ?? 0)) best = partition;
  }
  if (best === null) throw new Error('restarts: nRestarts must be at least 1');
  return best;
}

/** Restarts that cost little more than reading: many for few rows, whose local optima differ most, down to `fewest`. */
export function enoughRestarts(nRows: number, fewest: number): number {
  return Math.max(fewest, Math.min(32, Math.floor(8000 / nRows)));
}
