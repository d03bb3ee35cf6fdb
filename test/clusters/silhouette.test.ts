import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meanSilhouette, silhouettes } from '../../src/clusters/silhouette.ts';
import { dot, groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/silhouette/silhouette.json', import.meta.url), 'utf8'));

test('two pairs of papers at right angles: each paper is as far from the other pair as can be', () => {
  const rows = unitVectors([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
  expect([...silhouettes(rows, Int32Array.of(0, 0, 1, 1), 2)]).toEqual([1, 1, 1, 1]);
  expect(meanSilhouette(rows, Int32Array.of(0, 1, 0, 1), 2)).toBeCloseTo(-0.5, 6);
});

test('a paper alone in its cluster counts 0, and so does everything when there is one cluster', () => {
  const rows = unitVectors([
    [1, 0],
    [1, 0.1],
    [0, 1],
  ]);
  expect(silhouettes(rows, Int32Array.of(0, 0, 1), 2)[2]).toBe(0);
  expect(meanSilhouette(rows, Int32Array.of(0, 0, 0), 1)).toBe(0);
  expect(meanSilhouette(unitVectors([]), new Int32Array(), 0)).toBe(0);
});

test('silhouettes are those of all pairs compared', () => {
  const k = 4;
  const { vectors } = groupedVectors(90, 7, { noise: 1 });
  const labels = Int32Array.from({ length: 90 }, (_, i) => (i * i) % k);
  const found = silhouettes(vectors, labels, k);
  for (let i = 0; i < 90; i++) expect(found[i]).toBeCloseTo(byPairs(i), 4);

  function byPairs(i: number): number {
    const means = Array.from({ length: k }, (_, c) => {
      const members = [...labels.keys()].filter((j) => labels[j] === c && j !== i);
      return members.reduce((sum, j) => sum + 1 - dot(vectors, i, j), 0) / members.length;
    });
    const others = Math.min(...means.filter((mean, c) => c !== labels[i] && !Number.isNaN(mean)));
    const own = means[labels[i]];
    return Number.isNaN(own) ? 0 : (others - own) / Math.max(own, others);
  }
});

test("silhouettes are scikit-learn's", () => {
  const rows = { nRows: field.nRows, nCols: field.nCols, data: Float32Array.from(field.vectors) };
  const labels = Int32Array.from(field.labels);
  const found = silhouettes(rows, labels, 5);
  field.samples.forEach((wanted: number, i: number) => expect(found[i]).toBeCloseTo(wanted, 4));
  expect(meanSilhouette(rows, labels, 5)).toBeCloseTo(field.score, 5);
});
