import { expect, test } from 'vitest';
import { representatives } from '../../src/topics/representatives.ts';
import { rankPapers } from '../../src/topics/topicMembers.ts';

const vectors = (rows: number[][]) => ({ nRows: rows.length, nCols: 2, data: Float32Array.from(rows.flat()) });
const all = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

test('the paper nearest the middle is first, and its double gives way to another', () => {
  const rows = vectors([
    [0.6, 0.8],
    [1, 0],
    [1, 0.001],
    [0.8, -0.6],
  ]);
  const chosen = representatives(rows, rankPapers(rows, all(4)), Uint8Array.of(1, 1, 1, 1));
  expect(chosen[0]).toBe(2);
  expect(chosen).not.toContain(1);
  expect(new Set(chosen).size).toBe(3);
});

test('papers without an abstract come last', () => {
  const rows = vectors([
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(representatives(rows, rankPapers(rows, all(3)), Uint8Array.of(0, 1, 1))[2]).toBe(0);
});

test('small topics have fewer', () => {
  const [one, none] = [vectors([[0, 0]]), vectors([])];
  expect(representatives(one, rankPapers(one, all(1)), Uint8Array.of(0))).toEqual([0]);
  expect(representatives(none, rankPapers(none, all(0)), new Uint8Array(0))).toEqual([]);
});
