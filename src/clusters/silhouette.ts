/**
 * Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis" (1987), on cosine
 * distances of unit rows. A row's mean cosine distance to a cluster is one minus its product with the cluster's mean, so
 * the exact values cost as much as one pass of k-means and not a distance for every pair.
 */
import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import { clusterSizes, clusterSums } from '../kmeans/partition.ts';

/** The silhouette in [-1, 1] of each row of unit length; 0 for a row alone in its cluster, or when k is 1. */
export function silhouettes(rows: Dense, labels: Int32Array, k: number): Float32Array {
  const { nRows, nCols } = rows;
  const result = new Float32Array(nRows);
  if (k < 2) return result;
  const sizes = clusterSizes(labels, k);
  const means = clusterSums(rows, labels, k);
  for (let at = 0; at < means.length; at++) means[at] /= sizes[Math.floor(at / nCols)] || 1;

  const products = borrowDotProducts(nCols, blockSize, k);
  products.loadB({ nRows: k, nCols, data: Float32Array.from(means) }, 0, k);
  for (let start = 0; start < nRows; start += blockSize) {
    const count = Math.min(blockSize, nRows - start);
    products.loadA(rows, start, count);
    products.multiply(count, k);
    for (let i = 0; i < count; i++) {
      result[start + i] = silhouetteOf(labels[start + i], sizes, products.out, i * products.outStride);
    }
  }
  return result;
}

/** The mean of the silhouettes: how well the labels separate the rows; larger is better. */
export function meanSilhouette(rows: Dense, labels: Int32Array, k: number): number {
  let sum = 0;
  for (const value of silhouettes(rows, labels, k)) sum += value;
  return rows.nRows > 0 ? sum / rows.nRows : 0;
}

const blockSize = 256;

/** `cosines[at + c]` is the row's mean cosine to cluster c, itself included in its own. */
function silhouetteOf(own: number, sizes: Int32Array, cosines: Float32Array, at: number): number {
  const size = sizes[own];
  if (size < 2) return 0;
  // The row's product with itself is 1: it is taken out of its own cluster's mean.
  const within = Math.max(0, 1 - (cosines[at + own] * size - 1) / (size - 1));
  let nearest = Infinity;
  for (let c = 0; c < sizes.length; c++) {
    if (c !== own && sizes[c] > 0) nearest = Math.min(nearest, 1 - cosines[at + c]);
  }
  const larger = Math.max(within, nearest);
  return larger > 0 ? (nearest - within) / larger : 0;
}
