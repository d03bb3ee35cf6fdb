import { loadSharedSimd } from '../simd.ts';
import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel, Threads } from '../threads.ts';
import { weightedRowsWasm } from './weightedRowsWasm.ts';

/** A sparse matrix in memory that threads share, beside dense arrays of equally long rows to multiply it by. */
export interface SparseProducts {
  /** The arrays, row-major; their rows are `stride` numbers long, of which those past the columns asked for are 0. */
  readonly arrays: readonly Float32Array[];
  readonly stride: number;
  /** Sets array `to` to kept * array `to` + matrix `which` * array `from`; the result is the same for any number of threads. */
  multiply(which: number, from: number, to: number, kept?: number): Steps<void>;
}

/** Zeroed arrays of nRows[0], nRows[1], ... rows of nCols numbers, for products with the matrices. */
export function createSparseProducts(
  matrices: readonly Csr[],
  nRows: readonly number[],
  nCols: number,
  threads: Threads,
  takesSimd = true,
): SparseProducts {
  const stride = Math.ceil(nCols / 16) * 16;
  let room = 0;
  const reserve = (length: number) => {
    const at = room;
    room += Math.ceil(length / 4) * 16;
    return at;
  };
  const places = matrices.map(({ indptr, indices, data }) => ({
    indptr: reserve(indptr.length),
    indices: reserve(indices.length),
    weights: reserve(data.length),
  }));
  const starts = nRows.map((n) => reserve(n * stride));
  const memory = (takesSimd ? loadSharedSimd(weightedRowsWasm)?.createMemory(room) : undefined) ?? {
    buffer: threads.int32(room / 4).buffer,
  };
  const { buffer } = memory;
  matrices.forEach(({ indptr, indices, data }, i) => {
    new Int32Array(buffer, places[i].indptr, indptr.length).set(indptr);
    new Int32Array(buffer, places[i].indices, indices.length).set(indices);
    new Float32Array(buffer, places[i].weights, data.length).set(data);
  });

  return {
    arrays: nRows.map((n, i) => new Float32Array(buffer, starts[i], n * stride)),
    stride,
    *multiply(which, from, to, kept = 0) {
      const { nRows: n, indptr } = matrices[which];
      const args = { memory, ...places[which], dense: starts[from], stride, out: starts[to], kept };
      for (let first = 0; first < n;) {
        let last = first + 1;
        while (last < n && (indptr[last + 1] - indptr[first]) * stride <= productsPerStep) last++;
        threads.run(multiplyRows, { ...args, firstRow: first }, last - first, rowsPerPiece(last - first));
        first = last;
        yield first / n;
      }
    },
  };
}

/** Multiplications between two yields: some 50 ms on one thread. */
const productsPerStep = 1e8;

/** Small enough that threads end together where rows are of unlike length, large enough that rows share what is in the cache. */
function rowsPerPiece(nRows: number): number {
  return Math.max(16, Math.min(1024, Math.ceil(nRows / 32)));
}

interface RowsArgs {
  readonly memory: { readonly buffer: ArrayBufferLike };
  /** Where the matrix begins in memory, in bytes, and the dense array and the result. */
  readonly indptr: number;
  readonly indices: number;
  readonly weights: number;
  readonly dense: number;
  readonly stride: number;
  readonly out: number;
  readonly kept: number;
  /** Row 0 of the run is this row of the matrix. */
  readonly firstRow: number;
}

/** Rows of a sparse matrix times a dense one. */
export const multiplyRows: Kernel<RowsArgs> = {
  name: 'multiplyRows',
  run: ({ memory, indptr, indices, weights, dense, stride, out, kept, firstRow }, from, to) => {
    const simd = loadSharedSimd<{ weightedRows: WeightedRows }>(weightedRowsWasm)?.kernelOn(memory);
    const run = simd ? simd.weightedRows : plainRows(memory.buffer);
    run(indptr, firstRow + from, firstRow + to, indices, weights, dense, stride, out, kept);
  },
};

type WeightedRows = (
  indptr: number,
  begin: number,
  end: number,
  indices: number,
  weights: number,
  dense: number,
  stride: number,
  out: number,
  kept: number,
) => void;

/** The kernel in JavaScript, for platforms without WebAssembly's SIMD. */
function plainRows(buffer: ArrayBufferLike): WeightedRows {
  const floats = new Float32Array(buffer);
  const ints = new Int32Array(buffer);
  return (indptr, begin, end, indices, weights, dense, stride, out, kept) => {
    const sum = new Float64Array(stride);
    for (let r = begin; r < end; r++) {
      const row = out / 4 + r * stride;
      for (let c = 0; c < stride; c++) sum[c] = kept * floats[row + c];
      for (let p = ints[indptr / 4 + r]; p < ints[indptr / 4 + r + 1]; p++) {
        const weight = floats[weights / 4 + p];
        const from = dense / 4 + ints[indices / 4 + p] * stride;
        for (let c = 0; c < stride; c++) sum[c] += weight * floats[from + c];
      }
      floats.set(sum, row);
    }
  };
}
