/**
 * UMAP's layout: McInnes, Healy and Melville (2018), section 3.2, umap-learn's optimize_layout_euclidean. Departures, so that the
 * result depends on nothing but the seed, whichever threads move which vertices: an epoch moves every vertex from the
 * positions of the epoch before, and an edge moves only its head (each edge stands at both ends).
 */
import type { Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import type { Curve } from './fitCurve.ts';
import type { FuzzyGraph } from './fuzzyGraph.ts';
import type { EdgeSchedule } from './moveVertices.ts';
import { forceTables, moveVertices } from './moveVertices.ts';

/** How long and by which forces vertices are moved. */
export interface LayoutOptions {
  readonly curve: Curve;
  readonly nEpochs: number;
  /** Vertices pushed away for each edge that pulls. */
  readonly negativeSampleRate: number;
  readonly seed: number;
}

/** Moves the vertices from their initial positions (flat n x 2, some 20 across) until joined ones lie together. */
export function* layout(
  graph: FuzzyGraph,
  initial: Float32Array,
  { curve, nEpochs, negativeSampleRate, seed }: LayoutOptions,
  threads = oneThread,
): Steps<Float32Array> {
  const schedule = edgeSchedule(graph, nEpochs, threads);
  const forces = forceTables(curve, threads);
  let previous = threads.float32(initial.length);
  let next = threads.float32(initial.length);
  previous.set(initial);
  for (let epoch = 0; epoch < nEpochs; epoch++) {
    const rate = 1 - epoch / nEpochs;
    const args = { ...schedule, ...forces, previous, next, epoch, rate, negativeSampleRate, seed };
    threads.run(moveVertices, args, graph.nVertices, verticesPerPiece);
    yield (epoch + 1) / nEpochs;
    [previous, next] = [next, previous];
  }
  return previous.slice();
}

const verticesPerPiece = 2048;

/** The edges that have a turn within nEpochs. */
function edgeSchedule(graph: FuzzyGraph, nEpochs: number, threads = oneThread): EdgeSchedule {
  const { nVertices, indptr, indices, weights } = graph;
  let strongest = 0;
  for (const weight of weights) strongest = Math.max(strongest, weight);
  const kept = threads.int32(nVertices + 1);
  const tails = threads.int32(indices.length);
  const periods = threads.float32(indices.length);
  let nKept = 0;
  for (let i = 0; i < nVertices; i++) {
    for (let e = indptr[i]; e < indptr[i + 1]; e++) {
      if (weights[e] < strongest / nEpochs) continue;
      tails[nKept] = indices[e];
      periods[nKept] = strongest / weights[e];
      nKept++;
    }
    kept[i + 1] = nKept;
  }
  const due = threads.float32(nKept);
  due.set(periods.subarray(0, nKept));
  return { indptr: kept, tails, periods, due };
}
