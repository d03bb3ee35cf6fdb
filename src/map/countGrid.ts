import type { Extent } from './camera.ts';

/** Cells along the longer side of the world. */
const nCells = 512;

/** How many papers lie in rectangles of the world, by whole cells of a grid: fast, and exact to a cell's width. */
export interface CountGrid {
  /** Side of a cell in world units. */
  readonly cell: number;
  countIn(extent: Extent): number;
}

/**
 * A grid over those positions (x0, y0, ...) whose papers `isCounted` accepts, as sums over all cells left of and below
 * each one (Crow, 1984).
 */
export function createCountGrid(
  positions: Float32Array,
  { xMin, yMin, xMax, yMax }: Extent,
  isCounted: (paper: number) => boolean = () => true,
): CountGrid {
  const cell = Math.max(xMax - xMin, yMax - yMin) / nCells || 1;
  const width = Math.floor((xMax - xMin) / cell) + 2;
  const height = Math.floor((yMax - yMin) / cell) + 2;
  const sums = new Uint32Array(width * height);
  for (let i = 0; i < positions.length / 2; i++) {
    if (!isCounted(i)) continue;
    const column = Math.floor((positions[2 * i] - xMin) / cell) + 1;
    const row = Math.floor((positions[2 * i + 1] - yMin) / cell) + 1;
    sums[Math.min(row, height - 1) * width + Math.min(column, width - 1)]++;
  }
  for (let row = 1; row < height; row++) {
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      sums[at] += sums[at - 1] + sums[at - width] - sums[at - width - 1];
    }
  }
  const columnOf = (x: number) => Math.min(width - 1, Math.max(0, Math.round((x - xMin) / cell)));
  const rowOf = (y: number) => Math.min(height - 1, Math.max(0, Math.round((y - yMin) / cell)));

  return {
    cell,
    countIn(extent) {
      const left = columnOf(extent.xMin);
      const right = columnOf(extent.xMax);
      const bottom = rowOf(extent.yMin) * width;
      const top = rowOf(extent.yMax) * width;
      return sums[top + right] - sums[top + left] - sums[bottom + right] + sums[bottom + left];
    },
  };
}
