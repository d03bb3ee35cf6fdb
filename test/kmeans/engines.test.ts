import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mlKmeans } from '../../src/kmeans/mlKmeans.ts';
import type { Partition } from '../../src/kmeans/partition.ts';
import { clusterSizes, clusterSums, partitionOf } from '../../src/kmeans/partition.ts';
import { restarts } from '../../src/kmeans/restarts.ts';
import { seedCentroids } from '../../src/kmeans/seedCentroids.ts';
import { sphericalKmeans } from '../../src/kmeans/sphericalKmeans.ts';
import { takeRows } from '../../src/kmeans/takeRows.ts';
import { createRandom } from '../../src/random.ts';
import type { Dense } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/silhouette/silhouette.json', import.meta.url), 'utf8'));

test('each engine is as tight as the other, and as scikit-learn, within 2 % of the inertia', () => {
  const rows = { nRows: field.nRows, nCols: field.nCols, data: Float32Array.from(field.vectors) };
  for (const { k, labels } of field.kmeans) {
    const wanted = partitionOf(rows, Int32Array.from(labels), k);
    for (const engine of [mlKmeans, sphericalKmeans]) {
      const found = runToEnd(restarts(rows, k, 1, { engine, nRestarts: 20 }));
      expect(found.inertia).toBeLessThan(1.02 * wanted.inertia);
      expect(squaredError(rows, found)).toBeLessThan(1.02 * squaredError(rows, wanted));
    }
  }
});

test('on vectors without clear groups the engines agree in inertia within 3 %', () => {
  const { vectors } = groupedVectors(600, 20, { nGroups: 15, noise: 1.5 });
  const [ml, spherical] = [mlKmeans, sphericalKmeans].map((engine) =>
    runToEnd(restarts(vectors, 12, 1, { engine, nRestarts: 6 })),
  );
  expect(ml.inertia / spherical.inertia).toBeCloseTo(1, 1.5);
  expect(squaredError(vectors, ml) / squaredError(vectors, spherical)).toBeCloseTo(1, 1.5);
});

test('more passes never loosen the clusters', () => {
  const { vectors } = groupedVectors(400, 10, { nGroups: 9, noise: 1.2 });
  const seeds = takeRows(vectors, runToEnd(seedCentroids(vectors, 8, createRandom(5))));
  const inertias = [1, 2, 3, 5, 8, 20].map(
    (passes) => runToEnd(sphericalKmeans(vectors, seeds, { maxIterations: passes })).inertia,
  );
  inertias.slice(1).forEach((inertia, i) => expect(inertia).toBeLessThanOrEqual(inertias[i] + 1e-3));
  expect(inertias.at(-1)).toBeLessThan(inertias[0]);
});

test('centroids that catch no row are given the rows that fit worst', () => {
  const rows = unitVectors([...Array.from({ length: 10 }, (_, i) => [1, i / 100]), [0, 1]]);
  const partition = runToEnd(sphericalKmeans(rows, takeRows(rows, Int32Array.of(0, 0, 0, 0))));
  expect(partition.k).toBe(4);
  expect(Math.min(...clusterSizes(partition.labels, 4))).toBeGreaterThan(0);
});

test('seeds are different rows, and no more of them than rows that differ', () => {
  const rows = unitVectors([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 1],
  ]);
  const seeds = runToEnd(seedCentroids(rows, 5, createRandom(1)));
  expect(seeds).toHaveLength(3);
  expect(new Set(Array.from(seeds, (row) => rows.data.subarray(2 * row, 2 * row + 2).join())).size).toBe(3);
});

test('seeds are spread over clear groups', () => {
  const { vectors, groups } = groupedVectors(200, 10, { nGroups: 8, noise: 0.05 });
  const seeds = runToEnd(seedCentroids(vectors, 8, createRandom(2)));
  expect(new Set(Array.from(seeds, (row) => groups[row])).size).toBe(8);
});

/** The Euclidean objective: the sum of squared distances to the clusters' means, for rows of unit length. */
function squaredError(rows: Dense, { labels, k }: Partition): number {
  const sums = clusterSums(rows, labels, k);
  const sizes = clusterSizes(labels, k);
  let error = rows.nRows;
  for (let c = 0; c < k; c++) {
    error -= Math.hypot(...sums.subarray(c * rows.nCols, (c + 1) * rows.nCols)) ** 2 / sizes[c];
  }
  return error;
}
