/**
 * Closes the empty sea between groups of papers. UMAP's distances between separate groups mean little: one that shares no
 * neighbours with the rest drifts away for as long as the layout runs, and the map shrinks to make room for nothing.
 */

/** The positions (flat n x 2) with islands moved, unturned and undistorted, until no gap around one is wide. */
export function gatherIslands(positions: Float32Array): Float32Array {
  const share = Math.max(widestGap, 1.5 / Math.sqrt(positions.length / 2));
  const gap = share * extentOfMost(positions);
  if (!(gap > 0)) return positions;
  const { cells, cellOf } = gridCells(positions, gap / 2);
  const islands = findIslands(cells);
  const shifts = new Map<number, { dx: number; dy: number }>();
  const placed: { x: number; y: number }[] = [];
  place(islands.shift()!, 0, 0);

  while (islands.length > 0) {
    // Nearest first, so that an island comes to rest beside what it was beside.
    let nearest = { island: 0, distance: Infinity, dx: 0, dy: 0 };
    for (const [island, members] of islands.entries()) {
      for (const { x, y } of members) {
        for (const other of placed) {
          const distance = Math.hypot(other.x - x, other.y - y);
          if (distance < nearest.distance) nearest = { island, distance, dx: other.x - x, dy: other.y - y };
        }
      }
    }
    // No pair is nearer than this one, so none comes nearer than the gap.
    const way = Math.max(0, 1 - gap / nearest.distance);
    place(islands.splice(nearest.island, 1)[0], way * nearest.dx, way * nearest.dy);
  }

  return positions.map((value, at) => {
    const { dx, dy } = shifts.get(cellOf[at >> 1])!;
    return value + (at % 2 === 0 ? dx : dy);
  });

  function place(island: readonly Cell[], dx: number, dy: number): void {
    for (const { number, x, y } of island) {
      placed.push({ x: x + dx, y: y + dy });
      shifts.set(number, { dx, dy });
    }
  }
}

/** The widest gap that is left, as a share of the extent of most papers; wider where there are so few that gaps are usual. */
const widestGap = 0.1;

/** A square of the plane that holds papers, around their mean. */
interface Cell {
  readonly number: number;
  readonly column: number;
  readonly row: number;
  x: number;
  y: number;
  nPapers: number;
}

/** The longer side of the box that leaves out the outermost twentieth of the papers on each side. */
function extentOfMost(positions: Float32Array): number {
  const sides = [0, 1].map((axis) => {
    const sorted = positions.filter((_, at) => at % 2 === axis).sort();
    return sorted.length === 0
      ? 0
      : sorted[Math.ceil(0.95 * (sorted.length - 1))] - sorted[Math.floor(0.05 * (sorted.length - 1))];
  });
  return Math.max(...sides);
}

function gridCells(positions: Float32Array, size: number): { cells: Cell[]; cellOf: Int32Array } {
  const byPlace = new Map<string, Cell>();
  const cells: Cell[] = [];
  const cellOf = new Int32Array(positions.length / 2);
  for (let i = 0; i < cellOf.length; i++) {
    const [x, y] = [positions[2 * i], positions[2 * i + 1]];
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    let cell = byPlace.get(`${column} ${row}`);
    if (!cell) {
      cell = { number: cells.length, column, row, x: 0, y: 0, nPapers: 0 };
      byPlace.set(`${column} ${row}`, cell);
      cells.push(cell);
    }
    cell.nPapers++;
    cell.x += (x - cell.x) / cell.nPapers;
    cell.y += (y - cell.y) / cell.nPapers;
    cellOf[i] = cell.number;
  }
  return { cells, cellOf };
}

/** Cells that touch, at a corner too, are one island; the one with the most papers comes first. */
function findIslands(cells: readonly Cell[]): Cell[][] {
  const unseen = new Map(cells.map((cell) => [`${cell.column} ${cell.row}`, cell]));
  const islands: Cell[][] = [];
  for (const start of cells) {
    if (!unseen.delete(`${start.column} ${start.row}`)) continue;
    const island = [start];
    for (const { column, row } of island) {
      for (let dc = -1; dc <= 1; dc++) {
        for (let dr = -1; dr <= 1; dr++) {
          const neighbor = unseen.get(`${column + dc} ${row + dr}`);
          if (neighbor) {
            unseen.delete(`${column + dc} ${row + dr}`);
            island.push(neighbor);
          }
        }
      }
    }
    islands.push(island);
  }
  const sizes = new Map(islands.map((island) => [island, island.reduce((sum, { nPapers }) => sum + nPapers, 0)]));
  return islands.sort((a, b) => sizes.get(b)! - sizes.get(a)!);
}
