import { UMAP } from 'umap-js';
import { createRandom } from '../random.ts';
import type { Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { nearestOf } from './nearestOf.ts';

/** The settings of umap-js that differ between maps. */
export interface UmapJsOptions {
  readonly minDist: number;
  readonly nEpochs: number;
  readonly seed: number;
}

/** Positions (flat n x 2) by the package umap-js, from given neighbours and from given initial positions, for n > 2. */
export function* umapJs(neighbors: Neighbors, initial: Float32Array, options: UmapJsOptions): Steps<Float32Array> {
  const n = initial.length / 2;
  // The package wants more papers than neighbours, and counts the paper itself as one.
  const { k, indices, distances } = nearestOf(neighbors, n - 2);
  const { minDist, nEpochs, seed } = options;
  const umap = new UMAP({ nNeighbors: k + 1, minDist, nEpochs, random: createRandom(seed) });
  // As in umap-learn the paper itself is the first of its neighbours.
  const rows = Array.from({ length: n }, (_, i) => i);
  umap.setPrecomputedKNN(
    rows.map((i) => [i, ...indices.subarray(i * k, (i + 1) * k)]),
    rows.map((i) => [0, ...distances.subarray(i * k, (i + 1) * k)]),
  );
  // With given neighbours only the number of vectors is read.
  umap.initializeFit(rows.map((i) => [i]));
  yield 0;
  const positions = umap.getEmbedding();
  for (const [i, position] of positions.entries()) {
    position[0] = initial[2 * i];
    position[1] = initial[2 * i + 1];
  }
  for (let epoch = 0; epoch < nEpochs; epoch++) {
    umap.step();
    yield (epoch + 1) / nEpochs;
  }
  return Float32Array.from(umap.getEmbedding().flat());
}
