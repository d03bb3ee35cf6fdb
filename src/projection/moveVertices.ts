/**
 * One epoch of the layout. The random numbers are a function of seed, epoch and vertex. The gradient's coefficient is read from a
 * table by the bits of the squared distance, 128 entries per doubling, in place of two calls of Math.pow: a fifth of the time, and
 * as good a map.
 */
import type { Kernel, Threads } from '../threads.ts';
import type { Curve } from './fitCurve.ts';

/** Edges by their head, with the epochs at which each is due. */
export interface EdgeSchedule {
  readonly indptr: Int32Array;
  readonly tails: Int32Array;
  /** Epochs between two turns of the edge; 1 for the strongest. */
  readonly periods: Float32Array;
  /** The epoch of the edge's next turn; each turn moves it on. */
  readonly due: Float32Array;
}

/** Coefficients of pull and push by the leading bits of the squared distance. */
export interface ForceTables {
  readonly pull: Float32Array;
  readonly push: Float32Array;
}

// A single's bits without its last 16: sign, 8 of exponent, 7 of mantissa. The tables hold squared distances of 2^-22 to 2^14.
const droppedBits = 16;
const firstEntry = (127 - 22) << 7;
const nEntries = 36 << 7;

/** The tables for a curve; entries are computed at the middle of what they stand for. */
export function forceTables({ a, b }: Curve, threads: Threads): ForceTables {
  const pull = threads.float32(nEntries);
  const push = threads.float32(nEntries);
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  for (let entry = 0; entry < nEntries; entry++) {
    bits[0] = ((firstEntry + entry) << droppedBits) | (1 << (droppedBits - 1));
    const d2 = single[0];
    const similarity = 1 / (1 + a * d2 ** b);
    pull[entry] = -2 * a * b * d2 ** (b - 1) * similarity;
    push[entry] = ((2 * b) / (0.001 + d2)) * similarity;
  }
  return { pull, push };
}

interface Epoch extends EdgeSchedule, ForceTables {
  readonly previous: Float32Array;
  readonly next: Float32Array;
  readonly epoch: number;
  /** How far of a gradient a vertex moves, from 1 at the start towards 0. */
  readonly rate: number;
  readonly negativeSampleRate: number;
  readonly seed: number;
}

/** Longest part of a gradient along one axis. */
const clip = 4;
/** Each edge stands at both ends and moves only its head, where umap-learn moves both ends of both. */
const pullBothEnds = 2;

/** Moves vertices by one epoch, from `previous` into `next`. */
export const moveVertices: Kernel<Epoch> = { name: 'moveVertices', run: moveVertexRange };

function moveVertexRange(args: Epoch, from: number, to: number): void {
  const { indptr, tails, periods, due, pull, push, previous, next } = args;
  const { epoch, rate, negativeSampleRate, seed } = args;
  const n = previous.length / 2;
  const perDraw = n / 4294967296;
  const pullRate = rate * pullBothEnds;
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);

  for (let i = from; i < to; i++) {
    let x = previous[2 * i];
    let y = previous[2 * i + 1];
    let draw = scramble(seed, epoch, i);
    for (let e = indptr[i]; e < indptr[i + 1]; e++) {
      if (due[e] > epoch) continue;
      due[e] += periods[e];
      const tail = 2 * tails[e];
      let dx = x - previous[tail];
      let dy = y - previous[tail + 1];
      let d2 = dx * dx + dy * dy;
      if (d2 > 0) {
        single[0] = d2;
        let entry = (bits[0] >>> droppedBits) - firstEntry;
        entry = entry < 0 ? 0 : entry >= nEntries ? nEntries - 1 : entry;
        const coefficient = pull[entry];
        const gx = coefficient * dx;
        const gy = coefficient * dy;
        x += pullRate * (gx > clip ? clip : gx < -clip ? -clip : gx);
        y += pullRate * (gy > clip ? clip : gy < -clip ? -clip : gy);
      }
      for (let s = 0; s < negativeSampleRate; s++) {
        draw = (Math.imul(draw, 1664525) + 1013904223) | 0;
        const other = 2 * (((draw >>> 0) * perDraw) | 0);
        dx = x - previous[other];
        dy = y - previous[other + 1];
        d2 = dx * dx + dy * dy;
        if (d2 === 0) continue;
        single[0] = d2;
        let entry = (bits[0] >>> droppedBits) - firstEntry;
        entry = entry < 0 ? 0 : entry >= nEntries ? nEntries - 1 : entry;
        const coefficient = push[entry];
        const gx = coefficient * dx;
        const gy = coefficient * dy;
        x += rate * (gx > clip ? clip : gx < -clip ? -clip : gx);
        y += rate * (gy > clip ? clip : gy < -clip ? -clip : gy);
      }
    }
    next[2 * i] = x;
    next[2 * i + 1] = y;
  }
}

/** A well-mixed 32-bit number for a vertex in an epoch. */
function scramble(seed: number, epoch: number, i: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(epoch + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15) ^ i, 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}
