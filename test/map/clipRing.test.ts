import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipRing } from '../../src/map/clipRing.ts';

const box = { left: 0, top: 0, right: 10, bottom: 10 };
type Point = readonly [number, number];

test('a ring is cut at the sides of the box', () => {
  const ring: readonly Point[] = [
    [5, 5],
    [15, 5],
    [15, 8],
    [5, 8],
  ];
  expect(clipRing(ring, box)).toEqual([
    [5, 5],
    [10, 5],
    [10, 8],
    [5, 8],
  ]);
});

test('a ring inside stays as it is, a ring outside is gone, a ring around gives the box', () => {
  const inside: readonly Point[] = [
    [1, 1],
    [2, 1],
    [2, 3],
  ];
  expect(clipRing(inside, box)).toEqual(inside);
  expect(
    clipRing(
      inside.map(([x, y]): Point => [x + 20, y]),
      box,
    ),
  ).toEqual([]);
  expect(clipRing([], box)).toEqual([]);
  const around: readonly Point[] = [
    [-5, -5],
    [15, -5],
    [15, 15],
    [-5, 15],
  ];
  expect(area(clipRing(around, box))).toBe(100);
});

test('what is left lies in the box, and what is cut off at one side and kept at the other make the whole', () => {
  const ring = fc.array(fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 })), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(ring, (points) => {
      for (const [x, y] of clipRing(points, box)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(x, y)).toBeLessThanOrEqual(10 + 1e-9);
      }
      const open = { left: -100, top: -100, right: 100, bottom: 100 };
      const left = clipRing(points, { ...open, right: 4 });
      const right = clipRing(points, { ...open, left: 4 });
      expect(area(left) + area(right)).toBeCloseTo(area(points), 6);
    }),
  );
});

/** Signed, by the shoelace formula. */
function area(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
