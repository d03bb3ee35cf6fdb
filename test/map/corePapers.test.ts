import { expect, test } from 'vitest';
import { corePapers } from '../../src/map/corePapers.ts';

const all = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

test('papers far off are no part of the core', () => {
  const positions = Float32Array.from({ length: 40 }, (_, i) => Math.floor(i / 2) / 100);
  positions.set([9, 9], 38);
  positions.set([0.1, -9], 0);
  const core = [...corePapers(positions, all(20))];
  expect(core).not.toContain(19);
  expect(core).not.toContain(0);
  expect(core.length).toBeGreaterThan(12);
});

test('few papers, and those that all lie at one place, are all core', () => {
  expect(corePapers(new Float32Array(8), all(4))).toEqual(all(4));
  expect(corePapers(new Float32Array(60), all(30))).toEqual(all(30));
});

test('papers of which none lies in the middle both ways are taken together', () => {
  const corners = Float32Array.from({ length: 20 }, (_, i) => [5, 0, -5, 0, 0, 5, 0, -5][i % 8]);
  expect(corePapers(corners, all(10)).length).toBeGreaterThan(0);
  expect(corePapers(new Float32Array(0), all(0)).length).toBe(0);
});
