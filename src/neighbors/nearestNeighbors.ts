import type { Dense, Neighbors } from '../sparse.ts';
import type { Task } from '../task.ts';
import { asTask } from '../task.ts';
import { oneThread } from '../threads.ts';
import { approximateNeighbors } from './approximateNeighbors.ts';
import { exactNeighbors } from './exactNeighbors.ts';

/**
 * The k nearest rows of each row of unit length or zero, all others when there are fewer, nearest first; none for k = 0.
 * They are exact up to 8,000 rows; beyond, a few in a hundred are only nearly the nearest.
 */
export function* nearestNeighbors(vectors: Dense, k: number, seed: number, threads = oneThread): Task<Neighbors> {
  const { nRows } = vectors;
  const count = Math.max(0, Math.min(k, nRows - 1));
  // Where there is no list to fill, every row would pass for one with too few neighbours, and be compared with all.
  if (count === 0) return { k: 0, indices: new Int32Array(0), distances: new Float32Array(0) };
  const isLarge = nRows > exactLimit && count < nRows / 100;
  return yield* asTask(
    'neighbors',
    isLarge ? approximateNeighbors(vectors, count, seed, threads) : exactNeighbors(vectors, count, threads),
  );
}

const exactLimit = 8000;
