import { createRandom, randomNormal } from '../random.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import { gram, inverseCholesky, timesSmall } from './orthonormal.ts';
import { symmetricEigen } from './symmetricEigen.ts';
import { transpose } from './transpose.ts';
import { createDenseArrays, type DenseArrays } from './weightedRows.ts';

/** A truncated singular value decomposition, without the side of the columns. */
export interface Svd {
  /** U * S: the rows of the matrix in the space of its largest singular vectors. */
  readonly scores: Dense;
  /** Largest first. */
  readonly singularValues: Float64Array;
}

const oversampling = 10;
const nIterations = 4;

/**
 * The `nDimensions` largest singular values of a sparse matrix and its rows in their space: randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.1). The basis spans the side of the rows; it is made orthonormal
 * by Cholesky factors instead of Householder's, which touch the tall array twice instead of once a dimension.
 * Fewer dimensions come back where the matrix has fewer rows or columns. A column's sign makes its largest entry positive.
 */
export function* truncatedSvd(matrix: Csr, nDimensions: number, seed: number): Steps<Svd> {
  const { nRows, nCols } = matrix;
  const rank = Math.min(nDimensions, nRows, nCols);
  const width = Math.min(rank + oversampling, nRows, nCols);
  const isWhole = width === Math.min(nRows, nCols);
  const transposed = transpose(matrix);
  const dense = createDenseArrays([nRows, nCols], width);
  const [basis, image] = dense.arrays.map((data, i) => ({ nRows: i === 0 ? nRows : nCols, nCols: dense.stride, data }));
  fillNormal(basis, width, seed);

  for (let iteration = 0; iteration < nIterations; iteration++) {
    const at = (share: number) => (0.9 * (iteration + share)) / nIterations;
    yield* asShare(multiply(dense, transposed, 0, 1), at(0), at(0.4));
    // Where every direction is kept there are none to spare: the small ones must not drown in the large ones' rounding.
    if (isWhole) yield* makeOrthonormal(image);
    yield* asShare(multiply(dense, matrix, 1, 0), at(0.4), at(0.8));
    yield* asShare(makeOrthonormal(basis), at(0.8), at(1));
  }
  // Single precision leaves the first factor's basis a little askew.
  yield* makeOrthonormal(basis);
  yield* asShare(multiply(dense, transposed, 0, 1), 0.9, 0.95);

  const { values, vectors } = symmetricEigen(yield* gram(image), dense.stride);
  const singularValues = Float64Array.from(values.subarray(0, rank), (value) => Math.sqrt(Math.max(0, value)));
  const rotation = new Float64Array(rank * dense.stride);
  for (let c = 0; c < rank; c++) {
    for (let j = 0; j < dense.stride; j++)
      rotation[c * dense.stride + j] = vectors[j * dense.stride + c] * singularValues[c];
  }
  const scores = { nRows, nCols: rank, data: new Float32Array(nRows * rank) };
  yield* asShare(timesSmall(basis, rotation, scores), 0.97, 1);
  fixSigns(scores);
  return { scores, singularValues };
}

function fillNormal({ data, nRows, nCols }: Dense, width: number, seed: number): void {
  const random = createRandom(seed);
  for (let i = 0; i < nRows; i++) for (let c = 0; c < width; c++) data[i * nCols + c] = randomNormal(random);
}

const rowsPerStep = 8192;

function* multiply(dense: DenseArrays, matrix: Csr, from: number, to: number): Steps<void> {
  for (let row = 0; row < matrix.nRows; row += rowsPerStep) {
    dense.multiply(matrix, row, Math.min(row + rowsPerStep, matrix.nRows), from, to);
    yield row / matrix.nRows;
  }
}

/** Makes the columns orthonormal; columns that depend on the ones before them become 0. */
function* makeOrthonormal(tall: Dense): Steps<void> {
  const inverse = inverseCholesky(yield* gram(tall), tall.nCols);
  yield* timesSmall(tall, inverse, tall);
}

function fixSigns({ data, nCols }: Dense): void {
  for (let c = 0; c < nCols; c++) {
    let largest = 0;
    for (let p = c; p < data.length; p += nCols) if (Math.abs(data[p]) > Math.abs(largest)) largest = data[p];
    if (largest < 0) for (let p = c; p < data.length; p += nCols) data[p] = -data[p];
  }
}
