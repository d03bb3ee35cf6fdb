import type { ProjectionSettings } from '../settings.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Progress, ProgressOnMap, Steps, Task } from '../task.ts';
import type { Threads } from '../threads.ts';
import { oneThread } from '../threads.ts';
import { blankPapers, gatherBlank, withoutTiesTo } from './blankPapers.ts';
import { fitCurve } from './fitCurve.ts';
import { fuzzyGraph } from './fuzzyGraph.ts';
import { gatherIslands } from './gatherIslands.ts';
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
  threads = oneThread,
): Task<Float32Array> {
  let seen: Float32Array | null = null;
  const steps = projectionSteps(vectors, neighbors, settings, seed, threads, (positions) => (seen = positions));
  let step = steps.next();
  while (!step.done) {
    yield onMap({ stage: 'projection', fraction: step.value }, seen);
    step = steps.next();
  }
  return step.value;
}

/** A first look at papers whose neighbours are not yet known: their places along the two main axes of the vectors. */
export function firstLook(vectors: Dense, seed: number): ProgressOnMap {
  return { stage: 'vectors', fraction: 1, preview: () => ownMemory(scaleToFit(initialLayout(vectors, seed))) };
}

function onMap(progress: Progress, positions: Float32Array | null): Progress | ProgressOnMap {
  return positions ? { ...progress, preview: () => ownMemory(scaleToFit(positions)) } : progress;
}

function ownMemory(positions: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(positions);
}

function* projectionSteps(
  vectors: Dense,
  neighbors: Neighbors,
  { nNeighbors, minDist, engine }: ProjectionSettings,
  seed: number,
  threads: Threads,
  onEpoch: (positions: Float32Array) => void,
): Steps<Float32Array> {
  yield 0;
  const n = vectors.nRows;
  const initial = initialLayout(vectors, seed);
  if (n <= fewPapers) return onCircle(initial);
  const blank = blankPapers(vectors);
  // As in umap-learn, nNeighbors counts the paper itself.
  const near = withoutTiesTo(blank, nearestOf(neighbors, Math.max(2, nNeighbors - 1)));
  const takesUmapJs = engine === 'umap-js' || (engine === 'auto' && n <= umapJsLimit);
  const positions = takesUmapJs
    ? yield* umapJs(near, initial, { minDist, nEpochs: n <= 10_000 ? 500 : 200, seed })
    : yield* layout(
        fuzzyGraph(near),
        initial,
        { curve: fitCurve(minDist), nEpochs: n <= 10_000 ? 200 : 100, onEpoch },
        threads,
      );
  return scaleToFit(gatherBlank(gatherIslands(positions), blank));
}

/** Up to so many papers 'auto' takes umap-js: beyond, it costs more than a second. */
const umapJsLimit = 300;

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
