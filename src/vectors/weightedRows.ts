import { loadSimd } from '../simd.ts';
import type { Csr } from '../sparse.ts';
import { weightedRowsWasm } from './weightedRowsWasm.ts';

/** Dense arrays of equally long rows that a sparse matrix can be multiplied by, on WebAssembly's SIMD where it exists. */
export interface DenseArrays {
  /** The arrays, row-major; their rows are `stride` numbers long, of which those past the columns asked for are 0. */
  readonly arrays: readonly Float32Array<ArrayBuffer>[];
  readonly stride: number;
  /** Sets rows begin .. end - 1 of array `to` to those rows of matrix * array `from`. */
  multiply(matrix: Csr, begin: number, end: number, from: number, to: number): void;
}

/** Zeroed arrays of nRows[0], nRows[1], ... rows of nCols numbers. */
export function createDenseArrays(nRows: readonly number[], nCols: number, engine = bestEngine()): DenseArrays {
  const stride = Math.ceil(nCols / 4) * 4;
  const sizes = nRows.map((n) => 4 * n * stride);
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  const room = starts.length > 0 ? starts[starts.length - 1] + sizes[sizes.length - 1] : 0;
  const { buffer, weightedRows } = engine(room + 4 * (maxRows + 2 * maxEntries));
  const arrays = starts.map((start, i) => new Float32Array(buffer, start, sizes[i] / 4));
  const ends = new Int32Array(buffer, room, maxRows);
  const indices = new Int32Array(buffer, ends.byteOffset + 4 * maxRows, maxEntries);
  const weights = new Float32Array(buffer, indices.byteOffset + 4 * maxEntries, maxEntries);

  return {
    arrays,
    stride,
    multiply: ({ indptr, indices: columns, data }, begin, end, from, to) => {
      let row = begin;
      while (row < end) {
        const first = indptr[row];
        let count = 0;
        while (row + count < end && count < maxRows && indptr[row + count + 1] - first <= maxEntries) {
          ends[count] = indptr[row + count + 1] - first;
          count++;
        }
        if (count === 0) throw new RangeError(`Row ${row} has more than ${maxEntries} entries.`);
        indices.set(columns.subarray(first, indptr[row + count]));
        weights.set(data.subarray(first, indptr[row + count]));
        const out = arrays[to].byteOffset + 4 * row * stride;
        weightedRows(
          ends.byteOffset,
          count,
          indices.byteOffset,
          weights.byteOffset,
          arrays[from].byteOffset,
          stride,
          out,
        );
        row += count;
      }
    },
  };
}

/** Rows and entries of the matrix that are handed over at a time; a row of an abstract or of a term never has more. */
const maxRows = 4096;
const maxEntries = 1 << 20;

type Kernel = (
  ends: number,
  nRows: number,
  indices: number,
  weights: number,
  dense: number,
  stride: number,
  out: number,
) => void;

/** Gives memory of the size in bytes, and the kernel that works on its addresses. */
export type WeightedRowsEngine = (nBytes: number) => { readonly buffer: ArrayBuffer; readonly weightedRows: Kernel };

/** The kernel in JavaScript, for platforms without WebAssembly's SIMD. */
export const plainEngine: WeightedRowsEngine = (nBytes) => {
  const buffer = new ArrayBuffer(nBytes);
  const floats = new Float32Array(buffer);
  const ints = new Int32Array(buffer);
  return {
    buffer,
    weightedRows: (ends, nRows, indices, weights, dense, stride, out) => {
      const sum = new Float64Array(stride);
      for (let r = 0, p = 0; r < nRows; r++) {
        sum.fill(0);
        for (; p < ints[ends / 4 + r]; p++) {
          const weight = floats[weights / 4 + p];
          const from = dense / 4 + ints[indices / 4 + p] * stride;
          for (let c = 0; c < stride; c++) sum[c] += weight * floats[from + c];
        }
        floats.set(sum, out / 4 + r * stride);
      }
    },
  };
};

let best: WeightedRowsEngine | null = null;

function bestEngine(): WeightedRowsEngine {
  best ??= simdEngine() ?? plainEngine;
  return best;
}

/** The kernel in WebAssembly; null where the platform cannot run it. */
export function simdEngine(): WeightedRowsEngine | null {
  const load = loadSimd<{ weightedRows: Kernel }>(weightedRowsWasm);
  return (
    load &&
    ((nBytes) => {
      const { buffer, exports } = load(nBytes);
      return { buffer, weightedRows: exports.weightedRows };
    })
  );
}
