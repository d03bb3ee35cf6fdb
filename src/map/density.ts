/**
 * Smooth contours of where a topic's papers lie: a kernel density estimate on a grid (Silverman, 1986; Gaussian by
 * repeated boxes, the bandwidth from distances to nearest papers) cut at the heights above which a given share of the
 * papers lies.
 */
import { blur2, contours } from 'd3';

/** The outlines of one height of one topic's density. */
export interface Contour {
  /** Closed rings in world coordinates, flat x0, y0, ...; holes run the other way around. */
  readonly rings: readonly Float32Array[];
  /** Share of the topic's papers that are inside at least, in (0, 1). */
  readonly share: number;
}

/** Shares of a topic's papers that its contours hold, from the outermost in. */
export const contourShares = [0.85, 0.55, 0.25];

/** The contours of these papers, outermost first; `side` is the larger side of the whole map's extent. None for no papers. */
export function topicContours(papers: Int32Array, positions: Float32Array, side: number): readonly Contour[] {
  if (papers.length === 0) return [];
  const bandwidth = bandwidthOf(papers, positions, side);
  const cell = bandwidth / cellsPerBandwidth;
  const grid = countOnGrid(papers, positions, cell);
  blur2({ data: grid.counts, width: grid.width, height: grid.height }, cellsPerBandwidth);

  const heights = grid.cellOf.map((at) => grid.counts[at]).sort();
  const outline = contours().size([grid.width, grid.height]).smooth(true);
  const values = Array.from(grid.counts);
  return contourShares.map((share) => {
    // In a Gaussian clump both are the same; papers that lie close together get an outline around them, not through.
    const height = Math.min(
      heights[Math.floor((1 - share) * heights.length)],
      (1 - share) * heights[heights.length - 1],
    );
    const { coordinates } = outline.contour(values, height);
    return { share, rings: coordinates.flat().map((ring) => toWorld(ring, grid)) };
  });
}

const cellsPerBandwidth = 3;
/** Free cells around the papers, beyond which the density is nothing. */
const padding = 3 * cellsPerBandwidth + 2;
const strayShare = 0.01;

interface Grid {
  readonly counts: Float64Array;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  /** The cell of each paper on the grid. */
  readonly cellOf: Float64Array;
}

/**
 * Half the distance within which a typical paper has the root of n of its topic around it: about Silverman's choice for
 * one Gaussian clump, and as narrow as the clumps are where there are several.
 */
function bandwidthOf(papers: Int32Array, positions: Float32Array, side: number): number {
  const n = Math.min(papers.length, nCompared);
  const compared = Int32Array.from({ length: n }, (_, i) => papers[Math.floor((i * papers.length) / n)]);
  const rank = Math.min(n - 1, Math.max(1, Math.round(n / Math.sqrt(papers.length))));
  const reaches = compared
    .filter((_, i) => i % Math.ceil(n / nProbed) === 0)
    .reduce<number[]>((all, paper) => {
      const gaps = Float64Array.from(compared, (other) =>
        Math.hypot(positions[2 * other] - positions[2 * paper], positions[2 * other + 1] - positions[2 * paper + 1]),
      );
      return [...all, gaps.sort()[rank]];
    }, [])
    .sort((a, b) => a - b);
  const unit = side > 0 ? side : 1;
  return Math.min(0.03 * unit, Math.max(0.006 * unit, 0.5 * reaches[reaches.length >> 1]));
}

const nCompared = 400;
const nProbed = 60;

function countOnGrid(papers: Int32Array, positions: Float32Array, cell: number): Grid {
  const [xMin, xMax] = rangeWithoutStrays(papers, positions, 0);
  const [yMin, yMax] = rangeWithoutStrays(papers, positions, 1);
  const width = Math.ceil((xMax - xMin) / cell) + 2 * padding;
  const height = Math.ceil((yMax - yMin) / cell) + 2 * padding;
  const x = (xMin + xMax) / 2 - (width / 2) * cell;
  const y = (yMin + yMax) / 2 - (height / 2) * cell;
  const counts = new Float64Array(width * height);
  const cells: number[] = [];
  for (const i of papers) {
    const column = Math.floor((positions[2 * i] - x) / cell);
    const row = Math.floor((positions[2 * i + 1] - y) / cell);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    counts[row * width + column]++;
    cells.push(row * width + column);
  }
  return { counts, width, height, x, y, cell, cellOf: Float64Array.from(cells) };
}

function rangeWithoutStrays(papers: Int32Array, positions: Float32Array, axis: 0 | 1): [least: number, most: number] {
  const sorted = Float32Array.from(papers, (i) => positions[2 * i + axis]).sort();
  const last = sorted.length - 1;
  return [sorted[Math.floor(strayShare * last)], sorted[Math.ceil((1 - strayShare) * last)]];
}

function toWorld(ring: readonly (readonly number[])[], { x, y, cell }: Grid): Float32Array {
  const flat = new Float32Array(2 * ring.length);
  ring.forEach(([column, row], i) => {
    flat[2 * i] = x + column * cell;
    flat[2 * i + 1] = y + row * cell;
  });
  return flat;
}
