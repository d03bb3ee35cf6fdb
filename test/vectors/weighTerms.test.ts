import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bm25, documentFrequencies, tfidf } from '../../src/vectors/weighTerms.ts';
import { csr, rowsOf } from './csr.ts';

const field = JSON.parse(readFileSync(new URL('../fixtures/sklearn/sklearn.json', import.meta.url), 'utf8'));

test("tfidf is scikit-learn's sublinear TF-IDF with smooth idf and rows of unit length", () => {
  const found = rowsOf(tfidf(csr(field.counts)));
  field.tfidf.forEach((row: number[], i: number) =>
    row.forEach((weight, j) => expect(found[i][j]).toBeCloseTo(weight, 5)),
  );
});

test('bm25 weighs three papers of four terms as the formula does by hand', () => {
  const counts = csr([
    [2, 1, 0, 0],
    [0, 1, 1, 0],
    [0, 1, 0, 3],
  ]);
  const rare = Math.log(1 + 2.5 / 1.5);
  const common = Math.log(1 + 0.5 / 3.5);
  const saturated = (count: number, length: number) => (count * 2.2) / (count + 1.2 * (0.7 + (0.3 * length) / 3));
  const row = [rare * saturated(2, 3), common * saturated(1, 3), 0, 0];
  const length = Math.hypot(...row);
  rowsOf(bm25(counts))[0].forEach((weight, j) => expect(weight).toBeCloseTo(row[j] / length, 6));
});

test('rows have length 1, or 0 where a paper has no terms', () => {
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(counts, fc.constantFrom(bm25, tfidf), (rows, weigh) => {
      rowsOf(weigh(csr(rows))).forEach((row, i) => {
        const isEmpty = rows[i].every((count) => count === 0);
        expect(Math.hypot(...row)).toBeCloseTo(isEmpty ? 0 : 1, 5);
      });
    }),
  );
});

test('of two terms as frequent in a paper, the one of fewer papers weighs more', () => {
  const counts = csr([
    [1, 1],
    [1, 0],
    [1, 0],
  ]);
  for (const weigh of [bm25, tfidf]) {
    const [[common, rare]] = rowsOf(weigh(counts));
    expect(rare).toBeGreaterThan(common);
  }
});

test('the document frequency counts papers, not occurrences', () => {
  expect([
    ...documentFrequencies(
      csr([
        [5, 0, 1],
        [1, 0, 0],
      ]),
    ),
  ]).toEqual([2, 0, 1]);
});

test('no papers, and papers without terms, have weights of none', () => {
  expect([bm25, tfidf].map((weigh) => rowsOf(weigh(csr([], 3))))).toEqual([[], []]);
  expect(rowsOf(bm25(csr([[], []], 0)))).toEqual([[], []]);
});
