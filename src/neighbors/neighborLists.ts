import type { Threads } from '../threads.ts';

/** The k most similar rows found so far for each of n rows, whatever the order in which they were found. */
export interface NeighborLists {
  readonly k: number;
  /** Flat n x k, most similar first, of two as similar the smaller number; -1 where nothing was found. */
  readonly indices: Int32Array;
  readonly cosines: Float32Array;
}

/** Empty lists of k for n rows. */
export function createNeighborLists(n: number, k: number, threads: Threads): NeighborLists {
  const lists = { k, indices: threads.int32(n * k), cosines: threads.float32(n * k) };
  clearLists(lists, 0, n);
  return lists;
}

/** Empties the lists of the rows from .. to - 1. */
export function clearLists({ k, indices, cosines }: NeighborLists, from: number, to: number): void {
  indices.fill(-1, from * k, to * k);
  cosines.fill(-Infinity, from * k, to * k);
}

/**
 * Offers a row the `count` neighbours from number `first` on, with their cosines at offered[at] and after; `self` is the
 * number that is not to be taken.
 */
export function offerNeighbors(
  { k, indices, cosines }: NeighborLists,
  row: number,
  self: number,
  first: number,
  offered: Float32Array,
  at: number,
  count: number,
): void {
  const start = row * k;
  const last = start + k - 1;
  let worst = k > 0 ? cosines[last] : Infinity;
  for (let j = 0; j < count; j++) {
    const cosine = offered[at + j];
    if (cosine < worst) continue;
    const neighbor = first + j;
    if (neighbor === self || (cosine === worst && indices[last] >= 0 && indices[last] < neighbor)) continue;
    let place = last;
    while (
      place > start &&
      (cosines[place - 1] < cosine || (cosines[place - 1] === cosine && indices[place - 1] > neighbor))
    ) {
      cosines[place] = cosines[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    cosines[place] = cosine;
    indices[place] = neighbor;
    worst = cosines[last];
  }
}

/** Turns each cosine into the cosine distance in [0, 2], in the same array. */
export function cosineDistances(cosines: Float32Array): Float32Array {
  for (let i = 0; i < cosines.length; i++) cosines[i] = Math.min(2, Math.max(0, 1 - cosines[i]));
  return cosines;
}
