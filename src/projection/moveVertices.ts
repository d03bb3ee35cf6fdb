/**
 * One epoch of the layout in two runs: `pushGroups` sums what pushes each vertex, `moveVertices` what pulls it, and moves it.
 * Every vertex is moved from the positions of the epoch before, so that the result depends on no order.
 */
import type { Kernel } from '../threads.ts';
import type { ForceTables } from './forceTables.ts';
import { droppedBits, firstEntry, nEntries } from './forceTables.ts';
import type { FuzzyGraph } from './fuzzyGraph.ts';
import type { Quadtree, TreeSize } from './quadtree.ts';

interface Push extends Quadtree, TreeSize, Pick<ForceTables, 'push'> {
  /** Set to the sum of all others' push on each vertex (flat n x 2). */
  readonly pushes: Float32Array;
}

/** A node counts as one point for leaves farther away than its side: Barnes and Hut's opening angle. */
const openingAngle2 = 1;

/** Sums the push on the points of some leaves. */
export const pushGroups: Kernel<Push> = { name: 'pushGroups', run: pushGroupRange };

function pushGroupRange(tree: Push, from: number, to: number): void {
  const { x, y, starts, ends, next, meanX, meanY, side2, leaves, order, nNodes, push, pushes } = tree;
  let room = 1024;
  let othersX = new Float32Array(room);
  let othersY = new Float32Array(room);
  let counts = new Float32Array(room);
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);

  for (let g = from; g < to; g++) {
    const start = starts[leaves[g]];
    const end = ends[leaves[g]];
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let p = start; p < end; p++) {
      if (x[p] < left) left = x[p];
      if (x[p] > right) right = x[p];
      if (y[p] < bottom) bottom = y[p];
      if (y[p] > top) top = y[p];
    }

    // What pushes one point of the leaf pushes all of them: the tree is walked once for all.
    let nOthers = 0;
    for (let node = 0; node < nNodes;) {
      const nodeX = meanX[node];
      const nodeY = meanY[node];
      const dx = nodeX < left ? left - nodeX : nodeX > right ? nodeX - right : 0;
      const dy = nodeY < bottom ? bottom - nodeY : nodeY > top ? nodeY - top : 0;
      const isFar = side2[node] < openingAngle2 * (dx * dx + dy * dy);
      const isLeaf = next[node] === node + 1;
      if (!isFar && !isLeaf) {
        node++;
        continue;
      }
      const size = ends[node] - starts[node];
      if (nOthers + size > room) {
        room = 2 * (nOthers + size);
        [othersX, othersY, counts] = [grown(othersX, room), grown(othersY, room), grown(counts, room)];
      }
      if (isFar) {
        othersX[nOthers] = nodeX;
        othersY[nOthers] = nodeY;
        counts[nOthers++] = size;
      } else {
        for (let p = starts[node]; p < ends[node]; p++) {
          othersX[nOthers] = x[p];
          othersY[nOthers] = y[p];
          counts[nOthers++] = 1;
        }
      }
      node = next[node];
    }

    for (let p = start; p < end; p++) {
      const px = x[p];
      const py = y[p];
      let pushX = 0;
      let pushY = 0;
      for (let j = 0; j < nOthers; j++) {
        const dx = px - othersX[j];
        const dy = py - othersY[j];
        single[0] = dx * dx + dy * dy;
        let entry = (bits[0] >>> droppedBits) - firstEntry;
        entry = entry < 0 ? 0 : entry >= nEntries ? nEntries - 1 : entry;
        const force = counts[j] * push[entry];
        pushX += force * dx;
        pushY += force * dy;
      }
      pushes[2 * order[p]] = pushX;
      pushes[2 * order[p] + 1] = pushY;
    }
  }
}

function grown(values: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(length);
  larger.set(values);
  return larger;
}

interface Move extends Omit<FuzzyGraph, 'nVertices'>, Pick<ForceTables, 'pull'> {
  readonly previous: Float32Array;
  readonly next: Float32Array;
  /** The way that each vertex went in the epoch before; set to that of this one. */
  readonly velocities: Float32Array;
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
