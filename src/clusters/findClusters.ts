import type { KScore } from '../analysis.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Dense } from '../sparse.ts';
import type { Steps, Task } from '../task.ts';
import { asShare, asTask } from '../task.ts';
import type { Threads } from '../threads.ts';
import { oneThread } from '../threads.ts';
import { shareOfStage } from './blendNeighbors.ts';
import { chooseK } from './chooseK.ts';
import { belongingTo } from './belonging.ts';
import { mlKmeans } from '../kmeans/mlKmeans.ts';
import { clusterSizes } from '../kmeans/partition.ts';
import type { Partition } from '../kmeans/partition.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import type { KmeansEngine } from '../kmeans/restarts.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';

/** Papers divided into k topics. */
export interface Clusters {
  /** As many as asked, or fewer when fewer vectors differ. */
  readonly k: number;
  /** A topic per paper in [0, k), the largest 0; -1 for a paper whose vector is zero. */
  readonly labels: Int32Array;
  /** How firmly each paper belongs to its topic, in [0, 1]; 0 for a paper in none. */
  readonly belonging: Float32Array;
  /** For a paper between topics the other one; -1: none. */
  readonly secondTopics: Int32Array;
  /** k mean directions of unit length. */
  readonly centroids: Dense;
  /** The values of k that were tried, ascending; empty when k was given. */
  readonly kScores: readonly KScore[];
}

/** Divides papers by their vectors (rows of unit length or zero) into topics; no topic is empty. */
export function* findClusters(
  vectors: Dense,
  settings: ClusterSettings,
  seed: number,
  threads = oneThread,
): Task<Clusters> {
  return yield* asTask('clusters', asShare(clusterSteps(vectors, settings, seed, threads), shareOfStage, 1));
}

function* clusterSteps(vectors: Dense, settings: ClusterSettings, seed: number, threads: Threads): Steps<Clusters> {
  yield 0;
  const used = nonZeroRows(vectors);
  if (used.length === 0) return oneCluster(vectors);
  const rows = used.length < vectors.nRows ? takeRows(vectors, used) : vectors;

  const chosen = settings.k === null ? yield* asShare(chooseK(rows, seed), 0, 0.7) : null;
  const k = Math.min(chosen?.k ?? settings.k ?? 1, rows.nRows);
  const isSmall = settings.engine === 'ml-kmeans' || (settings.engine === 'auto' && rows.nRows <= mlKmeansLimit);
  const spherical: KmeansEngine = (all, initial) => sphericalKmeans(all, initial, { threads });
  const options = { engine: isSmall ? mlKmeans : spherical, nRestarts: enoughRestarts(rows.nRows, 4) };
  const partition = numberedBySize(yield* asShare(restarts(rows, k, seed, options), chosen ? 0.7 : 0, 1));

  const labels = spread(partition.labels, new Int32Array(vectors.nRows).fill(-1));
  const { belonging, secondTopics } = belongingTo(rows, partition);
  return {
    k: partition.k,
    labels,
    belonging: spread(belonging, new Float32Array(vectors.nRows)),
    secondTopics: spread(secondTopics, new Int32Array(vectors.nRows).fill(-1)),
    centroids: partition.centroids,
    kScores: chosen?.kScores ?? [],
  };

  function spread<T extends Float32Array | Int32Array>(values: T, all: T): T {
    used.forEach((row, i) => (all[row] = values[i]));
    return all;
  }
}

/** Up to so many papers 'auto' takes ml-kmeans. */
const mlKmeansLimit = 2000;

function nonZeroRows({ nRows, nCols, data }: Dense): Int32Array {
  const used: number[] = [];
  for (let i = 0; i < nRows; i++) {
    let j = 0;
    while (j < nCols && data[i * nCols + j] === 0) j++;
    if (j < nCols) used.push(i);
  }
  return Int32Array.from(used);
}

/** Where no paper has a vector there is nothing to divide by: they are all one topic. */
function oneCluster({ nRows, nCols }: Dense): Clusters {
  const k = Math.min(1, nRows);
  const centroids = { nRows: k, nCols, data: new Float32Array(k * nCols) };
  const secondTopics = new Int32Array(nRows).fill(-1);
  return {
    k,
    labels: new Int32Array(nRows),
    belonging: new Float32Array(nRows).fill(1),
    secondTopics,
    centroids,
    kScores: [],
  };
}

/** The same clusters, the largest first; of two as large, the one with the earlier row. */
function numberedBySize(partition: Partition): Partition {
  const { k, labels, centroids } = partition;
  const sizes = clusterSizes(labels, k);
  const firstRow = Array.from({ length: k }, (_, c) => labels.indexOf(c));
  const order = Array.from({ length: k }, (_, c) => c).sort((a, b) => sizes[b] - sizes[a] || firstRow[a] - firstRow[b]);
  const numbers = new Int32Array(k);
  order.forEach((cluster, number) => (numbers[cluster] = number));
  return {
    ...partition,
    labels: labels.map((label) => numbers[label]),
    centroids: takeRows(centroids, Int32Array.from(order)),
  };
}
