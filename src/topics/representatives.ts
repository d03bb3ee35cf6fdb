import type { Dense } from '../sparse.ts';
import type { RankedPapers } from './topicMembers.ts';

/**
 * The `count` most typical of a topic's papers, best first: near their middle, and not near each other (maximal marginal
 * relevance, Carbonell and Goldstein 1998). Papers for which `isPreferred` is 0 come only where others lack.
 */
export function representatives(
  vectors: Dense,
  { papers, middle }: RankedPapers,
  isPreferred: Uint8Array,
  count = 3,
): number[] {
  const { nCols, data } = vectors;
  const first = [...papers.filter((paper) => isPreferred[paper]).subarray(0, nCompared)];
  const further = first.length < nCompared ? papers.filter((paper) => !isPreferred[paper]).subarray(0, count) : [];
  const typical = [...first, ...further].map((paper) => ({
    paper,
    score: dot(data, paper * nCols, middle, 0, nCols) + 4 * isPreferred[paper],
  }));

  const chosen: number[] = [];
  while (chosen.length < count && typical.length > 0) {
    let best = 0;
    let bestScore = -Infinity;
    typical.forEach(({ paper, score }, i) => {
      const nearest = Math.max(0, ...chosen.map((other) => dot(data, paper * nCols, data, other * nCols, nCols)));
      const value = score - (nearest > alike ? 2 : diversity * nearest);
      if (value > bestScore) [best, bestScore] = [i, value];
    });
    chosen.push(typical.splice(best, 1)[0].paper);
  }
  return chosen;
}

/** Of a topic's papers, the ones nearest its middle that are compared with each other. */
const nCompared = 50;
const diversity = 0.3;
/** Papers whose cosine is larger say the same: one of them is enough. */
const alike = 0.98;

function dot(
  a: Float32Array | Float64Array,
  aFrom: number,
  b: Float32Array | Float64Array,
  bFrom: number,
  length: number,
): number {
  let sum = 0;
  for (let c = 0; c < length; c++) sum += a[aFrom + c] * b[bFrom + c];
  return sum;
}
