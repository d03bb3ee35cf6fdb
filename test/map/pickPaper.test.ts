import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexPapers, nextPaper } from '../../src/map/pickPaper.ts';
import { createRandom } from '../../src/random.ts';

describe('indexPapers', () => {
  test('picks the paper that looking at every one would find', () => {
    const random = createRandom(3);
    // Rounded, so that some papers share a place.
    const positions = Float32Array.from({ length: 1200 }, () => Math.round(60 * random()) / 30 - 1);
    const index = indexPapers(positions);
    const isIn = (paper: number) => paper % 3 !== 0;
    const inside = fc.double({ min: -1.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(inside, inside, fc.double({ min: 0, max: 0.4, noNaN: true }), (x, y, reach) => {
        expect(index.pick(x, y, reach)).toBe(nearestOfAll(positions, x, y, reach));
        expect(index.pick(x, y, reach, isIn)).toBe(nearestOfAll(positions, x, y, reach, isIn));
      }),
      { numRuns: 500 },
    );
  });

  test('finds the papers of a rectangle', () => {
    const index = indexPapers(new Float32Array([0, 0, 1, 1, 2, 2, -1, 0.5]));
    expect([...index.within(-1, 0, 1, 1)].sort()).toEqual([0, 1, 3]);
  });

  test('no papers: nothing is ever found', () => {
    const index = indexPapers(new Float32Array(0));
    expect(index.pick(0, 0, 10)).toBe(null);
    expect(index.within(-1, -1, 1, 1)).toEqual([]);
  });
});

describe('nextPaper', () => {
  const cross = new Float32Array([0, 0, 1, 0.1, -1, 0, 0.2, 2, 0, -3, 5, 0]);

  test('walks to the nearest paper in each direction, and nowhere at the end', () => {
    expect((['right', 'left', 'up', 'down'] as const).map((direction) => nextPaper(cross, 0, direction))).toEqual([
      1, 2, 3, 4,
    ]);
    expect(nextPaper(cross, 5, 'right')).toBe(null);
    expect(nextPaper(cross, 0, 'right', (paper) => paper !== 1)).toBe(5);
  });

  test('papers at the same place are not ahead of each other', () => {
    expect(nextPaper(new Float32Array([1, 1, 1, 1]), 0, 'up')).toBe(null);
  });
});

function nearestOfAll(
  positions: Float32Array,
  x: number,
  y: number,
  reach: number,
  isIn: (paper: number) => boolean = () => true,
): number | null {
  let best: number | null = null;
  let bestD2 = reach * reach;
  for (let i = 0; i < positions.length / 2; i++) {
    const d2 = (positions[2 * i] - x) ** 2 + (positions[2 * i + 1] - y) ** 2;
    if (isIn(i) && (d2 < bestD2 || (d2 === bestD2 && best === null))) [best, bestD2] = [i, d2];
  }
  return best;
}
