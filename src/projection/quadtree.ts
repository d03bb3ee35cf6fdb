/**
 * A quadtree over points of the plane (Barnes and Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986), laid flat
 * in preorder: points are sorted along Morton's curve, and a node is a run of them.
 */
import type { Threads } from '../threads.ts';

/** A tree in flat arrays with room for n points; `growTree` fills it. */
export interface Quadtree {
  /** The points along the curve: place p holds point order[p], which lies at (x[p], y[p]). */
  readonly order: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Per node the first place of its points and the place after its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Per node the next one that is not inside it; a leaf's is the node after it. */
  readonly next: Int32Array;
  /** Per node the mean of its points. */
  readonly meanX: Float32Array;
  readonly meanY: Float32Array;
  /** Per node the square of its side. */
  readonly side2: Float32Array;
  /** The nodes that hold points and no nodes. */
  readonly leaves: Int32Array;
}

/** How many nodes and leaves a tree has. */
export interface TreeSize {
  readonly nNodes: number;
  readonly nLeaves: number;
}

/** Most points of a leaf, but for points that lie nearly in one place. */
export const pointsPerLeaf = 8;

const levels = 16;

/** An empty tree for n points, in memory that every thread sees. */
export function createQuadtree(n: number, threads: Threads): Quadtree & { readonly scratch: Int32Array } {
  // A branch node holds more points than a leaf may, and each of its children at least one.
  const nNodes = 2 * n + 1 + Math.ceil((levels * n) / (pointsPerLeaf + 1));
  return {
    order: threads.int32(n),
    x: threads.float32(n),
    y: threads.float32(n),
    starts: threads.int32(nNodes),
    ends: threads.int32(nNodes),
    next: threads.int32(nNodes),
    meanX: threads.float32(nNodes),
    meanY: threads.float32(nNodes),
    side2: threads.float32(nNodes),
    leaves: threads.int32(n),
    scratch: new Int32Array(4 * n),
  };
}

/** Fills the tree with points (flat n x 2). */
export function growTree(tree: ReturnType<typeof createQuadtree>, positions: Float32Array): TreeSize {
  const { order, x, y, starts, ends, next, meanX, meanY, side2, leaves, scratch } = tree;
  const n = order.length;
  if (n === 0) return { nNodes: 0, nLeaves: 0 };
  const { codes, extent } = sortByCode(order, positions, scratch);
  for (let p = 0; p < n; p++) {
    x[p] = positions[2 * order[p]];
    y[p] = positions[2 * order[p] + 1];
  }
  let nNodes = 0;
  let nLeaves = 0;
  grow(0, n, 0);
  return { nNodes, nLeaves };

  function grow(start: number, end: number, level: number): void {
    const node = nNodes++;
    starts[node] = start;
    ends[node] = end;
    let sumX = 0;
    let sumY = 0;
    if (end - start <= pointsPerLeaf || level === levels) {
      leaves[nLeaves++] = node;
      for (let p = start; p < end; p++) {
        sumX += x[p];
        sumY += y[p];
      }
    } else {
      const shift = 30 - 2 * level;
      let from = start;
      for (let quarter = 0; quarter < 4 && from < end; quarter++) {
        let to = end;
        for (let low = from; low < to;) {
          const middle = (low + to) >>> 1;
          if (((codes[middle] >>> shift) & 3) <= quarter) low = middle + 1;
          else to = middle;
        }
        if (to === from) continue;
        const child = nNodes;
        grow(from, to, level + 1);
        sumX += meanX[child] * (to - from);
        sumY += meanY[child] * (to - from);
        from = to;
      }
    }
    meanX[node] = sumX / (end - start);
    meanY[node] = sumY / (end - start);
    side2[node] = (extent / 2 ** level) ** 2;
    next[node] = nNodes;
  }
}

/** Sorts the points by their place on the curve; equal places by number. */
function sortByCode(order: Int32Array, positions: Float32Array, scratch: Int32Array) {
  const n = order.length;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < 2 * n; at += 2) {
    const [x, y] = [positions[at], positions[at + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const extent = 1.0001 * Math.max(right - left, top - bottom, 1e-6);
  const scale = 2 ** levels / extent;
  const codes = scratch.subarray(0, n);
  const halfSorted = scratch.subarray(n, 2 * n);
  const halfOrder = scratch.subarray(2 * n, 3 * n);
  const sorted = scratch.subarray(3 * n, 4 * n);
  for (let i = 0; i < n; i++) {
    const column = ((positions[2 * i] - left) * scale) | 0;
    const row = ((positions[2 * i + 1] - bottom) * scale) | 0;
    codes[i] = spread(column) | (spread(row) << 1);
  }
  const byLow = counted(codes, 0);
  for (let i = 0; i < n; i++) {
    const at = byLow[codes[i] & digit]++;
    halfSorted[at] = codes[i];
    halfOrder[at] = i;
  }
  const byHigh = counted(codes, 16);
  for (let i = 0; i < n; i++) {
    const at = byHigh[halfSorted[i] >>> 16]++;
    sorted[at] = halfSorted[i];
    order[at] = halfOrder[i];
  }
  return { codes: sorted, extent };
}

const digit = 0xffff;

/** Where the numbers with each digit begin when they are sorted by it. */
function counted(codes: Int32Array, shift: number): Int32Array {
  const begins = new Int32Array(digit + 2);
  for (const code of codes) begins[((code >>> shift) & digit) + 1]++;
  for (let d = 0; d < digit; d++) begins[d + 1] += begins[d];
  return begins;
}

/** The 16 bits of a number with a gap after each. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
