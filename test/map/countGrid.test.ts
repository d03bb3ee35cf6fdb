import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf } from '../../src/map/camera.ts';
import { createCountGrid } from '../../src/map/countGrid.ts';
import { createRandom } from '../../src/random.ts';

test('counts between what surely lies inside and what may, a cell further out', () => {
  const random = createRandom(1);
  const positions = Float32Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 2 : 1) * random());
  const grid = createCountGrid(positions, extentOf(positions));
  const side = fc.double({ min: -0.5, max: 2.5, noNaN: true });
  fc.assert(
    fc.property(side, side, side, side, (x0, x1, y0, y1) => {
      const extent = { xMin: Math.min(x0, x1), xMax: Math.max(x0, x1), yMin: Math.min(y0, y1), yMax: Math.max(y0, y1) };
      const inside = (by: number) => {
        let count = 0;
        for (let i = 0; i < positions.length; i += 2) {
          const [x, y] = [positions[i], positions[i + 1]];
          const isInX = x > extent.xMin - by && x < extent.xMax + by;
          if (isInX && y > extent.yMin - by && y < extent.yMax + by) count++;
        }
        return count;
      };
      expect(grid.countIn(extent)).toBeGreaterThanOrEqual(inside(-grid.cell));
      expect(grid.countIn(extent)).toBeLessThanOrEqual(inside(grid.cell));
    }),
  );
});

test('no papers, one paper and many at one place are counted whole or not at all', () => {
  const everywhere = { xMin: -99, yMin: -99, xMax: 99, yMax: 99 };
  for (const positions of [new Float32Array(0), new Float32Array([3, 4]), new Float32Array(20).fill(0.5)]) {
    const grid = createCountGrid(positions, extentOf(positions));
    expect(grid.countIn(everywhere)).toBe(positions.length / 2);
    expect(grid.countIn({ xMin: 50, yMin: 50, xMax: 60, yMax: 60 })).toBe(0);
  }
});
