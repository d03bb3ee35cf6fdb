/**
 * How far the plane can be trusted around each paper: Venna and Kaski's two questions (2001, "Neighborhood preservation in
 * nonlinear projection methods"), whether what is drawn nearby is near and whether what is near is drawn nearby, asked of
 * each paper and answered by shares rather than sums of ranks, which a reader can check.
 */
import { createDotProducts } from '../dotProducts.ts';
import type { MapTrust } from '../mapFindings.ts';
import { createRandom, sampleIndices } from '../random.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import { asShare } from '../task.ts';
import type { Steps } from '../task.ts';
import { planeNeighbors } from './planeNeighbors.ts';

/**
 * The trust of a map whose papers have these vectors (rows of unit length or zero), true neighbours and positions. Which
 * papers are near by their vectors is told by a seeded sample of 400 others, exactly up to so many papers. Fewer than
 * four papers are all near each other: every share is 1.
 */
export function* mapTrust(vectors: Dense, neighbors: Neighbors, positions: Float32Array): Steps<MapTrust> {
  const n = positions.length / 2;
  const k = Math.min(neighbors.k, Math.max(1, Math.floor(n / 10)));
  if (n < 4 || neighbors.k === 0) return { trust: ones(n), continuity: ones(n), k: 0, nNear: n };
  const nNear = Math.min(n - 1, Math.max(2 * k, Math.round(nearShare * n)));

  const onPlane = yield* asShare(planeNeighbors(positions, k), 0, 0.4);
  const thresholds = yield* asShare(leastNearProducts(vectors, nNear), 0.4, 0.8);
  const trust = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    if (i % 5000 === 0) yield 0.8 + (0.1 * i) / n;
    let near = 0;
    for (let j = 0; j < k; j++) if (product(vectors, i, onPlane[i * k + j]) >= thresholds[i]) near++;
    trust[i] = near / k;
  }

  const reaches = yield* asShare(reachesOnPlane(positions, nNear), 0.9, 1);
  const continuity = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    let drawn = 0;
    for (let j = 0; j < k; j++) {
      const other = neighbors.indices[i * neighbors.k + j];
      const dx = positions[2 * other] - positions[2 * i];
      const dy = positions[2 * other + 1] - positions[2 * i + 1];
      if (dx * dx + dy * dy <= reaches[i] * reaches[i]) drawn++;
    }
    continuity[i] = drawn / k;
  }
  return { trust, continuity, k, nNear };
}

const nearShare = 0.02;
const nSampled = 400;
const blockRows = 64;

/** Per paper, about the smallest product of its vector with one of the nNear nearest others. */
function* leastNearProducts(vectors: Dense, nNear: number): Steps<Float32Array> {
  const n = vectors.nRows;
  const sample = sampleIndices(createRandom(1), n, nSampled);
  const rank = Math.max(1, Math.round((nNear * sample.length) / n));
  const products = createDotProducts(vectors.nCols, blockRows, sample.length);
  sample.forEach((paper, at) => products.loadB(vectors, paper, 1, at));
  const thresholds = new Float32Array(n);
  const row = new Float32Array(sample.length);
  for (let first = 0; first < n; first += blockRows) {
    if (first % (16 * blockRows) === 0) yield first / n;
    const count = Math.min(blockRows, n - first);
    products.loadA(vectors, first, count);
    products.multiply(count, sample.length);
    for (let i = 0; i < count; i++) {
      row.set(products.out.subarray(i * products.outStride, i * products.outStride + sample.length));
      // A paper is no neighbour of its own.
      const own = sample.indexOf(first + i);
      if (own >= 0) row[own] = -2;
      thresholds[first + i] = largest(row, rank);
    }
  }
  return thresholds;
}

/** The number of this rank, 1 for the largest: a heap of the largest so far, the least of them on top. */
function largest(values: Float32Array, rank: number): number {
  const top = new Float32Array(rank).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value <= top[0]) continue;
    let at = 0;
    while (true) {
      let child = 2 * at + 1;
      if (child >= rank) break;
      if (child + 1 < rank && top[child + 1] < top[child]) child++;
      if (top[child] >= value) break;
      top[at] = top[child];
      at = child;
    }
    top[at] = value;
  }
  return top[0];
}

/** Per paper, the distance on the plane within which about nNear papers are drawn, by a sample of the others. */
function* reachesOnPlane(positions: Float32Array, nNear: number): Steps<Float32Array> {
  const n = positions.length / 2;
  const sample = sampleIndices(createRandom(2), n, nSampled);
  const rank = Math.max(1, Math.round((nNear * sample.length) / n));
  const reaches = new Float32Array(n);
  const row = new Float32Array(sample.length);
  for (let i = 0; i < n; i++) {
    if (i % 2000 === 0) yield i / n;
    for (let j = 0; j < sample.length; j++) {
      const dx = positions[2 * sample[j]] - positions[2 * i];
      const dy = positions[2 * sample[j] + 1] - positions[2 * i + 1];
      row[j] = sample[j] === i ? -Infinity : -(dx * dx + dy * dy);
    }
    reaches[i] = Math.sqrt(-largest(row, rank));
  }
  return reaches;
}

function product({ data, nCols }: Dense, i: number, j: number): number {
  let sum = 0;
  for (let at = 0; at < nCols; at++) sum += data[i * nCols + at] * data[j * nCols + at];
  return sum;
}

function ones(n: number): Float32Array {
  return new Float32Array(n).fill(1);
}
