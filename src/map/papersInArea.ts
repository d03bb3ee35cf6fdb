import type { PaperIndex } from './pickPaper.ts';

/** What someone draws around papers. */
export interface DrawnArea {
  readonly kind: 'box' | 'lasso';
  /** World coordinates, flat x0, y0, ...: two opposite corners, or the way of the lasso so far. */
  readonly points: readonly number[];
}

/** The papers in what was drawn, ascending. */
export function papersInArea({ kind, points }: DrawnArea, positions: Float32Array, index: PaperIndex): Uint32Array {
  if (kind === 'lasso') return papersInOutline(points, positions, index);
  return papersInBox([points[0], points[1]], [points[2], points[3]], index);
}

/** A closed shape of the world, flat x0, y0, x1, y1, ...; its last point joins its first. */
export type Outline = Float64Array | readonly number[];

/** Bands into which the outline's height is cut, so that a paper is compared with few of its edges. */
const nBands = 256;

/**
 * The papers inside the outline, ascending. A paper is inside where the outline winds around it (nonzero), so a lasso that
 * crosses itself takes in all that it encloses (Sunday, 2001, "Inclusion of a point in a polygon").
 */
export function papersInOutline(outline: Outline, positions: Float32Array, index: PaperIndex): Uint32Array {
  const n = Math.floor(outline.length / 2);
  if (n < 3) return new Uint32Array(0);
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    xMin = Math.min(xMin, outline[2 * i]);
    xMax = Math.max(xMax, outline[2 * i]);
    yMin = Math.min(yMin, outline[2 * i + 1]);
    yMax = Math.max(yMax, outline[2 * i + 1]);
  }
  const bandOf = (y: number) =>
    Math.max(0, Math.min(nBands - 1, Math.floor(((y - yMin) / (yMax - yMin || 1)) * nBands)));
  const edgesOf: number[][] = Array.from({ length: nBands }, () => []);
  for (let i = 0; i < n; i++) {
    const [y0, y1] = [outline[2 * i + 1], outline[2 * ((i + 1) % n) + 1]];
    for (let band = bandOf(Math.min(y0, y1)); band <= bandOf(Math.max(y0, y1)); band++) edgesOf[band].push(i);
  }
  const inside = index.within(xMin, yMin, xMax, yMax).filter((paper) => {
    const y = positions[2 * paper + 1];
    return windings(outline, n, edgesOf[bandOf(y)], positions[2 * paper], y) !== 0;
  });
  return Uint32Array.from(inside).sort();
}

/** The papers in a rectangle of the world, its edges included; ascending. */
export function papersInBox(
  [x0, y0]: readonly [x: number, y: number],
  [x1, y1]: readonly [x: number, y: number],
  index: PaperIndex,
): Uint32Array {
  const found = index.within(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  return Uint32Array.from(found).sort();
}

/** How often the edges go around the point, as seen by a ray to the right. */
function windings(outline: Outline, n: number, edges: readonly number[], x: number, y: number): number {
  let count = 0;
  for (const i of edges) {
    const j = (i + 1) % n;
    const [x0, y0, x1, y1] = [outline[2 * i], outline[2 * i + 1], outline[2 * j], outline[2 * j + 1]];
    if (y0 <= y === y1 <= y) continue;
    const isLeft = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0) > 0;
    if (y0 <= y && isLeft) count++;
    else if (y0 > y && !isLeft) count--;
  }
  return count;
}
