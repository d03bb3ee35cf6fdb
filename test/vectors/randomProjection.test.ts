import { expect, test } from 'vitest';
import { runToEnd } from '../../src/task.ts';
import { randomProjection } from '../../src/vectors/randomProjection.ts';
import { vectorizePapers } from '../../src/vectors/vectorizePapers.ts';
import { csr } from './csr.ts';

/** Papers of four groups, each with six terms of its own, of which a paper lacks one, and a term of all. */
const rows = Array.from({ length: 80 }, (_, i) =>
  Array.from({ length: 25 }, (_, t) => (t === 24 || (Math.floor(t / 6) === i % 4 && t % 6 !== i % 6) ? 1 : 0)),
);

const settings = { weighting: 'tfidf', reduction: 'random-projection', nDimensions: 100 } as const;

test('papers of one group point the same way, those of others elsewhere', () => {
  const { vectors } = runToEnd(vectorizePapers(csr(rows), settings, 1));
  const { nCols, data } = vectors;
  const cosine = (i: number, j: number) => {
    let sum = 0;
    for (let c = 0; c < nCols; c++) sum += data[i * nCols + c] * data[j * nCols + c];
    return sum;
  };
  let [least, most] = [1, -1];
  for (let i = 0; i < 80; i++) {
    expect(cosine(i, i)).toBeCloseTo(1, 5);
    for (let j = 0; j < i; j++) {
      if (i % 4 === j % 4) least = Math.min(least, cosine(i, j));
      else most = Math.max(most, cosine(i, j));
    }
  }
  expect(least).toBeGreaterThan(most + 0.2);
});

test('the same seed gives the same bytes, another seed other directions', () => {
  const project = (seed: number) => runToEnd(randomProjection(csr(rows), 10, seed)).data;
  expect(project(1)).toEqual(project(1));
  expect(project(2)).not.toEqual(project(1));
});

test('papers without terms, one paper and none are no mistake', () => {
  const project = (matrix: number[][]) => runToEnd(randomProjection(csr(matrix), 3, 1));
  const { data } = project([
    [0, 0],
    [1, 2],
    [2, 1],
    [0, 0],
  ]);
  expect([...data.subarray(0, 3), ...data.subarray(9)]).toEqual([0, 0, 0, 0, 0, 0]);
  for (const matrix of [[[1, 2]], [], [[]]]) expect([...project(matrix).data].every(Number.isFinite)).toBe(true);
});
