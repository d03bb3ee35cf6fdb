import { expect, test } from 'vitest';
import { indexPapers } from '../../src/map/pickPaper.ts';
import { typicalSpacing } from '../../src/map/spacing.ts';

const spacingOf = (positions: Float32Array, side: number) => typicalSpacing(positions, indexPapers(positions), side);

test('typicalSpacing is the distance between neighbours on a square lattice, one stray aside', () => {
  const lattice = Array.from({ length: 20 * 20 }, (_, i) => [(i % 20) / 4, Math.floor(i / 20) / 4]).flat();
  expect(spacingOf(new Float32Array(lattice), 4.75)).toBe(0.25);
  expect(spacingOf(new Float32Array([...lattice, 90, 90]), 90)).toBe(0.25);
});

test('papers at one place count as one, and without a second place nothing is near', () => {
  expect(spacingOf(new Float32Array([0, 0, 0, 0, 3, 4]), 4)).toBe(5);
  expect(spacingOf(new Float32Array(20), 0)).toBe(Infinity);
  expect(spacingOf(new Float32Array(0), 2)).toBe(Infinity);
});
