import { createDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';

const blockRows = 256;
const blocksPerStep = 16;

/** transpose(tall) * tall, row-major; in double precision as long as that is quick. */
export function* gram(tall: Dense): Steps<Float64Array> {
  const { nRows, nCols, data } = tall;
  if (nRows * nCols * nCols <= quickProducts) return exactGram(tall);
  const product = new Float64Array(nCols * nCols);
  const columns = { nRows: nCols, nCols: blockRows, data: new Float32Array(nCols * blockRows) };
  const products = createDotProducts(blockRows, nCols, nCols);
  for (let start = 0; start < nRows; start += blockRows) {
    const count = Math.min(blockRows, nRows - start);
    if (count < blockRows) columns.data.fill(0);
    for (let i = 0; i < count; i++) {
      for (let c = 0; c < nCols; c++) columns.data[c * blockRows + i] = data[(start + i) * nCols + c];
    }
    products.loadA(columns, 0, nCols);
    products.loadB(columns, 0, nCols);
    products.multiply(nCols, nCols);
    for (let r = 0; r < nCols; r++) {
      for (let c = 0; c < nCols; c++) product[r * nCols + c] += products.out[r * products.outStride + c];
    }
    if ((start / blockRows) % blocksPerStep === blocksPerStep - 1) yield start / nRows;
  }
  return product;
}

const quickProducts = 2e7;

function exactGram({ nRows, nCols, data }: Dense): Float64Array {
  const product = new Float64Array(nCols * nCols);
  for (let from = 0; from < nRows * nCols; from += nCols) {
    for (let r = 0; r < nCols; r++) {
      for (let c = 0; c < nCols; c++) product[r * nCols + c] += data[from + r] * data[from + c];
    }
  }
  return product;
}

/** Sets entry (i, j) of `result` to the product of row i of `tall` and row j of `small`; `result` may be `tall`. */
export function* timesSmall(tall: Dense, small: Float64Array, result: Dense): Steps<void> {
  const { nRows, nCols } = tall;
  const products = createDotProducts(nCols, blockRows, result.nCols);
  products.loadB({ nRows: result.nCols, nCols, data: Float32Array.from(small) }, 0, result.nCols);
  for (let start = 0; start < nRows; start += blockRows) {
    const count = Math.min(blockRows, nRows - start);
    products.loadA(tall, start, count);
    products.multiply(count, result.nCols);
    for (let i = 0; i < count; i++) {
      const from = i * products.outStride;
      result.data.set(products.out.subarray(from, from + result.nCols), (start + i) * result.nCols);
    }
    if ((start / blockRows) % blocksPerStep === blocksPerStep - 1) yield start / nRows;
  }
}

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

/** The share of a column's squared length below which the rest is rounding: products are in single precision. */
const leastPivot = 1e-8;
