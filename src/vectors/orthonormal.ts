import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel, Threads } from '../threads.ts';

const blockRows = 256;
/** Rows whose products are summed by one thread: the same for any number of threads, and so is the sum. */
const rowsPerPart = 16 * blockRows;
/** Parts between two yields: some 50 ms on one thread. */
const partsPerStep = 4;

/** transpose(tall) * tall, row-major; in double precision as long as that is quick. */
export function* gram(tall: Dense, threads: Threads): Steps<Float64Array> {
  const { nRows, nCols } = tall;
  if (nRows * nCols * nCols <= quickProducts) return exactGram(tall);
  const product = new Float64Array(nCols * nCols);
  const parts = new Float64Array(threads.int32(2 * partsPerStep * product.length).buffer);
  const nParts = Math.ceil(nRows / rowsPerPart);
  for (let first = 0; first < nParts; first += partsPerStep) {
    const count = Math.min(partsPerStep, nParts - first);
    threads.run(gramParts, { tall, parts, first }, count, 1);
    for (let part = 0; part < count; part++) {
      const from = part * product.length;
      for (let p = 0; p < product.length; p++) product[p] += parts[from + p];
    }
    yield first / nParts;
  }
  return product;
}

const quickProducts = 5e6;

function exactGram({ nRows, nCols, data }: Dense): Float64Array {
  const product = new Float64Array(nCols * nCols);
  for (let from = 0; from < nRows * nCols; from += nCols) {
    for (let r = 0; r < nCols; r++) {
      const x = data[from + r];
      for (let c = r; c < nCols; c++) product[r * nCols + c] += x * data[from + c];
    }
  }
  for (let r = 0; r < nCols; r++) for (let c = 0; c < r; c++) product[r * nCols + c] = product[c * nCols + r];
  return product;
}

/** Sets parts[i] to the products of the columns of part first + i of the rows. */
export const gramParts: Kernel<{ readonly tall: Dense; readonly parts: Float64Array; readonly first: number }> = {
  name: 'gramParts',
  run: ({ tall: { nRows, nCols, data }, parts, first }, from, to) => {
    const columns = { nRows: nCols, nCols: blockRows, data: new Float32Array(nCols * blockRows) };
    const products = borrowDotProducts(blockRows, nCols, nCols);
    const size = nCols * nCols;
    for (let part = from; part < to; part++) {
      const sum = parts.subarray(part * size, (part + 1) * size).fill(0);
      const end = Math.min(nRows, (first + part + 1) * rowsPerPart);
      for (let start = (first + part) * rowsPerPart; start < end; start += blockRows) {
        const count = Math.min(blockRows, end - start);
        if (count < blockRows) columns.data.fill(0);
        for (let i = 0; i < count; i++) {
          for (let c = 0; c < nCols; c++) columns.data[c * blockRows + i] = data[(start + i) * nCols + c];
        }
        products.loadA(columns, 0, nCols);
        products.loadB(columns, 0, nCols);
        products.multiply(nCols, nCols);
        for (let r = 0; r < nCols; r++) {
          for (let c = 0; c < nCols; c++) sum[r * nCols + c] += products.out[r * products.outStride + c];
        }
      }
    }
  },
};

/** Sets entry (i, j) of `result` to the product of row i of `tall` and row j of `small`; `result` may be `tall`. */
export function* timesSmall(tall: Dense, small: Float64Array, result: Dense, threads: Threads): Steps<void> {
  const rowsPerStep = 4 * partsPerStep * rowsPerPart;
  const seen = Float32Array.from(small);
  for (let first = 0; first < tall.nRows; first += rowsPerStep) {
    const args = { tall, small: seen, result, first };
    threads.run(timesSmallRows, args, Math.min(rowsPerStep, tall.nRows - first), rowsPerPart);
    yield first / tall.nRows;
  }
}

interface TimesSmall {
  readonly tall: Dense;
  readonly small: Float32Array;
  readonly result: Dense;
  /** Row 0 of the run is this row. */
  readonly first: number;
}

/** The rows of timesSmall. */
export const timesSmallRows: Kernel<TimesSmall> = {
  name: 'timesSmallRows',
  run: ({ tall, small, result, first }, from, to) => {
    const products = borrowDotProducts(tall.nCols, blockRows, result.nCols);
    products.loadB({ nRows: result.nCols, nCols: tall.nCols, data: small }, 0, result.nCols);
    for (let start = first + from; start < first + to; start += blockRows) {
      const count = Math.min(blockRows, first + to - start);
      products.loadA(tall, start, count);
      products.multiply(count, result.nCols);
      for (let i = 0; i < count; i++) {
        const at = i * products.outStride;
        result.data.set(products.out.subarray(at, at + result.nCols), (start + i) * result.nCols);
      }
    }
  },
};

/**
 * The transposed inverse of the upper triangular R with transpose(R) * R = matrix: row c makes column c of tall * inverse(R).
 * Columns of next to no length of their own get zeros.
 */
export function inverseCholesky(matrix: Float64Array, n: number): Float64Array {
  const r = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let pivot = matrix[i * n + i];
    for (let k = 0; k < i; k++) pivot -= r[k * n + i] ** 2;
    if (!(pivot > leastPivot * matrix[i * n + i])) continue;
    r[i * n + i] = Math.sqrt(pivot);
    for (let j = i + 1; j < n; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < i; k++) sum -= r[k * n + i] * r[k * n + j];
      r[i * n + j] = sum / r[i * n + i];
    }
  }
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    if (r[j * n + j] === 0) continue;
    inverse[j * n + j] = 1 / r[j * n + j];
    for (let i = j - 1; i >= 0; i--) {
      if (r[i * n + i] === 0) continue;
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= r[i * n + k] * inverse[j * n + k];
      inverse[j * n + i] = sum / r[i * n + i];
    }
  }
  return inverse;
}

/** The smallest singular value of R, from its transposed inverse: by the power method on inverse(R), which errs upwards. */
export function leastSingularValue(inverse: Float64Array, n: number): number {
  let vector = new Float64Array(n).fill(1);
  let largest = 0;
  for (let round = 0; round < 30; round++) {
    const length = Math.hypot(...vector);
    if (length === 0) return 0;
    const image = new Float64Array(n);
    const next = new Float64Array(n);
    for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) image[r] += (inverse[r * n + c] * vector[c]) / length;
    for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) next[c] += inverse[r * n + c] * image[r];
    largest = Math.hypot(...image);
    vector = next;
  }
  return largest > 0 ? 1 / largest : 0;
}

/** The share of a column's squared length below which the rest is rounding: products are in single precision. */
const leastPivot = 1e-8;
