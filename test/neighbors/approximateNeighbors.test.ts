import { expect, test } from 'vitest';
import { createDotProducts } from '../../src/dotProducts.ts';
import { approximateNeighbors } from '../../src/neighbors/approximateNeighbors.ts';
import { exactNeighbors } from '../../src/neighbors/exactNeighbors.ts';
import { nearestNeighbors } from '../../src/neighbors/nearestNeighbors.ts';
import { createRandom, sampleIndices } from '../../src/random.ts';
import type { Dense } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

test('of the 15 nearest of 20,000 papers at least 95 in a hundred are found', () => {
  const { vectors } = groupedVectors(20_000, 40, { nGroups: 150, noise: 0.9 });
  const { indices } = runToEnd(nearestNeighbors(vectors, 15, 1));
  const sample = sampleIndices(createRandom(5), 20_000, 100);
  let found = 0;
  for (const row of sample) {
    const nearest = nearestByAllPairs(vectors, row, 15);
    found += indices.subarray(15 * row, 15 * row + 15).filter((neighbor) => nearest.has(neighbor)).length;
  }
  expect(found / (15 * sample.length)).toBeGreaterThan(0.95);
});

test('where cells hold too few, the lists are completed', () => {
  const rows = Array.from({ length: 400 }, (_, i) => (i < 380 ? [1, 0, 0] : [i % 3, i % 5, i % 7]));
  const { indices } = runToEnd(approximateNeighbors(unitVectors(rows), 15, 1));
  expect(Math.min(...indices)).toBeGreaterThanOrEqual(0);
  for (let i = 0; i < 400; i++) {
    const own = new Set(indices.subarray(15 * i, 15 * i + 15));
    expect([own.size, own.has(i)]).toEqual([15, false]);
  }
});

test('with few enough rows that all cells are visited the lists are the exact ones', () => {
  const { vectors } = groupedVectors(60, 6);
  const approximate = runToEnd(approximateNeighbors(vectors, 5, 1));
  const exact = runToEnd(exactNeighbors(vectors, 5));
  expect([...approximate.indices]).toEqual([...exact.indices]);
});

function nearestByAllPairs(vectors: Dense, row: number, k: number): Set<number> {
  const products = createDotProducts(vectors.nCols, 1, vectors.nRows);
  products.loadA(vectors, row, 1);
  products.loadB(vectors, 0, vectors.nRows);
  products.multiply(1, vectors.nRows);
  const cosines = products.out.subarray(0, vectors.nRows);
  cosines[row] = -Infinity;
  const smallest = cosines.slice().sort()[vectors.nRows - k];
  return new Set([...cosines.keys()].filter((i) => cosines[i] >= smallest));
}
