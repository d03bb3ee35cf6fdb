/** Cuts a polygon to a rectangle, side by side (Sutherland and Hodgman, 1974, "Reentrant polygon clipping"). */
import type { Box } from './placeLabels.ts';

type Point = readonly [x: number, y: number];

/** The part of the ring (its last point joins its first) inside the box; fewer than three points: none of it is. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, box.left, 1],
    [0, box.right, -1],
    [1, box.top, 1],
    [1, box.bottom, -1],
  ];
  return sides.reduce((points, [axis, limit, sign]) => {
    const depth = (point: Point) => sign * (point[axis] - limit);
    return points.flatMap((to, i) => {
      const from = points[(i + points.length - 1) % points.length];
      const [d0, d1] = [depth(from), depth(to)];
      const crossing = d0 < 0 === d1 < 0 ? [] : [between(from, to, d0 / (d0 - d1))];
      return d1 < 0 ? crossing : [...crossing, to];
    });
  }, ring);
}

function between(from: Point, to: Point, t: number): Point {
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}
