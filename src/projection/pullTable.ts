/**
 * UMAP's pull between two joined points by their squared distance, read from a table by the bits of a single-precision number, 128
 * entries per doubling, in place of two calls of Math.pow.
 */
import type { Threads } from '../threads.ts';
import type { Curve } from './fitCurve.ts';

/** A single's bits without its last 16: sign, 8 of exponent, 7 of mantissa. */
export const droppedBits = 16;
/** The table holds squared distances of 2^-22 to 2^14. */
export const firstEntry = (127 - 22) << 7;
/** Entries of the table. */
export const nEntries = 36 << 7;

/** The coefficients of the pull by the leading bits of the squared distance, each for the middle of what it stands for. */
export function pullTable({ a, b }: Curve, threads: Threads): Float32Array {
  const pull = threads.float32(nEntries);
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  for (let entry = 0; entry < nEntries; entry++) {
    bits[0] = ((firstEntry + entry) << droppedBits) | (1 << (droppedBits - 1));
    const d2 = single[0];
    pull[entry] = (2 * a * b * d2 ** (b - 1)) / (1 + a * d2 ** b);
  }
  return pull;
}
