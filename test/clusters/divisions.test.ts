import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedRand } from '../../src/clusters/adjustedRand.ts';
import { agglomerate } from '../../src/clusters/agglomerate.ts';
import { densestClusters, densityTree } from '../../src/clusters/densityTree.ts';
import { findClusters } from '../../src/clusters/findClusters.ts';
import { leiden } from '../../src/clusters/leiden.ts';
import { exactNeighbors } from '../../src/neighbors/exactNeighbors.ts';
import { clusterEngines } from '../../src/settings.ts';
import type { Csr } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/divisions/divisions.json', import.meta.url), 'utf8'));
const fieldRows = { nRows: field.nRows, nCols: field.nCols, data: Float32Array.from(field.vectors) };

test('rows in two clusters that agree in all but one pair have the index of the definition', () => {
  const [a, b] = [Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 0, 1, 2)];
  expect(adjustedRand(a, 2, a, 2)).toBe(1);
  // One pair in both, two and one in each, six in all: (1 - 1/3) / (3/2 - 1/3).
  expect(adjustedRand(a, 2, b, 3)).toBeCloseTo(4 / 7, 10);
});

describe("merging step by step gives scikit-learn's clusters", () => {
  test.each(['ward', 'average'] as const)('%s', (linkage) => {
    for (const { k, labels } of field[linkage]) {
      const found = runToEnd(agglomerate(fieldRows, new Float64Array(field.nRows).fill(1), k, linkage));
      expect(adjustedRand(found, k, Int32Array.from(labels), k)).toBe(1);
    }
  });
});

const dense = JSON.parse(readFileSync(new URL('../fixtures/hdbscan/hdbscan.json', import.meta.url), 'utf8'));

describe("the densest clusters, and the rows in none, are those of scikit-learn's HDBSCAN", () => {
  test.each<{ least: number; labels: number[] }>(dense.found)('of $least rows at least', ({ least, labels }) => {
    const { nRows, nCols, nCore, vectors } = dense;
    const neighbors = runToEnd(exactNeighbors({ nRows, nCols, data: Float32Array.from(vectors) }, nRows - 1));
    const found = densestClusters(densityTree(neighbors, nRows, nCore), nRows, least);
    expect(inOrder(found)).toEqual(inOrder(labels));
  });
});

/** The clusters numbered as they first occur; -1 stays. */
function inOrder(labels: Iterable<number>): number[] {
  const numbers = new Map([[-1, -1]]);
  return Array.from(labels, (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size - 1);
    return numbers.get(label)!;
  });
}

test("the adjusted Rand index is scikit-learn's", () => {
  const [{ labels: a, k: kA }, { labels: b, k: kB }] = [field.ward[0], field.average[1]];
  expect(adjustedRand(Int32Array.from(a), kA, Int32Array.from(b), kB)).toBeCloseTo(field.rand, 10);
});

/** Two cliques of four, joined by one edge. */
function twoCliques(): Csr {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const clique = i < 4 ? [0, 1, 2, 3] : [4, 5, 6, 7];
    const joined = i === 3 ? [4] : i === 4 ? [3] : [];
    return [...clique.filter((j) => j !== i), ...joined].sort((a, b) => a - b);
  });
  const indptr = Int32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)]);
  const indices = Int32Array.from(rows.flat());
  return { nRows: 8, nCols: 8, data: new Float32Array(indices.length).fill(1), indices, indptr };
}

