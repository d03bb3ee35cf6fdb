import type { ProjectionSettings } from '../settings.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Steps, Task } from '../task.ts';
import { asTask } from '../task.ts';
import { fitCurve } from './fitCurve.ts';
import { fuzzyGraph } from './fuzzyGraph.ts';
import { initialLayout } from './initialLayout.ts';
import { layout } from './layout.ts';
import { nearestOf } from './nearestOf.ts';
import { scaleToFit } from './scaleToFit.ts';
import { umapJs } from './umapJs.ts';

/**
 * Positions on the plane (flat n x 2: x0, y0, x1, y1, ...), finite and centred, that fit [-1, 1] in the larger direction.
 * Papers with like vectors lie together.
 */
export function* projectPapers(
  vectors: Dense,
  neighbors: Neighbors,
  settings: ProjectionSettings,
  seed: number,
): Task<Float32Array> {
  return yield* asTask('projection', projectionSteps(vectors, neighbors, settings, seed));
}

function* projectionSteps(
  vectors: Dense,
  neighbors: Neighbors,
  { nNeighbors, minDist, engine }: ProjectionSettings,
  seed: number,
): Steps<Float32Array> {
  yield 0;
  const n = vectors.nRows;
  if (n <= fewPapers) return fewPositions(n);
  // As in umap-learn, nNeighbors counts the paper itself.
  const near = nearestOf(neighbors, Math.max(2, nNeighbors - 1));
  const initial = initialLayout(vectors, seed);
  const nEpochs = n <= 10_000 ? 500 : 200;
  if (engine === 'umap-js' || (engine === 'auto' && n <= umapJsLimit)) {
    return scaleToFit(yield* umapJs(near, initial, { minDist, nEpochs, seed }));
  }
  const graph = fuzzyGraph(near);
  return scaleToFit(yield* layout(graph, initial, { curve: fitCurve(minDist), nEpochs, negativeSampleRate: 5, seed }));
}

/** Up to so many papers 'auto' takes umap-js. */
const umapJsLimit = 2000;

/** So few have no neighbourhoods to keep. */
const fewPapers = 5;

/** On a circle; one paper in the middle, two on a line. */
function fewPositions(n: number): Float32Array {
  const positions = new Float32Array(2 * n);
  if (n < 2) return positions;
  for (let i = 0; i < n; i++) {
    positions[2 * i] = -Math.cos((2 * Math.PI * i) / n);
    positions[2 * i + 1] = Math.sin((2 * Math.PI * i) / n);
  }
  return scaleToFit(positions);
}
