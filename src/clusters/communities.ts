import { nearestNeighbors } from '../neighbors/nearestNeighbors.ts';
import type { Csr, Dense, Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Threads } from '../threads.ts';
import { leiden } from './leiden.ts';
import { mergeToK } from './mergeToK.ts';
import { withoutStage } from './withoutStage.ts';

/**
 * k communities of the graph of each row's fifteen nearest by Leiden's algorithm: the resolution is searched for that gives
 * as many, or the next more, of which the ones nearest to each other are then merged.
 */
export function* communities(rows: Dense, k: number, seed: number, threads: Threads): Steps<Int32Array> {
  const neighbors = yield* asShare(withoutStage(nearestNeighbors(rows, nNeighbors, seed, threads)), 0, 0.3);
  const graph = neighborGraph(neighbors, rows.nRows);
  let [low, high] = [0, 1];
  let best: Int32Array | null = null;
  for (let step = 0; step < nSteps; step++) {
    const resolution: number = best ? (low + high) / 2 : high;
    const labels: Int32Array = yield* asShare(
      leiden(graph, resolution, seed),
      0.3 + (0.7 * step) / nSteps,
      0.3 + (0.7 * (step + 1)) / nSteps,
    );
    const count = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
    if (count === k) return labels;
    if (count > k) [best, high] = [labels, resolution];
    else if (best) low = resolution;
    else [low, high] = [high, 2 * high];
  }
  return mergeToK(rows, best ?? Int32Array.from({ length: rows.nRows }, (_, i) => i), k);
}

const nNeighbors = 15;
const nSteps = 14;

/** An edge between rows of which one is among the other's nearest, as heavy as they are alike; twice so where both are. */
export function neighborGraph({ k, indices, distances }: Neighbors, n: number): Csr {
  const edges = Array.from({ length: n }, () => new Map<number, number>());
  for (let i = 0; i < n; i++) {
    for (let p = i * k; p < (i + 1) * k; p++) {
      const j = indices[p];
      const weight = Math.max(1e-3, 1 - distances[p]);
      edges[i].set(j, (edges[i].get(j) ?? 0) + weight);
      edges[j].set(i, (edges[j].get(i) ?? 0) + weight);
    }
  }
  const indptr = new Int32Array(n + 1);
  edges.forEach((row, i) => (indptr[i + 1] = indptr[i] + row.size));
  const graph = { nRows: n, nCols: n, indptr, indices: new Int32Array(indptr[n]), data: new Float32Array(indptr[n]) };
  edges.forEach((row, i) => {
    const sorted = [...row].sort(([a], [b]) => a - b);
    sorted.forEach(([j, weight], p) => {
      graph.indices[indptr[i] + p] = j;
      graph.data[indptr[i] + p] = weight;
    });
  });
  return graph;
}
