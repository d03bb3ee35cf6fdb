import { createRandom, randomNormal } from '../random.ts';
import type { Csr, Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { symmetricEigen } from './symmetricEigen.ts';

export interface Svd {
  /** U * S: the rows of the matrix in the space of its largest singular vectors. */
  readonly scores: Dense;
  /** Largest first. */
  readonly singularValues: Float64Array;
}

const oversampling = 10;
const nIterations = 4;
/** Rows that one step works on. */
const rowsPerStep = 4096;

/**
 * The `nDimensions` largest singular values of a sparse matrix and its rows in their space: randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.1). The basis spans the side of the rows; it is kept orthonormal
 * by Cholesky factors instead of Householder's, which touch the tall array twice instead of `nDimensions` times.
 * Fewer dimensions come back where the matrix has fewer rows or columns. A column's sign makes its largest entry positive.
 */
export function* truncatedSvd(matrix: Csr, nDimensions: number, seed: number): Steps<Svd> {
  const rank = Math.min(nDimensions, matrix.nRows, matrix.nCols);
  const width = Math.min(rank + oversampling, matrix.nRows, matrix.nCols);
  const random = createRandom(seed);
  let basis = Float32Array.from({ length: matrix.nRows * width }, () => randomNormal(random));
  const image = new Float32Array(matrix.nCols * width);

  for (let iteration = 0; iteration <= nIterations; iteration++) {
    const done = iteration / (nIterations + 1);
    yield* timesTransposed(matrix, basis, image, width, done);
    if (iteration === nIterations) break;
    yield* times(matrix, image, basis, width, done + 0.5 / (nIterations + 1));
    basis = yield* orthonormal(basis, matrix.nRows, width, done);
    // A second pass repairs what single precision and a bad condition left of the first.
    if (iteration >= nIterations - 2) basis = yield* orthonormal(basis, matrix.nRows, width, done);
  }

  const { values, vectors } = symmetricEigen(yield* gram(image, matrix.nCols, width, 0.95), width);
  const singularValues = Float64Array.from(values.subarray(0, rank), (value) => Math.sqrt(Math.max(0, value)));
  const scores = new Float32Array(matrix.nRows * rank);
  for (let i = 0; i < matrix.nRows; i++) {
    for (let j = 0; j < width; j++) {
      const entry = basis[i * width + j];
      for (let c = 0; c < rank; c++) scores[i * rank + c] += entry * vectors[j * width + c] * singularValues[c];
    }
    if (i % rowsPerStep === rowsPerStep - 1) yield 0.97;
  }
  fixSigns(scores, rank);
  return { scores: { nRows: matrix.nRows, nCols: rank, data: scores }, singularValues };
}

/** result = matrix * dense, `width` columns. */
function* times(matrix: Csr, dense: Float32Array, result: Float32Array, width: number, done: number): Steps<void> {
  const { indptr, indices, data, nRows } = matrix;
  const sum = new Float64Array(width);
  for (let i = 0; i < nRows; i++) {
    sum.fill(0);
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const weight = data[p];
      const from = indices[p] * width;
      for (let c = 0; c < width; c++) sum[c] += weight * dense[from + c];
    }
    result.set(sum, i * width);
    if (i % rowsPerStep === rowsPerStep - 1) yield done;
  }
}

/** result = transpose(matrix) * dense, `width` columns. */
function* timesTransposed(
  matrix: Csr,
  dense: Float32Array,
  result: Float32Array,
  width: number,
  done: number,
): Steps<void> {
  const { indptr, indices, data, nRows } = matrix;
  result.fill(0);
  for (let i = 0; i < nRows; i++) {
    const from = i * width;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const weight = data[p];
      const to = indices[p] * width;
      for (let c = 0; c < width; c++) result[to + c] += weight * dense[from + c];
    }
    if (i % rowsPerStep === rowsPerStep - 1) yield done;
  }
}

/** transpose(tall) * tall, width x width. */
function* gram(tall: Float32Array, nRows: number, width: number, done: number): Steps<Float64Array> {
  const product = new Float64Array(width * width);
  for (let i = 0; i < nRows; i++) {
    const from = i * width;
    for (let r = 0; r < width; r++) {
      const entry = tall[from + r];
      if (entry === 0) continue;
      for (let c = r; c < width; c++) product[r * width + c] += entry * tall[from + c];
    }
    if (i % rowsPerStep === rowsPerStep - 1) yield done;
  }
  for (let r = 0; r < width; r++) for (let c = 0; c < r; c++) product[r * width + c] = product[c * width + r];
  return product;
}

/** The columns made orthonormal; columns that depend on the ones before them become 0. */
function* orthonormal(
  tall: Float32Array<ArrayBuffer>,
  nRows: number,
  width: number,
  done: number,
): Steps<Float32Array<ArrayBuffer>> {
  const inverse = inverseCholesky(yield* gram(tall, nRows, width, done), width);
  const row = new Float64Array(width);
  for (let i = 0; i < nRows; i++) {
    const from = i * width;
    row.fill(0);
    for (let j = 0; j < width; j++) {
      const entry = tall[from + j];
      for (let c = j; c < width; c++) row[c] += entry * inverse[j * width + c];
    }
    tall.set(row, from);
    if (i % rowsPerStep === rowsPerStep - 1) yield done;
  }
  return tall;
}

/** The inverse of the upper triangular R with transpose(R) R = matrix. */
function inverseCholesky(matrix: Float64Array, n: number): Float64Array {
  const r = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let pivot = matrix[i * n + i];
    for (let k = 0; k < i; k++) pivot -= r[k * n + i] ** 2;
    if (!(pivot > 1e-12 * matrix[i * n + i])) continue;
    r[i * n + i] = Math.sqrt(pivot);
    for (let j = i + 1; j < n; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < i; k++) sum -= r[k * n + i] * r[k * n + j];
      r[i * n + j] = sum / r[i * n + i];
    }
  }
  for (let j = 0; j < n; j++) {
    if (r[j * n + j] === 0) continue;
    inverse[j * n + j] = 1 / r[j * n + j];
    for (let i = j - 1; i >= 0; i--) {
      if (r[i * n + i] === 0) continue;
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= r[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = sum / r[i * n + i];
    }
  }
  return inverse;
}

function fixSigns(scores: Float32Array, rank: number): void {
  for (let c = 0; c < rank; c++) {
    let largest = 0;
    for (let p = c; p < scores.length; p += rank) if (Math.abs(scores[p]) > Math.abs(largest)) largest = scores[p];
    if (largest < 0) for (let p = c; p < scores.length; p += rank) scores[p] = -scores[p];
  }
}
