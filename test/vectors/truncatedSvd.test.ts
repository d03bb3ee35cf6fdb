import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/random.ts';
import { runToEnd } from '../../src/task.ts';
import { truncatedSvd } from '../../src/vectors/truncatedSvd.ts';
import { csr } from './csr.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/sklearn/sklearn.json', import.meta.url), 'utf8'));
const svd = (rows: number[][], nDimensions: number, seed = 1) => runToEnd(truncatedSvd(csr(rows), nDimensions, seed));

test("singular values and scores are those of scikit-learn's exact solver, up to the sign of a column", () => {
  const { scores, singularValues } = svd(field.tfidf, 8);
  field.singularValues.forEach((value: number, c: number) =>
    expect(singularValues[c] / value).toBeCloseTo(1, c < 4 ? 3 : 2),
  );
  for (let c = 0; c < 4; c++) {
    const wanted: number[] = field.scores.map((row: number[]) => row[c]);
    const found = wanted.map((_, i) => scores.data[i * scores.nCols + c]);
    const cosine = found.reduce((sum, x, i) => sum + x * wanted[i], 0) / (Math.hypot(...found) * Math.hypot(...wanted));
    expect(Math.abs(cosine)).toBeGreaterThan(0.999);
  }
});

test('a diagonal matrix has its entries as singular values, and each row points along its own', () => {
  const { scores, singularValues } = svd(
    [
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
    ],
    3,
  );
  expect([...singularValues].map((value) => Number(value.toFixed(4)))).toEqual([3, 2, 1]);
  expect([...scores.data].map((x) => Math.round(x * 1e4) / 1e4 + 0)).toEqual([3, 0, 0, 0, 2, 0, 0, 0, 1]);
});

describe('with all dimensions kept', () => {
  // Its third direction was once lost beside the first.
  const nearlyFlat = ['010', '231', '101', '312', '230', '121', '231', '102', '211', '031', '001', '031', '201'].map(
    (row) => Array.from(row, Number),
  );
  const rows = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 })).chain(([n, m]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
  );

  test('products of rows are kept: nothing of the matrix is lost', () => {
    fc.assert(
      fc.property(rows, (matrix) => {
        const { scores } = svd(matrix, 100);
        for (let i = 0; i < matrix.length; i++) {
          for (let j = 0; j < matrix.length; j++) {
            let product = 0;
            for (let c = 0; c < scores.nCols; c++)
              product += scores.data[i * scores.nCols + c] * scores.data[j * scores.nCols + c];
            expect(product).toBeCloseTo(
              matrix[i].reduce((sum, x, t) => sum + x * matrix[j][t], 0),
              1,
            );
          }
        }
      }),
      { examples: [[nearlyFlat]] },
    );
  });
});

test('the same seed gives the same bytes, another the same picture', () => {
  const [a, b, other] = [svd(field.tfidf, 6, 1), svd(field.tfidf, 6, 1), svd(field.tfidf, 6, 2)];
  expect(b.scores.data).toEqual(a.scores.data);
  a.singularValues.forEach((value, c) => expect(other.singularValues[c] / value).toBeCloseTo(1, c < 4 ? 3 : 2));
});

test('a matrix with fewer rows or columns than dimensions gets fewer, one without any none', () => {
  expect(svd([[1, 2, 0]], 100).scores).toMatchObject({ nRows: 1, nCols: 1 });
  expect(svd([[1], [2]], 100).scores).toMatchObject({ nRows: 2, nCols: 1 });
  expect(svd([[], []], 100).scores).toMatchObject({ nRows: 2, nCols: 0 });
  expect(svd([], 100).scores).toMatchObject({ nRows: 0, nCols: 0 });
});

test('rows that are all alike, or all empty, give finite scores', () => {
  for (const row of [
    [1, 1, 0],
    [0, 0, 0],
  ]) {
    const { scores } = svd(
      Array.from({ length: 20 }, () => row),
      100,
    );
    expect([...scores.data].every(Number.isFinite)).toBe(true);
    const lengths = Array.from({ length: 20 }, (_, i) =>
      Math.hypot(...scores.data.subarray(i * scores.nCols, (i + 1) * scores.nCols)),
    );
    lengths.forEach((length) => expect(length).toBeCloseTo(Math.hypot(...row), 3));
  }
});

test('of many rows, the sample and one step of all find the directions that hold most of the matrix', () => {
  const random = createRandom(1);
  const groups = 5;
  const terms = (i: number) =>
    Array.from({ length: 8 }, (_, t) => 12 * (i % groups) + ((t + Math.floor(random() * 12)) % 12));
  const rows = Array.from({ length: 12_500 }, (_, i) => [...new Set(terms(i))].sort((a, b) => a - b));
  const indptr = Int32Array.from({ length: rows.length + 1 }, () => 0);
  rows.forEach((row, i) => (indptr[i + 1] = indptr[i] + row.length));
  const indices = Int32Array.from(rows.flat());
  const matrix = { nRows: rows.length, nCols: 60, indptr, indices, data: new Float32Array(indices.length).fill(1) };
  const { scores } = runToEnd(truncatedSvd(matrix, groups, 1));
  const cosine = (i: number, j: number) => {
    const [a, b] = [i, j].map((row) => scores.data.subarray(row * groups, (row + 1) * groups));
    return a.reduce((sum, x, c) => sum + x * b[c], 0) / (Math.hypot(...a) * Math.hypot(...b));
  };
  for (let i = 0; i < 200; i += groups) {
    expect(cosine(i, i + 10 * groups)).toBeGreaterThan(0.99);
    expect(Math.abs(cosine(i, i + 1))).toBeLessThan(0.01);
  }
});
