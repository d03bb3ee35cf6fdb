import { dotProductsWasm } from './dotProductsWasm.ts';
import { loadSimd } from './simd.ts';
import type { Dense } from './sparse.ts';

/**
 * Products of two blocks of rows: load rows into `a` and `b`, multiply, read `out`.
 * Blocks of some 64 rows against some 512 stay in the cache; one row against many is no faster than a plain loop.
 */
export interface DotProducts {
  /** Copies rows `first` .. `first + count - 1` of the matrix into block a, from its row `at` on. */
  loadA(matrix: Dense, first: number, count: number, at?: number): void;
  loadB(matrix: Dense, first: number, count: number, at?: number): void;
  /** Sets out[i * outStride + j] to the product of row i of a and row j of b, for the first nA and nB rows. */
  multiply(nA: number, nB: number): void;
  readonly out: Float32Array;
  readonly outStride: number;
}

/** Room for products of rows of nCols numbers, maxA against maxB at a time, on WebAssembly's SIMD where it exists. */
export function createDotProducts(nCols: number, maxA: number, maxB: number, engine = bestEngine()): DotProducts {
  const stride = roundUp(nCols, 4);
  const aSize = roundUp(maxA, 4) * stride;
  const bSize = roundUp(maxB, 2) * stride;
  const outStride = roundUp(maxB, 2);
  const outSize = roundUp(maxA, 4) * outStride;
  const { buffer, dotProducts } = engine(4 * (aSize + bSize + outSize));
  const a = new Float32Array(buffer, 0, aSize);
  const b = new Float32Array(buffer, 4 * aSize, bSize);
  const out = new Float32Array(buffer, 4 * (aSize + bSize), outSize);
  return {
    loadA: (matrix, first, count, at = 0) => loadRows(matrix, first, count, a.subarray(at * stride), stride),
    loadB: (matrix, first, count, at = 0) => loadRows(matrix, first, count, b.subarray(at * stride), stride),
    multiply: (nA, nB) => dotProducts(a.byteOffset, nA, b.byteOffset, nB, stride, out.byteOffset, outStride),
    out,
    outStride,
  };
}

/**
 * Room of the shape that is kept for the next call: for kernels that run often and briefly. Its blocks are only the
 * caller's until the next call for the same shape.
 */
export function borrowDotProducts(nCols: number, maxA: number, maxB: number): DotProducts {
  const at = kept.findIndex(({ shape }) => shape[0] === nCols && shape[1] === maxA && shape[2] === maxB);
  const [room] =
    at >= 0 ? kept.splice(at, 1) : [{ shape: [nCols, maxA, maxB], products: createDotProducts(nCols, maxA, maxB) }];
  kept.unshift(room);
  kept.splice(4);
  return room.products;
}

const kept: { readonly shape: readonly number[]; readonly products: DotProducts }[] = [];

type Kernel = (a: number, nA: number, b: number, nB: number, stride: number, out: number, outStride: number) => void;

/** Gives memory of the size in bytes, and the kernel that works on its addresses. */
export type KernelEngine = (nBytes: number) => { buffer: ArrayBufferLike; dotProducts: Kernel };

/** The kernel in JavaScript, for platforms without WebAssembly's SIMD. */
export const plainEngine: KernelEngine = (nBytes) => {
  const values = new Float32Array(nBytes / 4);
  return {
    buffer: values.buffer,
    dotProducts: (a, nA, b, nB, stride, out, outStride) => {
      for (let i = 0; i < nA; i++) {
        const row = a / 4 + i * stride;
        for (let j = 0; j < nB; j++) {
          const other = b / 4 + j * stride;
          let sum = 0;
          for (let k = 0; k < stride; k++) sum += values[row + k] * values[other + k];
          values[out / 4 + i * outStride + j] = sum;
        }
      }
    },
  };
};

let best: KernelEngine | null = null;

function bestEngine(): KernelEngine {
  best ??= simdEngine() ?? plainEngine;
  return best;
}

/** The kernel in WebAssembly; null where the platform cannot run it. */
export function simdEngine(): KernelEngine | null {
  const load = loadSimd<{ dotProducts: Kernel }>(dotProductsWasm);
  return (
    load &&
    ((nBytes) => {
      const { buffer, exports } = load(nBytes);
      return { buffer, dotProducts: exports.dotProducts };
    })
  );
}

function loadRows({ data, nCols }: Dense, first: number, count: number, block: Float32Array, stride: number): void {
  if (nCols === stride) {
    block.set(data.subarray(first * nCols, (first + count) * nCols));
    return;
  }
  for (let i = 0; i < count; i++) {
    block.set(data.subarray((first + i) * nCols, (first + i + 1) * nCols), i * stride);
  }
}

function roundUp(n: number, multiple: number): number {
  return Math.ceil(n / multiple) * multiple;
}
