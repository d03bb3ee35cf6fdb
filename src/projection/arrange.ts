import type { Dense, Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { blankPapers, gatherBlank, withoutTiesTo } from './blankPapers.ts';
import { gatherIslands } from './gatherIslands.ts';
import { initialLayout } from './initialLayout.ts';
import { nearestOf } from './nearestOf.ts';
import { scaleToFit } from './scaleToFit.ts';

/** Moves papers from their initial positions until neighbours lie together. */
export type Engine = (near: Neighbors, initial: Float32Array) => Steps<Float32Array>;

/** What papers are arranged by. */
export interface Arrangement {
  readonly vectors: Dense;
  readonly neighbors: Neighbors;
  /** As in umap-learn, it counts the paper itself. */
  readonly nNeighbors: number;
  readonly seed: number;
}

/** Positions (flat n x 2) by the engine, with islands gathered and papers without words aside, that fit [-1, 1]. */
export function* arrange({ vectors, neighbors, nNeighbors, seed }: Arrangement, engine: Engine): Steps<Float32Array> {
  yield 0;
  const initial = initialLayout(vectors, seed);
  if (vectors.nRows <= fewPapers) return onCircle(initial);
  const blank = blankPapers(vectors);
  const near = withoutTiesTo(blank, nearestOf(neighbors, Math.max(2, nNeighbors - 1)));
  return scaleToFit(gatherBlank(gatherIslands(yield* engine(near, initial)), blank));
}

/** So few have no neighbourhoods to keep. */
const fewPapers = 5;

/** Even places on a circle in the order of the angles; one paper in the middle, two on a line. */
function onCircle(initial: Float32Array): Float32Array {
  const n = initial.length / 2;
  const positions = new Float32Array(2 * n);
  if (n < 2) return positions;
  const angles = Array.from({ length: n }, (_, i) => Math.atan2(initial[2 * i + 1], initial[2 * i]));
  const order = angles.map((_, i) => i).sort((a, b) => angles[a] - angles[b] || a - b);
  order.forEach((row, place) => {
    positions[2 * row] = -Math.cos((2 * Math.PI * place) / n);
    positions[2 * row + 1] = Math.sin((2 * Math.PI * place) / n);
  });
  return scaleToFit(positions);
}
