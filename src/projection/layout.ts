/**
 * UMAP's layout: McInnes, Healy and Melville (2018), section 3.2. Departures from umap-learn's optimize_layout_euclidean: in place of
 * one edge after another with a few vertices drawn at random to push, an epoch follows the gradient of all edges and all pairs,
 * with momentum, as t-SNE does, and pairs push through a grid. A hundred such epochs reach what five hundred of umap-learn's do
 * not, and nothing depends on an order, so threads may share the work. The push is weak at first, so that groups find each other
 * before they make room, and ends four times as strong as umap-learn's: papers keep more of their neighbours, as measured on
 * three corpora. For the first two thirds a coarse grid does: only then does the map come to its details.
 */
import type { Steps } from '../task.ts';
import { oneThread, seenByAll } from '../threads.ts';
import type { Curve } from './fitCurve.ts';
import type { FuzzyGraph } from './fuzzyGraph.ts';
import { moveVertices } from './moveVertices.ts';
import { pullTable } from './pullTable.ts';
import { createPushGrid, growPotential, readPushes } from './pushGrid.ts';

/** How long and by which forces vertices are moved. */
export interface LayoutOptions {
  readonly curve: Curve;
  readonly nEpochs: number;
  /** Told of the positions after each epoch, which the epoch after the next overwrites. */
  readonly onEpoch?: (positions: Float32Array) => void;
}

/** Moves the vertices from their initial positions (flat n x 2, some 20 across) until joined ones lie together. */
export function* layout(
  graph: FuzzyGraph,
  initial: Float32Array,
  { curve, nEpochs, onEpoch }: LayoutOptions,
  threads = oneThread,
): Steps<Float32Array> {
  const { nVertices } = graph;
  const edges = {
    indptr: seenByAll(threads, graph.indptr),
    indices: seenByAll(threads, graph.indices),
    weights: seenByAll(threads, scaledWeights(graph)),
  };
  const pull = pullTable(curve, threads);
  const finestSide = gridSide(nVertices);
  let grid = createPushGrid(finestSide / 2, threads);
  const pushes = threads.float32(initial.length);
  const velocities = threads.float32(initial.length);
  let previous = threads.float32(initial.length);
  let next = threads.float32(initial.length);
  previous.set(initial);
  for (let epoch = 0; epoch < nEpochs; epoch++) {
    const share = epoch / nEpochs;
    if (share >= growingShare && grid.side < finestSide) grid = createPushGrid(finestSide, threads);
    grid = growPotential(grid, curve, previous, threads);
    threads.run(readPushes, { ...grid, positions: previous, pushes }, nVertices, verticesPerPiece);
    const strength = weakestPush + (strongestPush - weakestPush) * Math.min(1, share / growingShare);
    const args = { ...edges, pull, previous, next, velocities, pushes };
    const forces = { rate: firstRate * (1 - share), pushWeight: strength / nVertices };
    threads.run(moveVertices, { ...args, ...forces }, nVertices, verticesPerPiece);
    onEpoch?.(next);
    yield (epoch + 1) / nEpochs;
    [previous, next] = [next, previous];
  }
  return previous.slice();
}

const firstRate = 0.1;
/** The push of all others on a vertex, in pulls of the strongest edge; with umap-learn's negative_sample_rate of 5 it is 2.5. */
const weakestPush = 0.5;
const strongestPush = 10;
/** Share of the epochs after which the push is strongest and the grid finest. */
const growingShare = 2 / 3;
const verticesPerPiece = 2048;

/** Nodes along a side of the finest grid: some four per point, but for many points; measured up to 102,538. */
function gridSide(nVertices: number): number {
  return Math.min(256, Math.max(64, 2 ** Math.ceil(Math.log2(2 * Math.sqrt(nVertices)))));
}

/** The weights with the strongest edge as 1. */
function scaledWeights({ weights }: FuzzyGraph): Float32Array {
  let strongest = 0;
  for (const weight of weights) strongest = Math.max(strongest, weight);
  return strongest > 0 ? weights.map((weight) => weight / strongest) : weights;
}
