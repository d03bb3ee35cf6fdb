import { kmeansGenerator } from 'ml-kmeans';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Partition } from './partition.ts';
import { partitionOf } from './partition.ts';

/**
 * Divides rows by Euclidean k-means of the package ml-kmeans, starting from given centroids.
 * A cluster that runs empty on the way is dropped: the partition may have fewer than asked.
 */
export function* mlKmeans(rows: Dense, initial: Dense, maxIterations = 100): Steps<Partition> {
  const points = nestedRows(rows);
  const initialization = nestedRows(initial);
  let labels: readonly number[] = [];
  let iteration = 0;
  for (const step of kmeansGenerator(points, initial.nRows, { initialization, maxIterations, tolerance: 1e-8 })) {
    labels = step.clusters;
    yield ++iteration / maxIterations;
  }
  return partitionOf(rows, Int32Array.from(labels), initial.nRows);
}

function nestedRows({ nRows, nCols, data }: Dense): number[][] {
  return Array.from({ length: nRows }, (_, i) => Array.from(data.subarray(i * nCols, (i + 1) * nCols)));
}
