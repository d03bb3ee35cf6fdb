import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClusters } from '../../src/clusters/findClusters.ts';
import type { ClusterSettings } from '../../src/settings.ts';
import type { Dense } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const engines = ['ml-kmeans', 'spherical'] as const;

describe.each(engines)('clusters, %s', (engine) => {
  const find = (vectors: Dense, k: number | null, seed = 1) =>
    runToEnd(findClusters(vectors, { k, engine, maxUnassigned: 0 }, seed));

  test('three clear groups are found and numbered by size', () => {
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0.1],
      [0, 1, 0.2],
      [0, 0, 1],
      [0, 0.1, 1],
    ];
    expect([...find(unitVectors(rows), 3).labels]).toEqual([2, 0, 0, 0, 1, 1]);
  });

  test('of two clusters as large, the one with the earlier paper comes first', () => {
    const rows = [
      [0, 1],
      [0.1, 1],
      [1, 0],
      [1, 0.1],
    ];
    expect([...find(unitVectors(rows), 2).labels]).toEqual([0, 0, 1, 1]);
  });

  test('clear groups are found again, and their number with them', () => {
    const { vectors, groups } = groupedVectors(300, 12, { nGroups: 6, noise: 0.1 });
    const { k, labels, kScores } = find(vectors, null);
    expect(k).toBe(6);
    const pairs = new Set(Array.from(labels, (label, i) => `${label} ${groups[i]}`));
    expect(pairs.size).toBe(6);
    expect(kScores.map((score) => score.k)).toEqual(kScores.map((score) => score.k).sort((a, b) => a - b));
    expect(new Set(kScores.map((score) => score.k)).size).toBe(kScores.length);
  });

  test('a paper without a vector is in no topic', () => {
    const { k, labels } = find(
      unitVectors([
        [0, 0],
        [1, 0],
        [1, 0.1],
        [0, 1],
      ]),
      2,
    );
    expect([k, ...labels]).toEqual([2, -1, 0, 0, 1]);
  });

  test('no paper, one paper and papers without any vector', () => {
    expect(find(unitVectors([]), null).k).toBe(0);
    expect(find(unitVectors([[0, 1]]), null)).toMatchObject({ k: 1, labels: Int32Array.of(0) });
    expect(
      find(
        unitVectors([
          [0, 0],
          [0, 0],
        ]),
        2,
      ),
    ).toMatchObject({ k: 1, labels: Int32Array.of(0, 0) });
    expect(find({ nRows: 3, nCols: 0, data: new Float32Array() }, null)).toMatchObject({
      k: 1,
      labels: new Int32Array(3),
    });
  });

  test('identical papers are one topic, however many are asked for', () => {
    const same = unitVectors(Array.from({ length: 20 }, () => [3, 1, 2]));
    expect(find(same, 4).k).toBe(1);
    expect(find(same, null).k).toBe(1);
  });

  test('as many topics as papers, or more, give each paper its own', () => {
    const { vectors } = groupedVectors(9, 6, { noise: 1 });
    for (const k of [9, 30]) expect(new Set(find(vectors, k).labels).size).toBe(9);
  });

  test('no cluster is empty, labels are in range, sizes fall, centroids are unit vectors', () => {
    fc.assert(
      fc.property(
        fc.record({
          n: fc.integer({ min: 1, max: 60 }),
          k: fc.integer({ min: 1, max: 20 }),
          seed: fc.integer({ min: 0, max: 1000 }),
          noise: fc.constantFrom(0, 0.3, 2),
        }),
        ({ n, k, seed, noise }) => {
          const { vectors } = groupedVectors(n, 4, { noise, seed });
          const found = find(vectors, k, seed);
          const sizes = Array.from({ length: found.k }, (_, c) => found.labels.filter((label) => label === c).length);
          expect(Math.min(...sizes)).toBeGreaterThan(0);
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(n);
          expect(found.k).toBeLessThanOrEqual(k);
          expect(found.centroids.nRows).toBe(found.k);
          for (let c = 0; c < found.k; c++) {
            expect(Math.hypot(...found.centroids.data.subarray(4 * c, 4 * c + 4))).toBeCloseTo(1, 5);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the same seed gives the same bytes', () => {
    const { vectors } = groupedVectors(200, 10, { noise: 2 });
    expect(find(vectors, 7, 3)).toEqual(find(vectors, 7, 3));
  });
});

test('the chosen number of topics is neither two for everything nor one for every paper', () => {
  for (const [nRows, nGroups] of [
    [63, 8],
    [400, 12],
    [2500, 20],
  ]) {
    const { vectors } = groupedVectors(nRows, 40, { nGroups, noise: 1.5 });
    const settings: ClusterSettings = { k: null, engine: 'spherical', maxUnassigned: 0 };
    const { k } = runToEnd(findClusters(vectors, settings, 1));
    expect(k).toBeGreaterThanOrEqual(4);
    expect(k).toBeLessThanOrEqual(2 * nGroups);
  }
});

test('progress never falls and ends within its stage', () => {
  const { vectors } = groupedVectors(700, 20, { nGroups: 9, noise: 1.5 });
  for (const engine of engines) {
    let last = 0;
    for (const { stage, fraction } of findClusters(vectors, { k: null, engine, maxUnassigned: 0 }, 1)) {
      expect(stage).toBe('clusters');
      expect(fraction).toBeGreaterThanOrEqual(last);
      last = fraction;
    }
    expect(last).toBeGreaterThan(0.5);
    expect(last).toBeLessThanOrEqual(1);
  }
});
