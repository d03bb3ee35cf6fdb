import { kmeansGenerator } from 'ml-kmeans';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Partition } from './partition.ts';
import { partitionOf } from './partition.ts';

/**
 * Divides rows by Euclidean k-means of the package ml-kmeans, from the rows at `seeds`.
 * A cluster that runs empty on the way is dropped: the partition may have fewer than asked.
 */
export function* mlKmeans(rows: Dense, seeds: Int32Array, maxIterations = 100): Steps<Partition> {
  const { nRows, nCols, data } = rows;
  const points = Array.from({ length: nRows }, (_, i) => Array.from(data.subarray(i * nCols, (i + 1) * nCols)));
  const initialization = Array.from(seeds, (row) => points[row]);
  let labels: readonly number[] = [];
  let iteration = 0;
  for (const step of kmeansGenerator(points, seeds.length, { initialization, maxIterations, tolerance: 1e-8 })) {
    labels = step.clusters;
    yield ++iteration / maxIterations;
  }
  return partitionOf(rows, Int32Array.from(labels), seeds.length);
}
