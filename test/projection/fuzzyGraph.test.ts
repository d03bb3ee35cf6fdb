import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyGraph } from '../../src/projection/fuzzyGraph.ts';
import { nearestNeighbors } from '../../src/neighbors/nearestNeighbors.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors } from '../geometry/unitVectors.ts';

test('each paper is fully joined to its nearest, and each edge stands at both ends with one weight', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat(99), (n, k, seed) => {
      const neighbors = runToEnd(nearestNeighbors(groupedVectors(n, 4, { seed }).vectors, k, 1));
      const { indptr, indices, weights } = fuzzyGraph(neighbors);
      const edges = new Map<string, number>();
      for (let i = 0; i < n; i++) {
        for (let e = indptr[i]; e < indptr[i + 1]; e++) edges.set(`${i} ${indices[e]}`, weights[e]);
        expect(edges.get(`${i} ${neighbors.indices[i * neighbors.k]}`)).toBeCloseTo(1, 6);
      }
      expect(edges.size).toBe(indices.length);
      for (const [edge, weight] of edges) {
        expect(edges.get(edge.split(' ').reverse().join(' '))).toBeCloseTo(weight, 6);
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

test('a tie of a paper to itself joins nothing', () => {
  const graph = fuzzyGraph({ k: 1, indices: Int32Array.of(0, 2, 1), distances: new Float32Array(3) });
  expect([...graph.indptr]).toEqual([0, 0, 1, 2]);
  expect([...graph.indices]).toEqual([2, 1]);
});

test('no papers and papers without neighbours make a graph without edges', () => {
  expect(fuzzyGraph({ k: 0, indices: new Int32Array(), distances: new Float32Array() })).toMatchObject({
    nVertices: 0,
    indices: new Int32Array(),
  });
});
