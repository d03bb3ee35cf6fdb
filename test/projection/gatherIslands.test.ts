import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherIslands } from '../../src/projection/gatherIslands.ts';

/** Round even groups of papers of width 1 around the centres, flat n x 2. */
function groupsAt(centres: readonly (readonly [number, number])[], nEach = 60): Float32Array {
  const spots = Array.from({ length: nEach }, (_, i) => [0.5 * Math.sqrt(i / nEach), 2.4 * i]);
  return Float32Array.from(
    centres.flatMap(([x, y]) => spots.flatMap(([r, angle]) => [x + r * Math.cos(angle), y + r * Math.sin(angle)])),
  );
}

const distance = (positions: Float32Array, i: number, j: number) =>
  Math.hypot(positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]);

test('a small group far away comes near, in the direction in which it lay', () => {
  const main = groupsAt([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  const far = groupsAt([[20, 15]], 8);
  const gathered = gatherIslands(Float32Array.of(...main, ...far));
  const [x, y] = [gathered.at(-2)!, gathered.at(-1)!];
  expect(Math.hypot(x, y)).toBeLessThan(6);
  expect(Math.min(x, y)).toBeGreaterThan(0.5);
  expect([...gathered.subarray(0, main.length)]).toEqual([...main]);
});

test('a map without wide gaps stays as it is', () => {
  const positions = groupsAt([
    [0, 0],
    [0.8, 0],
    [0, 0.8],
    [0.9, 0.9],
    [1.6, 0.4],
  ]);
  expect(gatherIslands(positions)).toEqual(positions);
});

test('islands keep their shape and never run into one another', () => {
  const place = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 7, selector: String }), (centres) => {
      const nEach = 12;
      const positions = groupsAt(
        centres.map(([x, y]) => [4 * x, 4 * y]),
        nEach,
      );
      const gathered = gatherIslands(positions);
      for (let i = 0; i < positions.length / 2; i++) {
        for (let j = 0; j < i; j++) {
          const [before, after] = [distance(positions, i, j), distance(gathered, i, j)];
          if (before < 1e-3) continue;
          const isSameGroup = Math.floor(i / nEach) === Math.floor(j / nEach);
          if (isSameGroup ? Math.abs(after / before - 1) > 0.005 : after < 0.3) {
            expect.fail(`papers ${i} and ${j} were ${before} apart and are now ${after}`);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('no papers, one, and papers in one place stay where they are', () => {
  for (const positions of [[], [3, 4], [1, 1, 1, 1, 1, 1]].map((values) => Float32Array.from(values))) {
    expect(gatherIslands(positions)).toEqual(positions);
  }
});
