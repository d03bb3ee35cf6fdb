import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitCurve } from '../../src/projection/fitCurve.ts';
import { fuzzyGraph } from '../../src/projection/fuzzyGraph.ts';
import { nearestNeighbors } from '../../src/neighbors/nearestNeighbors.ts';
import { smoothKnnDistances } from '../../src/projection/smoothKnnDistances.ts';
import { runToEnd } from '../../src/task.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/umap/umap.json', import.meta.url), 'utf8'));
const neighbors = {
  k: field.k as number,
  indices: Int32Array.from(field.indices),
  distances: Float32Array.from(field.distances),
};

test("the curve's a and b are umap-learn's", () => {
  for (const { minDist, spread, a, b } of field.curves) {
    const found = fitCurve(minDist, spread);
    expect([found.a / a, found.b / b].map((ratio) => Math.abs(ratio - 1))).toEqual([
      expect.closeTo(0, 4),
      expect.closeTo(0, 4),
    ]);
  }
});

test("neighbours and their cosine distances are scikit-learn's", () => {
  const vectors = { nRows: field.nRows, nCols: field.nCols, data: Float32Array.from(field.vectors) };
  const found = runToEnd(nearestNeighbors(vectors, field.k, 1));
  expect([...found.indices]).toEqual(field.indices);
  field.distances.forEach((wanted: number, e: number) => expect(found.distances[e]).toBeCloseTo(wanted, 5));
});

test("sigmas and rhos are umap-learn's", () => {
  const { sigmas, rhos } = smoothKnnDistances(neighbors.distances, neighbors.k);
  field.sigmas.forEach((wanted: number, i: number) => expect(sigmas[i]).toBeCloseTo(wanted, 4));
  field.rhos.forEach((wanted: number, i: number) => expect(rhos[i]).toBeCloseTo(wanted, 6));
});

test("the graph's edges and weights are umap-learn's", () => {
  const graph = fuzzyGraph(neighbors);
  expect([...graph.indptr]).toEqual(field.graph.indptr);
  expect([...graph.indices]).toEqual(field.graph.indices);
  field.graph.weights.forEach((wanted: number, e: number) => expect(graph.weights[e]).toBeCloseTo(wanted, 4));
});
