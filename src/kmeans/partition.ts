import type { Dense } from '../sparse.ts';

/** Rows divided into k clusters by some engine. */
export interface Partition {
  readonly k: number;
  /** A cluster per row, in [0, k). */
  readonly labels: Int32Array;
  /** k mean directions of unit length. */
  readonly centroids: Dense;
  /** Sum over rows of 1 - cosine to the row's centroid; smaller is tighter. */
  readonly inertia: number;
}

/** The sum of each cluster's rows, k x nCols, in double precision. */
export function clusterSums(rows: Dense, labels: Int32Array, k: number): Float64Array {
  const { nRows, nCols, data } = rows;
  const sums = new Float64Array(k * nCols);
  for (let i = 0; i < nRows; i++) {
    const target = labels[i] * nCols;
    const source = i * nCols;
    for (let j = 0; j < nCols; j++) sums[target + j] += data[source + j];
  }
  return sums;
}

/** The number of rows in each of k clusters. */
export function clusterSizes(labels: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  return sizes;
}

/** Sums of rows as directions of unit length; a sum of zero stays zero. */
export function unitRows(sums: Float64Array, nCols: number): Dense {
  const data = new Float32Array(sums.length);
  for (let start = 0; start < sums.length; start += nCols) {
    let norm = 0;
    for (let j = 0; j < nCols; j++) norm += sums[start + j] ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let j = 0; j < nCols; j++) data[start + j] = sums[start + j] * scale;
  }
  return { nRows: sums.length / nCols, nCols, data };
}

/** The partition that the labels mean, without clusters that hold no row; the others keep their order. */
export function partitionOf(rows: Dense, labels: Int32Array, nLabels: number): Partition {
  const sizes = clusterSizes(labels, nLabels);
  const numbers = new Int32Array(nLabels);
  let k = 0;
  for (let c = 0; c < nLabels; c++) numbers[c] = sizes[c] > 0 ? k++ : -1;
  const compact = labels.map((label) => numbers[label]);
  const sums = clusterSums(rows, compact, k);
  let inertia = rows.nRows;
  for (let c = 0; c < k; c++) {
    let norm = 0;
    for (let j = 0; j < rows.nCols; j++) norm += sums[c * rows.nCols + j] ** 2;
    inertia -= Math.sqrt(norm);
  }
  return { k, labels: compact, centroids: unitRows(sums, rows.nCols), inertia: Math.max(0, inertia) };
}
