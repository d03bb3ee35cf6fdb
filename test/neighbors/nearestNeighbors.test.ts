import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestNeighbors } from '../../src/neighbors/nearestNeighbors.ts';
import type { Dense, Neighbors } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { oneThread, type Threads } from '../../src/threads.ts';
import { dot, groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const near = (vectors: Dense, k: number) => runToEnd(nearestNeighbors(vectors, k, 1));

test('four papers on a quarter circle have their neighbours along it', () => {
  const angles = [0, 20, 50, 90].map((degrees) => (degrees * Math.PI) / 180);
  const { k, indices, distances } = near(unitVectors(angles.map((angle) => [Math.cos(angle), Math.sin(angle)])), 2);
  expect([k, ...indices]).toEqual([2, 1, 2, 0, 2, 1, 3, 2, 1]);
  expect(distances[0]).toBeCloseTo(1 - Math.cos(angles[1]), 6);
});

test('neighbours are those of comparing all pairs, for any number of papers and columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 150 }), fc.integer({ min: 1, max: 9 }), fc.nat(99), (n, nCols, seed) => {
      const { vectors } = groupedVectors(n, nCols, { seed });
      const { k, distances } = near(vectors, 7);
      expect(k).toBe(Math.min(7, n - 1));
      for (let i = 0; i < n; i++) {
        const all = Array.from({ length: n }, (_, j) => (j === i ? Infinity : 1 - dot(vectors, i, j)));
        const wanted = all.sort((a, b) => a - b).slice(0, k);
        wanted.forEach((distance, j) => expect(distances[i * k + j]).toBeCloseTo(Math.max(0, distance), 5));
      }
    }),
    { numRuns: 40 },
  );
});

test("no paper is its own neighbour or anyone's twice, also where all are identical", () => {
  for (const vectors of [unitVectors(Array.from({ length: 40 }, () => [1, 2])), groupedVectors(300, 5).vectors]) {
    const { k, indices } = near(vectors, 15);
    for (let i = 0; i < vectors.nRows; i++) {
      const own = indices.subarray(i * k, (i + 1) * k);
      expect(new Set(own).size).toBe(15);
      expect(own.includes(i)).toBe(false);
    }
  }
});

test('of papers as near, the earlier come first', () => {
  const { indices } = near(unitVectors(Array.from({ length: 5 }, () => [1, 0])), 2);
  expect([...indices]).toEqual([1, 2, 0, 2, 0, 1, 0, 1, 0, 1]);
});

test('no papers, one paper and vectors of zero are no error', () => {
  const none: Neighbors = { k: 0, indices: new Int32Array(), distances: new Float32Array() };
  expect(near(unitVectors([]), 15)).toEqual(none);
  expect(near(unitVectors([[1, 0]]), 15)).toEqual(none);
  expect([
    ...near(
      unitVectors([
        [0, 0],
        [0, 0],
        [1, 0],
      ]),
      1,
    ).distances,
  ]).toEqual([1, 1, 1]);
});

test('whoever asks for no neighbours waits for no comparison, however many papers there are', () => {
  const idle: Threads = {
    ...oneThread,
    run: ({ name }) => {
      throw new Error(`${name} ran.`);
    },
  };
  const { vectors } = groupedVectors(8100, 2);
  const { k, indices } = runToEnd(nearestNeighbors(vectors, 0, 1, idle));
  expect([k, ...indices]).toEqual([0]);
  expect(() => runToEnd(nearestNeighbors(vectors, 1, 1, idle))).toThrow('ran.');
});
