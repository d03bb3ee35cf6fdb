import { unitRows } from '../kmeans/partition.ts';
import { nearestNeighbors } from '../neighbors/nearestNeighbors.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Threads } from '../threads.ts';
import { densestClusters, densityTree } from './densityTree.ts';
import { mergeToK } from './mergeToK.ts';
import { withoutStage } from './withoutStage.ts';

/**
 * k dense clusters by HDBSCAN, or fewer where there are no more: the least size of a cluster is lowered until there are
 * enough. Of the rows in none all but a share of `maxUnassigned` join the cluster with the nearest centre, nearest first.
 */
export function* denseClusters(
  rows: Dense,
  k: number,
  seed: number,
  { maxUnassigned, threads }: { readonly maxUnassigned: number; readonly threads: Threads },
): Steps<Int32Array> {
  const n = rows.nRows;
  const neighbors = yield* asShare(withoutStage(nearestNeighbors(rows, nNeighbors, seed, threads)), 0, 0.5);
  const tree = densityTree(neighbors, n, nCore);
  let best = new Int32Array(n);
  let most = 1;
  for (let least = Math.max(2, Math.floor(n / k / 2)); most < k && least >= 2; least = Math.floor(least * 0.8)) {
    const labels = densestClusters(tree, n, least);
    const count = labels.reduce((top, label) => Math.max(top, label), -1) + 1;
    if (count > most) [best, most] = [labels.slice(), count];
    yield 0.5 + 0.4 * Math.min(1, most / k);
  }
  return assignRest(rows, mergeToK(rows, best, k), maxUnassigned);
}

const nNeighbors = 15;
const nCore = 5;

function assignRest({ nRows, nCols, data }: Dense, labels: Int32Array, maxUnassigned: number): Int32Array {
  const k = labels.reduce((top, label) => Math.max(top, label), -1) + 1;
  const sums = new Float64Array(k * nCols);
  for (let i = 0; i < nRows; i++) {
    if (labels[i] >= 0) for (let j = 0; j < nCols; j++) sums[labels[i] * nCols + j] += data[i * nCols + j];
  }
  const centers = unitRows(sums, nCols).data;
  const rest: { readonly row: number; readonly cluster: number; readonly cosine: number }[] = [];
  for (let row = 0; row < nRows; row++) {
    if (labels[row] >= 0) continue;
    let [cluster, cosine] = [0, -Infinity];
    for (let c = 0; c < k; c++) {
      let product = 0;
      for (let j = 0; j < nCols; j++) product += data[row * nCols + j] * centers[c * nCols + j];
      if (product > cosine) [cluster, cosine] = [c, product];
    }
    rest.push({ row, cluster, cosine });
  }
  rest.sort((a, b) => b.cosine - a.cosine || a.row - b.row);
  const result = labels.slice();
  const nAssigned = rest.length - Math.floor(maxUnassigned * nRows);
  for (const { row, cluster } of rest.slice(0, Math.max(0, nAssigned))) result[row] = cluster;
  return result;
}
