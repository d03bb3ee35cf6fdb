import type { KScore } from '../analysis.ts';
import { unitRows } from '../kmeans/partition.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { ClusterSettings } from '../settings.ts';
import type { Dense } from '../sparse.ts';
import type { Steps, Task } from '../task.ts';
import { asShare, asTask } from '../task.ts';
import type { Threads } from '../threads.ts';
import { oneThread } from '../threads.ts';
import { belongingTo } from './belonging.ts';
import { shareOfStage } from './blendNeighbors.ts';
import { chooseK } from './chooseK.ts';
import { divide } from './divide.ts';
import { resample } from './resample.ts';
import { unassign } from './unassign.ts';

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

  const chosen = settings.k === null ? yield* asShare(chooseK(rows, seed), 0, 0.5) : null;
  const k = Math.min(chosen?.k ?? settings.k ?? 1, rows.nRows);
  const start = chosen ? 0.5 : 0;
  const found = yield* asShare(divide(rows, k, settings, seed, threads), start, start + 0.7 * (1 - start));
  const nRuns = rows.nRows <= 20_000 ? 8 : 5;
  const runs = yield* asShare(resample(rows, k, seed, { nRuns, threads }), start + 0.7 * (1 - start), 1);

  const firm = belongingTo(found, countLabels(found), runs);
  const kept = unassign(found, firm.belonging, settings.maxUnassigned);
  const { k: nTopics, labels } = numberedBySize(kept);
  const { belonging, secondTopics } = belongingTo(labels, nTopics, runs);
  return {
    k: nTopics,
    labels: spread(labels, new Int32Array(vectors.nRows).fill(-1)),
    belonging: spread(belonging, new Float32Array(vectors.nRows)),
    secondTopics: spread(secondTopics, new Int32Array(vectors.nRows).fill(-1)),
    centroids: meanDirections(rows, labels, nTopics),
    kScores: chosen?.kScores ?? [],
  };

  function spread<T extends Float32Array | Int32Array>(values: T, all: T): T {
    used.forEach((row, i) => (all[row] = values[i]));
    return all;
  }
}

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

function countLabels(labels: Int32Array): number {
  return labels.reduce((most, label) => Math.max(most, label), -1) + 1;
}

/** The same clusters without empty ones, the largest first; of two as large, the one with the earlier row. */
function numberedBySize(labels: Int32Array): { readonly k: number; readonly labels: Int32Array } {
  const nLabels = countLabels(labels);
  const sizes = new Int32Array(nLabels);
  const firstRow = new Int32Array(nLabels).fill(-1);
  labels.forEach((label, i) => {
    if (label < 0) return;
    if (sizes[label]++ === 0) firstRow[label] = i;
  });
  const order = Array.from(sizes.keys()).filter((c) => sizes[c] > 0);
  order.sort((a, b) => sizes[b] - sizes[a] || firstRow[a] - firstRow[b]);
  const numbers = new Int32Array(nLabels);
  order.forEach((cluster, number) => (numbers[cluster] = number));
  return { k: order.length, labels: labels.map((label) => (label < 0 ? -1 : numbers[label])) };
}

function meanDirections({ nRows, nCols, data }: Dense, labels: Int32Array, k: number): Dense {
  const sums = new Float64Array(k * nCols);
  for (let i = 0; i < nRows; i++) {
    if (labels[i] < 0) continue;
    for (let j = 0; j < nCols; j++) sums[labels[i] * nCols + j] += data[i * nCols + j];
  }
  return unitRows(sums, nCols);
}
