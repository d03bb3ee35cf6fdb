import type { ProjectionSettings } from '../settings.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Progress, ProgressOnMap, Steps, Task } from '../task.ts';
import { oneThread, seenByAll, type Beside, type Threads } from '../threads.ts';
import { arrange } from './arrange.ts';
import { initialLayout } from './initialLayout.ts';
import { layoutPapers, type PapersToLayOut } from './layoutPapers.ts';
import { scaleToFit } from './scaleToFit.ts';
import { umapJs } from './umapJs.ts';

/** A projection that has begun and goes on beside other work where there are threads for it. */
export interface Projection {
  /** Positions on the plane (flat n x 2: x0, y0, x1, y1, ...), finite and centred, that fit [-1, 1] in the larger direction. */
  finish(): Task<Float32Array>;
  /** The progress of other work, with what the map looks like by now. */
  onMap(progress: Progress): Progress | ProgressOnMap;
  /** Ends it before it is done. */
  cancel(): void;
}

type Ground = readonly [
  vectors: Dense,
  neighbors: Neighbors,
  settings: ProjectionSettings,
  seed: number,
  threads?: Threads,
];

/** Begins to place papers on the plane so that those with like vectors lie together, on half of the threads. */
export function beginProjection(...ground: Ground): Projection {
  return createProjection(ground, (threads, args) => threads.begin(layoutPapers, args));
}

/** The same from beginning to end, on all threads. */
export function projectPapers(...ground: Ground): Task<Float32Array> {
  const here = (threads: Threads, args: PapersToLayOut) => ({
    finish: () => layoutPapers.run(args, threads),
    cancel: () => {},
  });
  return createProjection(ground, here).finish();
}

function createProjection(
  [vectors, neighbors, { nNeighbors, minDist, engine }, seed, threads = oneThread]: Ground,
  begin: (threads: Threads, args: PapersToLayOut) => Beside,
): Projection {
  const n = vectors.nRows;
  if (engine === 'umap-js' || (engine === 'auto' && n <= umapJsLimit)) {
    const options = { minDist, nEpochs: n <= 10_000 ? 500 : 200, seed };
    const arrangement = { vectors, neighbors, nNeighbors, seed };
    const steps = () => arrange(arrangement, (near, initial) => umapJs(near, initial, options));
    return { finish: () => asProjection(steps(), (progress) => progress), onMap: (progress) => progress, cancel() {} };
  }

  const positions = threads.float32(2 * n);
  const seen = threads.float32(2 * n);
  const nSeen = threads.int32(1);
  const beside = begin(threads, {
    vectors: { ...vectors, data: seenByAll(threads, vectors.data) },
    neighbors: {
      k: neighbors.k,
      indices: seenByAll(threads, neighbors.indices),
      distances: seenByAll(threads, neighbors.distances),
    },
    nNeighbors,
    minDist,
    seed,
    positions,
    seen,
    nSeen,
  });
  const onMap = (progress: Progress) => (nSeen[0] > 0 ? { ...progress, preview: () => look(seen) } : progress);
  return {
    *finish() {
      yield* asProjection(beside.finish(), onMap);
      return positions;
    },
    onMap,
    cancel: beside.cancel,
  };
}

/** Up to so many papers 'auto' takes umap-js: beyond, it costs more than a second. */
const umapJsLimit = 300;

/** A first look at papers whose neighbours are not yet known: their places along the two main axes of the vectors. */
export function firstLook(vectors: Dense, seed: number): ProgressOnMap {
  return { stage: 'vectors', fraction: 1, preview: () => look(initialLayout(vectors, seed)) };
}

function* asProjection<T>(steps: Steps<T>, onMap: (progress: Progress) => Progress): Task<T> {
  let step = steps.next();
  while (!step.done) {
    yield onMap({ stage: 'projection', fraction: step.value });
    step = steps.next();
  }
  return step.value;
}

/** In memory of its own. */
function look(positions: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(scaleToFit(positions));
}
