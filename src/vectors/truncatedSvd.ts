import { createRandom } from '../random.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { gram, inverseCholesky, leastSingularValue, timesSmall } from './orthonormal.ts';
import { symmetricEigen } from './symmetricEigen.ts';
import { transpose } from './transpose.ts';
import { createSparseProducts } from './weightedRows.ts';

/** A truncated singular value decomposition, without the side of the columns. */
export interface Svd {
  /** U * S: the rows of the matrix in the space of its largest singular vectors. */
  readonly scores: Dense;
  /** Largest first. */
  readonly singularValues: Float64Array;
}

const oversampling = 10;
const nIterations = 5;
/** Up to so many rows all of them are iterated; beyond, a sample first. */
const fewRows = 12_000;
const mostSampledRows = 50_000;

/**
 * The `nDimensions` largest singular values of a sparse matrix and its rows in their space: randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.1), shifted after each step so that the directions that are not
 * wanted fade sooner (Feng, Yu and Xie, "Algorithm 1166: Fast and accurate randomized SVD of sparse matrices", 2024).
 * Of many rows a sample is iterated first: its directions are so near those of all rows that one step of all is enough.
 * Bases are made orthonormal by Cholesky factors instead of Householder's, which touch the tall array twice instead of
 * once a dimension.
 * Fewer dimensions come back where the matrix has fewer rows or columns. A column's sign makes its largest entry positive.
 */
export function* truncatedSvd(matrix: Csr, nDimensions: number, seed: number, threads = oneThread): Steps<Svd> {
  const { nRows, nCols } = matrix;
  const rank = Math.min(nDimensions, nRows, nCols);
  const options = { width: Math.min(rank + oversampling, nRows, nCols), seed, threads };
  let start: Float32Array | null = null;
  if (nRows > fewRows) {
    const nSampled = Math.min(mostSampledRows, Math.max(fewRows / 2, Math.ceil(nRows / 8)));
    const { image } = yield* asShare(iterate(evenRows(matrix, nSampled), nIterations, null, options), 0, 0.4);
    yield* makeOrthonormal(image, threads);
    start = image.data;
  }
  const nSteps = start ? 1 : nIterations;
  const { basis, image } = yield* asShare(iterate(matrix, nSteps, start, options), start ? 0.4 : 0, 0.95);

  const { nCols: stride } = image;
  const { values, vectors } = symmetricEigen(yield* gram(image, threads), stride);
  const singularValues = Float64Array.from(values.subarray(0, rank), (value) => Math.sqrt(Math.max(0, value)));
  const rotation = new Float64Array(rank * stride);
  for (let c = 0; c < rank; c++) {
    for (let j = 0; j < stride; j++) rotation[c * stride + j] = vectors[j * stride + c] * singularValues[c];
  }
  const scores = { nRows, nCols: rank, data: threads.float32(nRows * rank) };
  yield* asShare(timesSmall(basis, rotation, scores, threads), 0.97, 1);
  fixSigns(scores);
  return { scores, singularValues };
}

interface Subspace {
  /** Orthonormal columns that nearly span the largest left singular vectors. */
  readonly basis: Dense;
  /** transpose(matrix) * basis. */
  readonly image: Dense;
}

interface IterationOptions {
  readonly width: number;
  readonly seed: number;
  readonly threads: Threads;
}

/** Subspace iteration, from orthonormal columns on the side of the terms or else from random ones on that of the rows. */
function* iterate(
  matrix: Csr,
  nSteps: number,
  start: Float32Array | null,
  { width, seed, threads }: IterationOptions,
): Steps<Subspace> {
  const { nRows, nCols } = matrix;
  const dense = createSparseProducts([matrix, transpose(matrix)], [nRows, nCols], width, threads);
  const [basis, image] = dense.arrays.map((data, i) => ({ nRows: i === 0 ? nRows : nCols, nCols: dense.stride, data }));
  const isWhole = width >= Math.min(nRows, nCols);
  let shift = 0;
  // Half the least value that is wanted at most: a larger shift would lift what it is to dampen.
  const shiftFor = (least: number) => (isWhole ? 0 : Math.max(shift, 0.475 * least + 0.5 * shift));

  if (start) {
    image.data.set(start);
    yield* asShare(dense.multiply(0, 1, 0), 0, 0.25);
    shift = shiftFor((yield* makeOrthonormal(basis, threads)) ** 2);
  } else fillRandom(basis, width, seed);
  for (let step = 0; step < nSteps; step++) {
    const at = (share: number) => (start ? 0.25 : 0) + ((start ? 0.5 : 0.9) * (step + share)) / nSteps;
    yield* asShare(dense.multiply(1, 0, 1), at(0), at(0.4));
    // Where every direction is kept there are none to spare: the small ones must not drown in the large ones' rounding.
    if (isWhole) yield* makeOrthonormal(image, threads);
    yield* asShare(dense.multiply(0, 1, 0, -shift), at(0.4), at(0.8));
    const least = yield* asShare(makeOrthonormal(basis, threads), at(0.8), at(1));
    // The length of random columns says nothing.
    if (start || step > 0) shift = shiftFor(least);
  }
  // Single precision leaves the first factor's basis a little askew.
  yield* makeOrthonormal(basis, threads);
  yield* asShare(dense.multiply(1, 0, 1), start ? 0.75 : 0.9, 1);
  return { basis, image };
}

/** So many rows of the matrix, evenly spaced. */
function evenRows({ nRows, nCols, indptr, indices, data }: Csr, nSampled: number): Csr {
  const rows = Int32Array.from({ length: nSampled }, (_, i) => Math.floor((i * nRows) / nSampled));
  const starts = new Int32Array(nSampled + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i] + indptr[row + 1] - indptr[row]));
  const sample = {
    nRows: nSampled,
    nCols,
    indptr: starts,
    indices: new Int32Array(starts[nSampled]),
    data: new Float32Array(starts[nSampled]),
  };
  rows.forEach((row, i) => {
    sample.indices.set(indices.subarray(indptr[row], indptr[row + 1]), starts[i]);
    sample.data.set(data.subarray(indptr[row], indptr[row + 1]), starts[i]);
  });
  return sample;
}

/** Numbers in [-1, 1): as good a start as normal ones, and sooner drawn. */
function fillRandom({ data, nRows, nCols }: Dense, width: number, seed: number): void {
  const random = createRandom(seed);
  for (let i = 0; i < nRows; i++) for (let c = 0; c < width; c++) data[i * nCols + c] = 2 * random() - 1;
}

/** Makes the columns orthonormal; those that depend on the ones before them become 0. Answers the least singular value before. */
function* makeOrthonormal(tall: Dense, threads: Threads): Steps<number> {
  const inverse = inverseCholesky(yield* gram(tall, threads), tall.nCols);
  yield* timesSmall(tall, inverse, tall, threads);
  return leastSingularValue(inverse, tall.nCols);
}

function fixSigns({ data, nRows, nCols }: Dense): void {
  const largest = new Float32Array(nCols);
  for (let i = 0, p = 0; i < nRows; i++) {
    for (let c = 0; c < nCols; c++, p++) if (Math.abs(data[p]) > Math.abs(largest[c])) largest[c] = data[p];
  }
  const signs = largest.map((value) => (value < 0 ? -1 : 1));
  for (let i = 0, p = 0; i < nRows; i++) for (let c = 0; c < nCols; c++, p++) data[p] *= signs[c];
}
