import type { Neighbors } from '../sparse.ts';

/** The k nearest of the neighbours given; all of them when they are no more. */
export function nearestOf(neighbors: Neighbors, k: number): Neighbors {
  if (k >= neighbors.k) return neighbors;
  const n = neighbors.indices.length / neighbors.k;
  const indices = new Int32Array(n * k);
  const distances = new Float32Array(n * k);
  for (let i = 0; i < n; i++) {
    const first = i * neighbors.k;
    indices.set(neighbors.indices.subarray(first, first + k), i * k);
    distances.set(neighbors.distances.subarray(first, first + k), i * k);
  }
  return { k, indices, distances };
}
