import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { sharedTerms } from '../../src/vectors/sharedTerms.ts';
import { transpose } from '../../src/vectors/transpose.ts';
import { vectorizePapers } from '../../src/vectors/vectorizePapers.ts';
import { csr, rowsOf } from './csr.ts';

const vectorize = (rows: number[][]) => runToEnd(vectorizePapers(csr(rows), defaultSettings.vectors, 1));

test('papers on the same words point the same way, papers without a common word across', () => {
  const { vectors } = vectorize([
    [2, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 0, 1, 2],
    [0, 0, 1, 1],
  ]);
  const cosine = (i: number, j: number) => {
    let sum = 0;
    for (let c = 0; c < vectors.nCols; c++)
      sum += vectors.data[i * vectors.nCols + c] * vectors.data[j * vectors.nCols + c];
    return sum;
  };
  expect(cosine(0, 1)).toBeGreaterThan(0.99);
  expect(Math.abs(cosine(0, 2))).toBeLessThan(0.01);
});

test('vectors have length 1, or 0 for a paper without terms', () => {
  const { vectors } = vectorize([
    [1, 2],
    [3, 1],
    [0, 0],
  ]);
  const lengths = [0, 1, 2].map((i) =>
    Math.hypot(...vectors.data.subarray(i * vectors.nCols, (i + 1) * vectors.nCols)),
  );
  lengths.forEach((length, i) => expect(length).toBeCloseTo(i < 2 ? 1 : 0, 5));
});

test('a small corpus gets as many dimensions as the square root of its papers', () => {
  const rows = Array.from({ length: 50 }, (_, i) =>
    Array.from({ length: 60 }, (_, j) => ((i * 7 + j * 5) % 11 < 3 ? 1 : 0)),
  );
  expect(vectorize(rows).vectors.nCols).toBe(8);
});

test('terms of one paper are left out, but a paper that shares none keeps its own', () => {
  const half = Math.SQRT1_2;
  const shared = rowsOf(
    sharedTerms(
      csr([
        [0.6, 0.8, 0, 0],
        [1, 0, 0, 0],
        [0, 0, half, half],
      ]),
    ),
  );
  expect(shared[0][0]).toBeCloseTo(1, 6);
  expect(shared[0][1]).toBe(0);
  expect(shared[2][2]).toBeCloseTo(half, 6);
});

test('the transpose has rows for columns, its entries ascending', () => {
  const rows = [
    [1, 0, 2],
    [0, 0, 3],
  ];
  expect(rowsOf(transpose(csr(rows)))).toEqual([
    [1, 0],
    [0, 0],
    [2, 3],
  ]);
  expect([...transpose(csr(rows)).indices]).toEqual([0, 0, 1]);
});
