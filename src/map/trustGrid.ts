import { blur2 } from 'd3';
import type { Extent } from './camera.ts';

/** How little the map can be trusted, place by place. */
export interface TrustGrid {
  readonly width: number;
  readonly height: number;
  /** In [0, 1], row by row from the lowest y up; larger: fewer of the papers drawn together belong together. 0 where there are no papers. */
  readonly doubt: Float32Array;
  readonly extent: Extent;
}

/** Cells along the longer side. */
const nCells = 160;

/** Cells over which papers tell of the places around them. */
const reach = 2.5;

/** The doubt that papers of these shares of trust ([0, 1] each) cast around them: the smoothed mean of 1 - trust, faint where papers are few. */
export function trustGrid(positions: Float32Array, trust: Float32Array, { xMin, yMin, xMax, yMax }: Extent): TrustGrid {
  const cell = Math.max(xMax - xMin, yMax - yMin) / nCells || 1;
  const border = Math.ceil(3 * reach);
  const width = Math.ceil((xMax - xMin) / cell) + 2 * border;
  const height = Math.ceil((yMax - yMin) / cell) + 2 * border;
  const left = (xMin + xMax) / 2 - (width / 2) * cell;
  const bottom = (yMin + yMax) / 2 - (height / 2) * cell;
  const counts = new Float64Array(width * height);
  const doubts = new Float64Array(width * height);
  for (let i = 0; i < trust.length; i++) {
    const column = Math.floor((positions[2 * i] - left) / cell);
    const row = Math.floor((positions[2 * i + 1] - bottom) / cell);
    counts[row * width + column]++;
    doubts[row * width + column] += 1 - trust[i];
  }
  blur2({ data: counts, width, height }, reach);
  blur2({ data: doubts, width, height }, reach);
  // Half a paper's worth around a place is where papers begin.
  const leastCount = 0.5 / (2 * Math.PI * reach * reach);
  const doubt = Float32Array.from(counts, (count, at) =>
    count < 1e-9 ? 0 : (doubts[at] / count) * Math.min(1, count / leastCount),
  );
  const extent = { xMin: left, yMin: bottom, xMax: left + width * cell, yMax: bottom + height * cell };
  return { width, height, doubt, extent };
}
