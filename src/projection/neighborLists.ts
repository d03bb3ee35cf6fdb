import type { Neighbors } from '../sparse.ts';

/** The k most similar rows found so far, for each of n rows. */
export interface NeighborLists {
  /** The smallest cosine in the row's list; -Infinity while it is not full. */
  worst(row: number): number;
  /** Puts a neighbour into the row's list after those as near; returns the new worst cosine. */
  insert(row: number, neighbor: number, cosine: number): number;
  /** The lists as they stand; all must be full. */
  neighbors(): Neighbors;
}

/** Empty lists of k for n rows. */
export function createNeighborLists(n: number, k: number): NeighborLists {
  const indices = new Int32Array(n * k).fill(-1);
  const cosines = new Float32Array(n * k).fill(-Infinity);
  return {
    worst: (row) => (k > 0 ? cosines[row * k + k - 1] : Infinity),
    insert: (row, neighbor, cosine) => {
      const first = row * k;
      let at = first + k - 1;
      while (at > first && cosines[at - 1] < cosine) {
        cosines[at] = cosines[at - 1];
        indices[at] = indices[at - 1];
        at--;
      }
      cosines[at] = cosine;
      indices[at] = neighbor;
      return cosines[first + k - 1];
    },
    neighbors: () => ({ k, indices, distances: cosines.map((cosine) => Math.min(2, Math.max(0, 1 - cosine))) }),
  };
}
