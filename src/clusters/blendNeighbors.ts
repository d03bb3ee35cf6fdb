/**
 * Vectors blended with those of the papers that share their words: a step of a random walk with rests on the graph of
 * neighbours (as in Zhou et al., "Learning with local and global consistency", NIPS 2003), taken twice. k-means on what
 * comes out follows the groups of the graph as well as the directions of the decomposition; docs/topics.md has the figures.
 */
import type { NeighborLists } from '../neighbors/neighborLists.ts';
import { wordNeighbors } from '../neighbors/wordNeighbors.ts';
import type { Csr, Dense } from '../sparse.ts';
import type { Steps, Task } from '../task.ts';
import { asShare, asTask } from '../task.ts';
import type { Threads } from '../threads.ts';
import { oneThread } from '../threads.ts';
import { createSparseProducts } from '../vectors/weightedRows.ts';

/**
 * Rows of unit length (zero stays zero), each half itself and half the weighted mean of the rows that share most of
 * its heaviest terms in `matrix`, thirty at most and the square root of the rows; twice over.
 */
export function* blendNeighbors(matrix: Csr, vectors: Dense, threads = oneThread): Task<Dense> {
  return yield* asTask('clusters', asShare(blendSteps(matrix, vectors, threads), 0, shareOfStage));
}

/** How much of the stage is done when the vectors are blended. */
export const shareOfStage = 0.3;

function* blendSteps(matrix: Csr, vectors: Dense, threads: Threads): Steps<Dense> {
  const { nRows, nCols } = vectors;
  const nNeighbors = Math.min(mostNeighbors, Math.round(Math.sqrt(nRows)));
  const walk = walkMatrix(yield* asShare(wordNeighbors(matrix, nNeighbors, threads), 0, 0.8), nRows);
  const { arrays, stride, multiply } = createSparseProducts([walk], [nRows, nRows], nCols, threads);
  const [rows, blended] = arrays;
  for (let i = 0; i < nRows; i++) rows.set(vectors.data.subarray(i * nCols, (i + 1) * nCols), i * stride);
  for (let pass = 0; pass < nPasses; pass++) {
    blended.set(rows);
    yield* asShare(multiply(0, 0, 1, 1 - walkShare), 0.8 + (0.2 * pass) / nPasses, 0.8 + (0.2 * (pass + 1)) / nPasses);
    for (let at = 0; at < nRows * stride; at += stride) scaleToUnit(blended.subarray(at, at + nCols));
    rows.set(blended);
  }
  const data = new Float32Array(nRows * nCols);
  for (let i = 0; i < nRows; i++) data.set(rows.subarray(i * stride, i * stride + nCols), i * nCols);
  return { nRows, nCols, data };
}

const mostNeighbors = 30;
const nPasses = 2;
/** How much of a row comes from its neighbours in a pass. */
const walkShare = 0.5;

/** The weights with which neighbours enter a row: `walkShare` in all. */
function walkMatrix({ k, indices, cosines }: NeighborLists, nRows: number): Csr {
  const found = indices.filter((neighbor) => neighbor >= 0).length;
  const walk = { data: new Float32Array(found), indices: new Int32Array(found), indptr: new Int32Array(nRows + 1) };
  let end = 0;
  for (let i = 0; i < nRows; i++) {
    const start = end;
    let sum = 0;
    for (let p = i * k; p < (i + 1) * k && indices[p] >= 0; p++) {
      walk.indices[end] = indices[p];
      walk.data[end++] = cosines[p];
      sum += cosines[p];
    }
    for (let p = start; p < end; p++) walk.data[p] *= walkShare / sum;
    walk.indptr[i + 1] = end;
  }
  return { nRows, nCols: nRows, ...walk };
}

function scaleToUnit(row: Float32Array): void {
  let sumOfSquares = 0;
  for (let j = 0; j < row.length; j++) sumOfSquares += row[j] * row[j];
  const scale = sumOfSquares > 1e-12 ? 1 / Math.sqrt(sumOfSquares) : 0;
  for (let j = 0; j < row.length; j++) row[j] *= scale;
}
