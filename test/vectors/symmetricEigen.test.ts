import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from '../../src/vectors/symmetricEigen.ts';

test('two by two, by hand: [[2, 1], [1, 2]] has 3 and 1 along the diagonals', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 1]);
  expect(Math.abs(vectors[0] - vectors[2])).toBeLessThan(1e-9);
  expect(Math.abs(vectors[1] + vectors[3])).toBeLessThan(1e-9);
});

test('values fall, vectors are orthonormal, and together they make the matrix again', () => {
  const entries = fc
    .integer({ min: 1, max: 8 })
    .chain((n) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }));
  fc.assert(
    fc.property(entries, (list) => {
      const n = Math.sqrt(list.length);
      const matrix = new Float64Array(n * n);
      for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = list[i * n + j];
      const { values, vectors } = symmetricEigen(matrix, n);
      for (let c = 1; c < n; c++) expect(values[c]).toBeLessThanOrEqual(values[c - 1]);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let product = 0;
          let entry = 0;
          for (let c = 0; c < n; c++) {
            product += vectors[c * n + i] * vectors[c * n + j];
            entry += values[c] * vectors[i * n + c] * vectors[j * n + c];
          }
          expect(product).toBeCloseTo(i === j ? 1 : 0, 8);
          expect(entry).toBeCloseTo(matrix[i * n + j], 6);
        }
      }
    }),
  );
});

test('nothing has no eigenvalues, one number is its own', () => {
  expect(symmetricEigen(new Float64Array(0), 0).values).toEqual(new Float64Array(0));
  expect([...symmetricEigen(Float64Array.of(7), 1).values]).toEqual([7]);
});
