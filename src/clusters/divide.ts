import { mlKmeans } from '../kmeans/mlKmeans.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import type { KmeansEngine } from '../kmeans/restarts.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { createRandom, sampleIndices } from '../random.ts';
import { clusterSizes } from '../kmeans/partition.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Threads } from '../threads.ts';
import { agglomerate } from './agglomerate.ts';
import type { Linkage } from './agglomerate.ts';
import { communities } from './communities.ts';
import { denseClusters } from './denseClusters.ts';

/** A label per row of unit length from the engine that the settings name: k of them, or fewer where no more are found; -1 for none. */
export function* divide(
  rows: Dense,
  k: number,
  { engine, maxUnassigned }: ClusterSettings,
  seed: number,
  threads: Threads,
): Steps<Int32Array> {
  if (k < 2 || rows.nRows < 2) return new Int32Array(rows.nRows);
  if (engine === 'leiden') return yield* communities(rows, k, seed, threads);
  if (engine === 'hdbscan') return yield* denseClusters(rows, k, seed, { maxUnassigned, threads });
  if (engine === 'ward' || engine === 'average') return yield* hierarchy(rows, k, engine, seed, threads);
  const isSmall = engine === 'ml-kmeans' || (engine === 'auto' && rows.nRows <= mlKmeansLimit);
  const spherical: KmeansEngine = (all, initial) => sphericalKmeans(all, initial, { threads });
  const options = { engine: isSmall ? mlKmeans : spherical, nRestarts: enoughRestarts(rows.nRows, 4) };
  const { labels } = yield* restarts(rows, k, seed, options);
  return labels;
}

/** Up to so many papers 'auto' takes ml-kmeans. */
const mlKmeansLimit = 2000;

/** All rows merged step by step; beyond some thousands, small groups of them. */
function* hierarchy(rows: Dense, k: number, linkage: Linkage, seed: number, threads: Threads): Steps<Int32Array> {
  if (rows.nRows <= hierarchyLimit) return yield* agglomerate(rows, new Float64Array(rows.nRows).fill(1), k, linkage);
  const seeds = sampleIndices(createRandom(seed), rows.nRows, Math.max(nGroups, Math.min(rows.nRows, 2 * k)));
  const groups = yield* asShare(sphericalKmeans(rows, takeRows(rows, seeds), { maxIterations: 10, threads }), 0, 0.5);
  const sizes = Float64Array.from(clusterSizes(groups.labels, groups.k));
  const merged = yield* asShare(agglomerate(groups.centroids, sizes, k, linkage), 0.5, 1);
  return groups.labels.map((group) => merged[group]);
}

const hierarchyLimit = 4000;
const nGroups = 1000;
