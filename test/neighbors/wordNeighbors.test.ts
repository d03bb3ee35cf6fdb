import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordNeighbors } from '../../src/neighbors/wordNeighbors.ts';
import type { Csr } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';

test('neighbours are the rows with the largest cosines of shared terms, nearest first, of two as near the earlier', () => {
  const row = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 5 }), (rows, k) => {
      const matrix = matrixOf(rows);
      const { indices, cosines } = runToEnd(wordNeighbors(matrix, k));
      rows.forEach((_, i) => {
        const wanted = rows
          .map((_, j) => ({ j, cosine: cosine(rows, i, j) }))
          .filter(({ j, cosine }) => j !== i && cosine > 0)
          .sort((a, b) => b.cosine - a.cosine || a.j - b.j)
          .slice(0, k);
        const found = Array.from({ length: k }, (_, p) => indices[i * k + p]).filter((j) => j >= 0);
        expect(found).toHaveLength(wanted.length);
        found.forEach((j, p) => {
          expect(cosines[i * k + p]).toBeCloseTo(wanted[p].cosine, 5);
          expect(cosine(rows, i, j)).toBeCloseTo(wanted[p].cosine, 5);
        });
      });
    }),
    { numRuns: 60 },
  );
});

/** Rows that hold the terms, each with the weight 1 + term / 10. */
function matrixOf(rows: readonly (readonly number[])[]): Csr {
  const sorted = rows.map((terms) => [...terms].sort((a, b) => a - b));
  const indptr = Int32Array.from([0, ...sorted.map((_, i) => sorted.slice(0, i + 1).flat().length)]);
  const indices = Int32Array.from(sorted.flat());
  return { nRows: rows.length, nCols: 12, data: Float32Array.from(indices, weightOf), indices, indptr };
}

function weightOf(term: number): number {
  return 1 + term / 10;
}

/** Of the terms that at least two rows have. */
function cosine(rows: readonly (readonly number[])[], i: number, j: number): number {
  const isShared = (term: number) => rows.filter((terms) => terms.includes(term)).length > 1;
  const square = (terms: readonly number[]) => terms.reduce((sum, term) => sum + weightOf(term) ** 2, 0);
  const [a, b] = [rows[i], rows[j]].map((terms) => terms.filter(isShared));
  const both = a.filter((term) => b.includes(term));
  return both.length === 0 ? 0 : square(both) / Math.sqrt(square(a) * square(b));
}
