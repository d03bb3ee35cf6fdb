/**
 * Spherical k-means: Dhillon and Modha, "Concept decompositions for large sparse text data using clustering"
 * (Machine Learning 42, 2001). Every pass multiplies all rows by all centroids in blocks, which costs less than keeping
 * bounds, and only rows that changed their cluster move the sums.
 */
import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel, Threads } from '../threads.ts';
import { oneThread, seenByAll } from '../threads.ts';
import type { Partition } from './partition.ts';
import { clusterSizes, clusterSums, partitionOf, unitRows } from './partition.ts';

/** Divides rows of unit length by their cosines, starting from given centroids; no cluster is left empty. */
export function* sphericalKmeans(
  { nRows, nCols, data }: Dense,
  initial: Dense,
  { maxIterations = 100, threads = oneThread }: { maxIterations?: number; threads?: Threads } = {},
): Steps<Partition> {
  const k = initial.nRows;
  const rows = { nRows, nCols, data: seenByAll(threads, data) };
  const cosines = threads.float32(nRows);
  let centroids = initial;
  let labels = threads.int32(nRows);
  let next = threads.int32(nRows);
  let sums: Float64Array | null = null;

  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    threads.run(assignRows, { rows, centroids, labels: next, cosines }, nRows, rowsPerPiece);
    fillEmptyClusters(next, cosines, k);
    const nMoved = sums === null ? nRows : moveRows(rows, labels, next, sums);
    [labels, next] = [next, labels];
    if (nMoved <= nRows * settled) break;
    sums ??= clusterSums(rows, labels, k);
    centroids = unitRows(sums, nCols);
    yield iteration / maxIterations;
  }
  return partitionOf(rows, labels.slice(), k);
}

/** The share of rows that may still move when the search ends. */
const settled = 1e-3;

const rowsPerPiece = 4096;
const blockSize = 256;

interface Assignment {
  readonly rows: Dense;
  readonly centroids: Dense;
  readonly labels: Int32Array;
  readonly cosines: Float32Array;
}

/** Finds each row's nearest centroid and the cosine to it. */
export const assignRows: Kernel<Assignment> = {
  name: 'assignRows',
  run: ({ rows, centroids, labels, cosines }, from, to) => {
    const k = centroids.nRows;
    const products = borrowDotProducts(rows.nCols, blockSize, k);
    const { out, outStride } = products;
    products.loadB(centroids, 0, k);
    for (let start = from; start < to; start += blockSize) {
      const count = Math.min(blockSize, to - start);
      products.loadA(rows, start, count);
      products.multiply(count, k);
      for (let i = 0; i < count; i++) {
        let best = 0;
        let bestCosine = -Infinity;
        for (let c = 0, at = i * outStride; c < k; c++, at++) {
          if (out[at] > bestCosine) {
            bestCosine = out[at];
            best = c;
          }
        }
        labels[start + i] = best;
        cosines[start + i] = bestCosine;
      }
    }
  },
};

/** Gives each empty cluster the row that fits its own cluster worst. */
function fillEmptyClusters(labels: Int32Array, cosines: Float32Array, k: number): void {
  const sizes = clusterSizes(labels, k);
  for (let c = 0; c < k; c++) {
    if (sizes[c] > 0) continue;
    let worst = -1;
    for (let i = 0; i < labels.length; i++) {
      if (sizes[labels[i]] > 1 && (worst < 0 || cosines[i] < cosines[worst])) worst = i;
    }
    sizes[labels[worst]]--;
    sizes[c]++;
    labels[worst] = c;
    cosines[worst] = 1;
  }
}

/** Takes the rows that changed from the sum of their old cluster to that of the new; returns how many. */
function moveRows(rows: Dense, before: Int32Array, after: Int32Array, sums: Float64Array): number {
  const { nRows, nCols, data } = rows;
  let nMoved = 0;
  for (let i = 0; i < nRows; i++) {
    if (before[i] === after[i]) continue;
    nMoved++;
    const source = i * nCols;
    const from = before[i] * nCols;
    const to = after[i] * nCols;
    for (let j = 0; j < nCols; j++) {
      sums[from + j] -= data[source + j];
      sums[to + j] += data[source + j];
    }
  }
  return nMoved;
}
