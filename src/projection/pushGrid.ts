/**
 * The push of all points on each, through a grid: points are spread over its nodes, one convolution turns that into their potential,
 * and each point reads the slope of it. After Linderman et al., "Fast interpolation-based t-SNE" (2019), but with one convolution
 * of the potential for both axes and with the quadratic splines of particle-mesh methods (Hockney and Eastwood, "Computer
 * simulation using particles", 1988, section 5-3), which have no steps where a point passes from cell to cell.
 */
import type { Kernel, Threads } from '../threads.ts';
import type { Convolution } from './convolution.ts';
import { convolve, createConvolution, setResponse } from './convolution.ts';
import type { Curve } from './fitCurve.ts';

/** A grid over the plane: where its first node lies, and how far it is from node to node. */
export interface PushGrid extends Convolution {
  readonly left: number;
  readonly bottom: number;
  readonly spacing: number;
}

/** A grid of side x side nodes, a power of two of at least 16 each way, that lies nowhere yet. */
export function createPushGrid(side: number, threads: Threads): PushGrid {
  return { ...createConvolution(side, threads), left: 0, bottom: 0, spacing: 0 };
}

/** Longest push of a point on another. */
const longestPush = 4;

/** The grid laid over the points (flat n x 2), its nodes holding their potential under UMAP's push. */
export function growPotential(grid: PushGrid, curve: Curve, positions: Float32Array, threads: Threads): PushGrid {
  const placed = overPoints(grid, positions);
  if (placed.spacing !== grid.spacing) {
    const potential = pushPotential(curve);
    setResponse(placed, (dx, dy) => potential(placed.spacing * Math.sqrt(dx * dx + dy * dy)));
  }
  spreadPoints(placed, positions);
  convolve(placed, threads);
  return placed;
}

/** The grid where it holds all points, with the spacing of before unless they need more or much less. */
function overPoints(grid: PushGrid, positions: Float32Array): PushGrid {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    const x = positions[at];
    const y = positions[at + 1];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  // Splines reach one node beyond a point.
  const nSteps = grid.side - 4;
  const needed = Math.max(right - left, top - bottom, 1e-6) / nSteps;
  const keeps = needed <= grid.spacing && needed > grid.spacing / 2;
  const spacing = keeps ? grid.spacing : 1.2 * needed;
  const margin = (spacing * (grid.side - 1)) / 2;
  return { ...grid, left: (left + right) / 2 - margin, bottom: (bottom + top) / 2 - margin, spacing };
}

/** The potential by distance whose slope is the push: -log(1 - similarity), and straight where the push is cut off. */
function pushPotential({ a, b }: Curve): (distance: number) => number {
  let [cutOff, beyond] = [0, 10];
  for (let i = 0; i < 60; i++) {
    const d = (cutOff + beyond) / 2;
    if ((2 * b) / (d * (1 + a * d ** (2 * b))) > longestPush) cutOff = d;
    else beyond = d;
  }
  const smooth = (d: number) => Math.log1p(1 / (a * d ** (2 * b)));
  return (d) => (d < beyond ? smooth(beyond) + longestPush * (beyond - d) : smooth(d));
}

/** Sets the nodes to the weight of the points around them. */
function spreadPoints({ side, nodes, left, bottom, spacing }: PushGrid, positions: Float32Array): void {
  nodes.fill(0);
  for (let at = 0; at < positions.length; at += 2) {
    const u = (positions[at] - left) / spacing;
    const v = (positions[at + 1] - bottom) / spacing;
    const column = (u + 0.5) | 0;
    const row = (v + 0.5) | 0;
    const du = u - column;
    const dv = v - row;
    const l = 0.5 * (0.5 - du) * (0.5 - du);
    const m = 0.75 - du * du;
    const r = 0.5 * (0.5 + du) * (0.5 + du);
    let node = (row - 1) * side + column;
    let weight = 0.5 * (0.5 - dv) * (0.5 - dv);
    nodes[node - 1] += weight * l;
    nodes[node] += weight * m;
    nodes[node + 1] += weight * r;
    node += side;
    weight = 0.75 - dv * dv;
    nodes[node - 1] += weight * l;
    nodes[node] += weight * m;
    nodes[node + 1] += weight * r;
    node += side;
    weight = 0.5 * (0.5 + dv) * (0.5 + dv);
    nodes[node - 1] += weight * l;
    nodes[node] += weight * m;
    nodes[node + 1] += weight * r;
  }
}

interface Reading extends PushGrid {
  readonly positions: Float32Array;
  /** Set to the sum of all others' push on each point (flat n x 2). */
  readonly pushes: Float32Array;
}

/** Reads the push on points from the slope of the potential where they lie. */
export const readPushes: Kernel<Reading> = {
  name: 'readPushes',
  run: ({ side, nodes, left, bottom, spacing, positions, pushes }, from, to) => {
    for (let at = 2 * from; at < 2 * to; at += 2) {
      const u = (positions[at] - left) / spacing;
      const v = (positions[at + 1] - bottom) / spacing;
      const column = (u + 0.5) | 0;
      const row = (v + 0.5) | 0;
      const du = u - column;
      const dv = v - row;
      let slopeX = 0;
      let slopeY = 0;
      for (let r = -1; r <= 1; r++) {
        const node = (row + r) * side + column;
        const before = nodes[node - 1];
        const middle = nodes[node];
        const after = nodes[node + 1];
        const weight = r === 0 ? 0.75 - dv * dv : 0.5 * (0.5 + r * dv) * (0.5 + r * dv);
        const slope = r === 0 ? -2 * dv : dv + 0.5 * r;
        slopeX += weight * ((du - 0.5) * before - 2 * du * middle + (du + 0.5) * after);
        slopeY +=
          slope *
          (0.5 * (0.5 - du) * (0.5 - du) * before + (0.75 - du * du) * middle + 0.5 * (0.5 + du) * (0.5 + du) * after);
      }
      pushes[at] = -slopeX / spacing;
      pushes[at + 1] = -slopeY / spacing;
    }
  },
};
