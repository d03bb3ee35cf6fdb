import KDBush from 'kdbush';

/** Finds papers by where they are drawn. */
export interface PaperIndex {
  /** The paper nearest to a world point, at most `reach` world units away, of those that `isIn` accepts; null: none. */
  pick(x: number, y: number, reach: number, isIn?: (paper: number) => boolean): number | null;
  /** The papers in a rectangle of the world, its edges included, in no particular order. */
  within(xMin: number, yMin: number, xMax: number, yMax: number): readonly number[];
}

/** An index over the positions (x0, y0, x1, y1, ...), which must be finite. Of papers at one place, the first is picked. */
export function indexPapers(positions: Float32Array): PaperIndex {
  const n = positions.length / 2;
  const tree = new KDBush(Math.max(1, n), 64, Float32Array);
  for (let i = 0; i < n; i++) tree.add(positions[2 * i], positions[2 * i + 1]);
  if (n === 0) tree.add(NaN, NaN);
  tree.finish();

  return {
    pick(x, y, reach, isIn = () => true) {
      let best: number | null = null;
      let bestD2 = reach * reach;
      for (const i of tree.range(x - reach, y - reach, x + reach, y + reach)) {
        const dx = positions[2 * i] - x;
        const dy = positions[2 * i + 1] - y;
        const d2 = dx * dx + dy * dy;
        const isNearer = d2 < bestD2 || (d2 === bestD2 && (best === null || i < best));
        if (isNearer && isIn(i)) [best, bestD2] = [i, d2];
      }
      return best;
    },
    within: (xMin, yMin, xMax, yMax) => tree.range(xMin, yMin, xMax, yMax),
  };
}

/** The way that someone walks from paper to paper. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The nearest paper that lies in a quarter of the plane from paper `from`, of those that `isIn` accepts; null: none.
 * A paper straight ahead is preferred to one as near but off to the side.
 */
export function nextPaper(
  positions: Float32Array,
  from: number,
  direction: Direction,
  isIn: (paper: number) => boolean = () => true,
): number | null {
  const [xAhead, yAhead] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction];
  let best: number | null = null;
  let bestCost = Infinity;
  for (let i = 0; i < positions.length / 2; i++) {
    const dx = positions[2 * i] - positions[2 * from];
    const dy = positions[2 * i + 1] - positions[2 * from + 1];
    const ahead = dx * xAhead + dy * yAhead;
    const aside = Math.abs(dx * yAhead) + Math.abs(dy * xAhead);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost && isIn(i)) [best, bestCost] = [i, cost];
  }
  return best;
}
