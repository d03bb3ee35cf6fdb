import { expect, test } from 'vitest';
import { paperNeighbors } from '../../src/neighbors/paperNeighbors.ts';
import type { Csr } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { wordWeights } from '../../src/vectors/wordWeights.ts';
import { unitVectors } from '../geometry/unitVectors.ts';

const none: Csr = {
  nRows: 4,
  nCols: 0,
  data: new Float32Array(),
  indices: new Int32Array(),
  indptr: new Int32Array(5),
};

test('of papers about the same, the one that shares its words is nearest', () => {
  const vectors = unitVectors([
    [1, 0],
    [1, 0.1],
    [1, 0.2],
    [0, 1],
  ]);
  const counts = {
    nRows: 4,
    nCols: 3,
    data: Float32Array.of(1, 1, 1, 1),
    indices: Int32Array.of(0, 1, 0, 2),
    indptr: Int32Array.of(0, 1, 2, 3, 4),
  };
  const nearest = (words: Csr) => Array.from(runToEnd(paperNeighbors(vectors, words, 2, 1)).indices);
  expect(nearest(none).slice(0, 2)).toEqual([1, 2]);
  expect(nearest(wordWeights(counts, ['a', 'b', 'c'])).slice(0, 2)).toEqual([2, 1]);
});

test('distances never fall along a row, lie in [0, 2], and no paper is its own neighbour', () => {
  const vectors = unitVectors(Array.from({ length: 40 }, (_, i) => [Math.cos(i), Math.sin(i), (i % 7) / 7]));
  const counts = {
    nRows: 40,
    nCols: 5,
    data: new Float32Array(80).fill(1),
    indices: Int32Array.from({ length: 80 }, (_, p) => (p % 2 === 0 ? (p >> 1) % 3 : 3 + ((p >> 1) % 2))),
    indptr: Int32Array.from({ length: 41 }, (_, i) => 2 * i),
  };
  const words = wordWeights(counts, ['a', 'b', 'c', 'd', 'two words']);
  const { k, indices, distances } = runToEnd(paperNeighbors(vectors, words, 6, 1));
  expect(k).toBe(6);
  for (let i = 0; i < 40; i++) {
    const row = Array.from(indices.subarray(i * k, (i + 1) * k));
    const away = Array.from(distances.subarray(i * k, (i + 1) * k));
    expect(new Set([i, ...row]).size).toBe(7);
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    expect(away[0]).toBeGreaterThanOrEqual(0);
    expect(away[5]).toBeLessThanOrEqual(2);
  }
});

test('words are weighed alone, and rows have unit length', () => {
  const counts = {
    nRows: 2,
    nCols: 3,
    data: Float32Array.of(2, 1, 1),
    indices: Int32Array.of(0, 1, 2),
    indptr: Int32Array.of(0, 2, 3),
  };
  const { data, indices, indptr } = wordWeights(counts, ['one', 'one two', 'two']);
  expect([Array.from(data, Math.round), [...indices], [...indptr]]).toEqual([
    [1, 1],
    [0, 2],
    [0, 1, 2],
  ]);
});