test('two cliques joined by an edge are two communities, one at a low resolution, eight at a high one', () => {
  const at = (resolution: number) => [...runToEnd(leiden(twoCliques(), resolution, 1))];
  expect(at(1)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  expect(new Set(at(0.01)).size).toBe(1);
  expect(new Set(at(50)).size).toBe(8);
});

test('dense groups are found and rows far from all are left out', () => {
  const angles = [0, 1, 2, 3, 4, 50, 51, 52, 53, 54, 120, 200];
  const rows = unitVectors(
    angles.map((degrees) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]),
  );
  const neighbors = runToEnd(exactNeighbors(rows, 11));
  const labels = [...densestClusters(densityTree(neighbors, 12, 3), 12, 4)];
  expect(new Set(labels.slice(0, 5))).toEqual(new Set([labels[0]]));
  expect(new Set(labels.slice(5, 10))).toEqual(new Set([labels[5]]));
  expect(labels[0]).not.toBe(labels[5]);
  expect(labels.slice(10)).toEqual([-1, -1]);
});

test('the spanning tree is as light as that of all pairs when every row is a neighbour of every other', () => {
  const { vectors } = groupedVectors(40, 5, { noise: 1 });
  const neighbors = runToEnd(exactNeighbors(vectors, 39));
  const nCore = 3;
  const core = (i: number) => neighbors.distances[i * 39 + nCore - 1];
  const all = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 39 }, (_, p) => ({
      j: neighbors.indices[i * 39 + p],
      d: Math.max(core(i), core(neighbors.indices[i * 39 + p]), neighbors.distances[i * 39 + p]),
    })),
  );
  // Prim's algorithm.
  const inside = new Set([0]);
  let weight = 0;
  while (inside.size < 40) {
    let best = { j: -1, d: Infinity };
    for (const i of inside) for (const edge of all[i]) if (!inside.has(edge.j) && edge.d < best.d) best = edge;
    inside.add(best.j);
    weight += best.d;
  }
  const tree = densityTree(neighbors, 40, nCore);
  expect(tree).toHaveLength(39);
  expect(tree.reduce((sum, { distance }) => sum + distance, 0)).toBeCloseTo(weight, 5);
});

describe.each(clusterEngines)('topics by %s', (engine) => {
  test('clear groups are found', () => {
    const { vectors, groups } = groupedVectors(240, 12, { nGroups: 6, noise: 0.1 });
    const { k, labels } = runToEnd(findClusters(vectors, { k: 6, engine, maxUnassigned: 0 }, 1));
    expect([k, adjustedRand(labels, 6, Int32Array.from(groups), 6)]).toEqual([6, 1]);
  });

  test('every paper is in one topic or unassigned, no more so than allowed; topics are numbered by size, none is empty', () => {
    fc.assert(
      fc.property(
        fc.record({
          n: fc.integer({ min: 1, max: 50 }),
          k: fc.integer({ min: 1, max: 12 }),
          seed: fc.integer({ min: 0, max: 1000 }),
          noise: fc.constantFrom(0, 0.3, 2),
          maxUnassigned: fc.constantFrom(0, 0.1, 0.5),
        }),
        ({ n, k, seed, noise, maxUnassigned }) => {
          const { vectors } = groupedVectors(n, 4, { noise, seed });
          const find = () => runToEnd(findClusters(vectors, { k, engine, maxUnassigned }, seed));
          const found = find();
          const sizes = Array.from({ length: found.k }, (_, c) => found.labels.filter((label) => label === c).length);
          const unassigned = found.labels.filter((label) => label === -1).length;
          expect(Math.min(...sizes)).toBeGreaterThan(0);
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          expect(sizes.reduce((sum, size) => sum + size, 0) + unassigned).toBe(n);
          expect(unassigned).toBeLessThanOrEqual(maxUnassigned * n);
          expect(found.k).toBeLessThanOrEqual(k);
          found.belonging.forEach((share, i) => {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
            if (found.labels[i] < 0) expect([share, found.secondTopics[i]]).toEqual([0, -1]);
            expect(found.secondTopics[i]).toBeLessThan(found.k);
            if (found.labels[i] >= 0) expect(found.secondTopics[i]).not.toBe(found.labels[i]);
          });
          expect(find()).toEqual(found);
        },
      ),
      { numRuns: 25 },
    );
  });
});
