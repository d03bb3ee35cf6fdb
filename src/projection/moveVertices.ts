/**
 * An epoch of the layout: what pulls and pushes each vertex moves it. Every vertex is moved from the positions of the epoch
 * before, so that the result depends on no order.
 */
import type { Kernel } from '../threads.ts';
import { droppedBits, firstEntry, nEntries } from './pullTable.ts';
import type { FuzzyGraph } from './fuzzyGraph.ts';

interface Move extends Omit<FuzzyGraph, 'nVertices'> {
  /** As pullTable has it. */
  readonly pull: Float32Array;
  readonly previous: Float32Array;
  readonly next: Float32Array;
  /** The way that each vertex went in the epoch before; set to that of this one. */
  readonly velocities: Float32Array;
  /** The sum of all others' push on each vertex (flat n x 2). */
  readonly pushes: Float32Array;
  /** How far of a force a vertex moves. */
  readonly rate: number;
  /** How much the push of all others counts for a vertex, by the weight of its edges. */
  readonly pushWeight: number;
}

/** Share of the last epoch's way that a vertex goes on. */
const momentum = 0.9;
/** Longest way of an epoch. */
const longestWay = 4;

/** Moves vertices by one epoch, from `previous` into `next`. */
export const moveVertices: Kernel<Move> = { name: 'moveVertices', run: moveVertexRange };

function moveVertexRange(args: Move, from: number, to: number): void {
  const { indptr, indices, weights, pull, previous, next, velocities, pushes, rate, pushWeight } = args;
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  for (let i = from; i < to; i++) {
    const x = previous[2 * i];
    const y = previous[2 * i + 1];
    let pullX = 0;
    let pullY = 0;
    let degree = 0;
    for (let e = indptr[i]; e < indptr[i + 1]; e++) {
      const tail = 2 * indices[e];
      const dx = previous[tail] - x;
      const dy = previous[tail + 1] - y;
      single[0] = dx * dx + dy * dy;
      let entry = (bits[0] >>> droppedBits) - firstEntry;
      entry = entry < 0 ? 0 : entry >= nEntries ? nEntries - 1 : entry;
      const force = weights[e] * pull[entry];
      degree += weights[e];
      pullX += force * dx;
      pullY += force * dy;
    }
    const share = pushWeight * degree;
    let wayX = momentum * velocities[2 * i] + rate * (pullX + share * pushes[2 * i]);
    let wayY = momentum * velocities[2 * i + 1] + rate * (pullY + share * pushes[2 * i + 1]);
    const length = Math.sqrt(wayX * wayX + wayY * wayY);
    if (length > longestWay) {
      wayX *= longestWay / length;
      wayY *= longestWay / length;
    }
    velocities[2 * i] = wayX;
    velocities[2 * i + 1] = wayY;
    next[2 * i] = x + wayX;
    next[2 * i + 1] = y + wayY;
  }
}
