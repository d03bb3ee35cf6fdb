import { mlKmeans } from '../kmeans/mlKmeans.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import type { KmeansEngine } from '../kmeans/restarts.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Threads } from '../threads.ts';

/** A label per row of unit length from the engine that the settings name: k of them, or as many as it finds; -1 for none. */
export function* divide(
  rows: Dense,
  k: number,
  { engine }: ClusterSettings,
  seed: number,
  threads: Threads,
): Steps<Int32Array> {
  const isSmall = engine === 'ml-kmeans' || (engine === 'auto' && rows.nRows <= mlKmeansLimit);
  const spherical: KmeansEngine = (all, initial) => sphericalKmeans(all, initial, { threads });
  const options = { engine: isSmall ? mlKmeans : spherical, nRestarts: enoughRestarts(rows.nRows, 4) };
  const { labels } = yield* restarts(rows, k, seed, options);
  return labels;
}

/** Up to so many papers 'auto' takes ml-kmeans. */
const mlKmeansLimit = 2000;
