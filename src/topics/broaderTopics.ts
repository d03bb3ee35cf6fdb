/**
 * Broader topics: Ward's agglomeration (Ward, "Hierarchical grouping to optimize an objective function", JASA 58, 1963) of topics'
 * mean vectors, each weighted by its papers. The distance between two groups is what their union adds to the sum of squares; with
 * so few topics the nearest pair is simply looked up among each group's nearest.
 */
import type { Dense } from '../sparse.ts';

/**
 * For each count, descending and below the number of topics, the group of each topic in [0, count): groups of a smaller count are
 * unions of those of a larger one. `centers` are the mean vectors of the topics, `sizes` their papers.
 */
export function broaderTopics(centers: Dense, sizes: Int32Array, counts: readonly number[]): Int32Array[] {
  const n = centers.nRows;
  const weights = Float64Array.from(sizes);
  const means = Float64Array.from(centers.data);
  const group = Int32Array.from({ length: n }, (_, i) => i);
  const isLeft = new Uint8Array(n).fill(1);
  const nearest = Array.from({ length: n }, (_, i) => nearestAfter(i));
  const found: Int32Array[] = [];

  for (let nLeft = n; found.length < counts.length; nLeft--) {
    if (nLeft <= counts[found.length]) found.push(compact(group));
    if (nLeft <= 1) continue;
    let into = -1;
    for (let i = 0; i < n; i++) {
      if (isLeft[i] && nearest[i].group >= 0 && (into < 0 || nearest[i].cost < nearest[into].cost)) into = i;
    }
    const from = nearest[into].group;
    unite(into, from);
    for (let i = 0; i < n; i++) {
      if (!isLeft[i]) continue;
      // A union is farther from all others than its nearer part was, or it would have been made first: no other row changes.
      if (i === into || nearest[i].group === into || nearest[i].group === from) nearest[i] = nearestAfter(i);
    }
  }
  return found;

  /** The group after `i` that adds least when it joins it. */
  function nearestAfter(i: number): { readonly group: number; readonly cost: number } {
    let best = { group: -1, cost: Infinity };
    for (let j = i + 1; j < n; j++) {
      if (!isLeft[j]) continue;
      const cost = costOf(i, j);
      if (cost < best.cost) best = { group: j, cost };
    }
    return best;
  }

  function costOf(i: number, j: number): number {
    const { nCols } = centers;
    let d2 = 0;
    for (let c = 0; c < nCols; c++) d2 += (means[i * nCols + c] - means[j * nCols + c]) ** 2;
    return (d2 * weights[i] * weights[j]) / (weights[i] + weights[j]);
  }

  function unite(into: number, from: number): void {
    const { nCols } = centers;
    const weight = weights[into] + weights[from];
    for (let c = 0; c < nCols; c++) {
      means[into * nCols + c] =
        (means[into * nCols + c] * weights[into] + means[from * nCols + c] * weights[from]) / weight;
    }
    weights[into] = weight;
    isLeft[from] = 0;
    for (let i = 0; i < n; i++) if (group[i] === from) group[i] = into;
  }
}

/** The same groups, numbered without gaps in the order of their first members. */
function compact(group: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return group.map((one) => {
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  });
}
