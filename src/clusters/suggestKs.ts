import type { KScore } from '../analysis.ts';

/**
 * The numbers of topics worth trying, ascending, three at most: where silhouette and stability together are higher than for
 * the numbers that were tried beside them, the best of these. `scores` ascend in k.
 */
export function suggestKs(scores: readonly KScore[]): number[] {
  const sums = scores.map(({ silhouette, stability }) => silhouette + (stability ?? 0));
  const peaks = Array.from(scores.keys()).filter(
    (i) => sums[i] >= (sums[i - 1] ?? -Infinity) && sums[i] > (sums[i + 1] ?? -Infinity),
  );
  peaks.sort((a, b) => sums[b] - sums[a]);
  return peaks
    .slice(0, 3)
    .map((i) => scores[i].k)
    .sort((a, b) => a - b);
}
