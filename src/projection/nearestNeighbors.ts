import type { Dense, Neighbors } from '../sparse.ts';
import type { Task } from '../task.ts';
import { asTask } from '../task.ts';
import { exactNeighbors } from './exactNeighbors.ts';

/** The k nearest rows of each row (all others when there are fewer), nearest first; of two as near, the earlier row. */
export function* nearestNeighbors(vectors: Dense, k: number, seed: number): Task<Neighbors> {
  void seed;
  return yield* asTask('neighbors', exactNeighbors(vectors, k));
}
