import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersInBox, papersInOutline } from '../../src/map/papersInArea.ts';
import { indexPapers } from '../../src/map/pickPaper.ts';

const square = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1, 0.5, 0.5);

/** The angle by which the outline turns around a point, in whole turns. */
function turns(outline: readonly number[], x: number, y: number): number {
  let sum = 0;
  for (let i = 0; i < outline.length; i += 2) {
    const j = (i + 2) % outline.length;
    const a = Math.atan2(outline[i + 1] - y, outline[i] - x);
    const b = Math.atan2(outline[j + 1] - y, outline[j] - x);
    sum += Math.atan2(Math.sin(b - a), Math.cos(b - a));
  }
  return Math.round(sum / (2 * Math.PI));
}

describe('papers in an area', () => {
  it('are those within a box drawn from any corner to the other, edges included', () => {
    const index = indexPapers(square);
    expect(papersInBox([1, 0.5], [0.5, 0], index)).toEqual(Uint32Array.of(1, 4));
    expect(papersInBox([2, 2], [3, 3], index)).toEqual(new Uint32Array(0));
  });

  it('are none of a stroke that encloses nothing', () => {
    const index = indexPapers(square);
    expect(papersInOutline([0, 0, 1, 1], square, index)).toEqual(new Uint32Array(0));
    expect(papersInOutline([], square, index)).toEqual(new Uint32Array(0));
    expect(papersInOutline([2, 2, 3, 2, 2, 3], new Float32Array(0), indexPapers(new Float32Array(0)))).toEqual(
      new Uint32Array(0),
    );
  });

  it('are all that a lasso encloses that runs around twice', () => {
    const around = [-1, -1, 2, -1, 2, 2, -1, 2];
    expect(papersInOutline([...around, ...around], square, indexPapers(square))).toEqual(Uint32Array.of(0, 1, 2, 3, 4));
  });

  it('are those around which the lasso turns, told by angles', () => {
    const place = fc.double({ min: -1, max: 1, noNaN: true }).map(Math.fround);
    const points = fc.array(place, { minLength: 6, maxLength: 60 }).map((all) => all.slice(0, all.length & ~1));
    fc.assert(
      fc.property(points, fc.array(place, { maxLength: 120 }), (outline, flat) => {
        const positions = Float32Array.from(flat.slice(0, flat.length & ~1));
        const found = papersInOutline(outline, positions, indexPapers(positions));
        for (let i = 0; i < positions.length / 2; i++) {
          const [x, y] = [positions[2 * i], positions[2 * i + 1]];
          if (distanceTo(outline, x, y) < 1e-6) continue;
          expect(found.includes(i)).toBe(turns(outline, x, y) !== 0);
        }
      }),
    );
  });
});

/** How near the outline passes by a point, where angles cannot tell the side. */
function distanceTo(outline: readonly number[], x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i < outline.length; i += 2) {
    const j = (i + 2) % outline.length;
    const [dx, dy] = [outline[j] - outline[i], outline[j + 1] - outline[i + 1]];
    const along = ((x - outline[i]) * dx + (y - outline[i + 1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(outline[i] + t * dx - x, outline[i + 1] + t * dy - y));
  }
  return least;
}
