import { createRandom } from '../random.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import { transpose } from './transpose.ts';
import { createSparseProducts } from './weightedRows.ts';

/**
 * The rows of a sparse matrix in `nDimensions` random directions, not scaled: papers to papers' terms to those papers'
 * terms, M * transpose(M) * M * R with a very sparse R (Li, Hastie and Church, "Very sparse random projections", 2006), whose
 * rows are smoothed over the papers that share terms as in FastRP (Chen et al., "Fast and accurate network embeddings via
 * very sparse random projection", 2019). Departing from it, the first power is left out, which knows no synonyms, and
 * columns are centred after each product, which takes the direction away that all papers share. Measured on
 * labelled papers, next to a singular value decomposition: 0.77 to 0.82 of the nearest neighbours' labels agree instead of
 * 0.82 to 0.83, and the AMI of clusters is 0.04 to 0.1 lower.
 */
export function* randomProjection(matrix: Csr, nDimensions: number, seed: number, threads = oneThread): Steps<Dense> {
  const { nRows, nCols } = matrix;
  const { arrays, stride, multiply } = createSparseProducts(
    [matrix, transpose(matrix)],
    [nRows, nCols],
    nDimensions,
    threads,
  );
  const [rows, terms] = arrays;
  fillSparsely(terms, nCols, nDimensions, stride, seed);
  yield 0.05;
  yield* asShare(multiply(0, 1, 0), 0.05, 0.35);
  centre({ nRows, nCols: stride, data: rows });
  yield* asShare(multiply(1, 0, 1), 0.35, 0.65);
  yield* asShare(multiply(0, 1, 0), 0.65, 0.95);
  centre({ nRows, nCols: stride, data: rows });
  const projected = { nRows, nCols: nDimensions, data: threads.float32(nRows * nDimensions) };
  for (let i = 0; i < nRows; i++)
    projected.data.set(rows.subarray(i * stride, i * stride + nDimensions), i * nDimensions);
  return projected;
}

/** 1 and -1 in one of the square root of all places, by geometric leaps from one to the next. */
function fillSparsely(data: Float32Array, nRows: number, nCols: number, stride: number, seed: number): void {
  const random = createRandom(seed);
  const scale = 1 / Math.log(1 - 1 / Math.max(2, Math.sqrt(nRows)));
  const leap = () => 1 + Math.floor(Math.log(1 - random()) * scale);
  for (let place = leap() - 1; place < nRows * nCols; place += leap())
    data[Math.floor(place / nCols) * stride + (place % nCols)] = random() < 0.5 ? 1 : -1;
}

/** Takes the mean row away from each row that has entries, and gives each of them length 1. */
function centre({ nRows, nCols, data }: Dense): void {
  const mean = new Float64Array(nCols);
  const isEmpty = new Uint8Array(nRows).fill(1);
  let nFilled = 0;
  for (let i = 0, p = 0; i < nRows; i++) {
    for (let c = 0; c < nCols; c++, p++) {
      mean[c] += data[p];
      if (data[p] !== 0) isEmpty[i] = 0;
    }
    nFilled += 1 - isEmpty[i];
  }
  // One paper alone is not its own mean.
  const share = nFilled > 1 ? 1 / nFilled : 0;
  for (let i = 0; i < nRows; i++) {
    if (isEmpty[i] === 1) continue;
    let sumOfSquares = 0;
    for (let c = 0, p = i * nCols; c < nCols; c++, p++) {
      data[p] -= mean[c] * share;
      sumOfSquares += data[p] * data[p];
    }
    const scale = sumOfSquares > 1e-12 ? 1 / Math.sqrt(sumOfSquares) : 0;
    for (let c = 0, p = i * nCols; c < nCols; c++, p++) data[p] *= scale;
  }
}
