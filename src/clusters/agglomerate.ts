/**
 * Hierarchical clustering by nearest-neighbour chains (Murtagh, "A survey of recent advances in hierarchical clustering
 * algorithms", 1983) with the formula of Lance and Williams (1967): Ward's criterion on squared distances, or the mean
 * distance of every two members.
 */
import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';

/** How far clusters are apart. */
export type Linkage = 'ward' | 'average';

/** A cluster in [0, k) per row, after merging the nearest two until k are left; a row counts `weights[i]` times. */
export function* agglomerate(rows: Dense, weights: Float64Array, k: number, linkage: Linkage): Steps<Int32Array> {
  const n = rows.nRows;
  const distances = yield* startDistances(rows, weights, linkage);
  const sizes = Float64Array.from(weights);
  const isOpen = new Uint8Array(n).fill(1);
  const merges: { readonly a: number; readonly b: number; readonly distance: number }[] = [];
  const chain: number[] = [];
  const between = (i: number, j: number) => distances[i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i];
  const set = (i: number, j: number, d: number) =>
    (distances[i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i] = d);

  while (merges.length < n - 1) {
    if (chain.length === 0) chain.push(isOpen.indexOf(1));
    const a = chain[chain.length - 1];
    const before = chain[chain.length - 2] ?? -1;
    let b = before;
    let nearest = b >= 0 ? between(a, b) : Infinity;
    for (let c = 0; c < n; c++) {
      if (c === a || isOpen[c] === 0) continue;
      const d = between(a, c);
      if (d < nearest) [nearest, b] = [d, c];
    }
    if (b !== before) {
      chain.push(b);
      continue;
    }
    chain.length -= 2;
    merges.push({ a, b, distance: nearest });
    if (merges.length % 64 === 0) yield 0.2 + (0.8 * merges.length) / n;
    isOpen[a] = 0;
    for (let c = 0; c < n; c++) {
      if (c === b || isOpen[c] === 0) continue;
      const [da, db] = [between(a, c), between(b, c)];
      const all = sizes[a] + sizes[b];
      const joined =
        linkage === 'average'
          ? (sizes[a] * da + sizes[b] * db) / all
          : ((sizes[a] + sizes[c]) * da + (sizes[b] + sizes[c]) * db - sizes[c] * nearest) / (all + sizes[c]);
      set(b, c, joined);
    }
    sizes[b] += sizes[a];
  }
  return cut(n, merges, k);
}

/** Below the diagonal, row by row: cosine distances, for Ward's criterion those of clusters of unequal weight. */
function* startDistances(rows: Dense, weights: Float64Array, linkage: Linkage): Steps<Float32Array> {
  const n = rows.nRows;
  const distances = new Float32Array((n * (n - 1)) / 2);
  const products = borrowDotProducts(rows.nCols, block, block);
  for (let first = 0; first < n; first += block) {
    const nA = Math.min(block, n - first);
    for (let other = 0; other <= first; other += block) {
      const nB = Math.min(block, n - other);
      products.loadA(rows, first, nA);
      products.loadB(rows, other, nB);
      products.multiply(nA, nB);
      for (let i = first; i < first + nA; i++) {
        for (let j = other; j < Math.min(i, other + nB); j++) {
          const cosine = products.out[(i - first) * products.outStride + j - other];
          // Squared distances of unit rows are 2 - 2 cos; merging two clusters costs Ward that times 2 wa wb / (wa + wb).
          const share = linkage === 'ward' ? (2 * weights[i] * weights[j]) / (weights[i] + weights[j]) : 1;
          distances[(i * (i - 1)) / 2 + j] = share * Math.max(0, 1 - cosine);
        }
      }
    }
    yield (0.2 * first) / n;
  }
  return distances;
}

const block = 256;

/** Chains find merges out of order: the n - k nearest are made. */
function cut(
  n: number,
  merges: readonly { readonly a: number; readonly b: number; readonly distance: number }[],
  k: number,
): Int32Array {
  const parents = Int32Array.from({ length: n }, (_, i) => i);
  const rootOf = (i: number): number => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]];
    return i;
  };
  const sorted = merges.map((merge, order) => ({ ...merge, order }));
  sorted.sort((x, y) => x.distance - y.distance || x.order - y.order);
  for (const { a, b } of sorted.slice(0, Math.max(0, n - k))) parents[rootOf(a)] = rootOf(b);
  const numbers = new Map<number, number>();
  return parents.map((_, i) => {
    const root = rootOf(i);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
