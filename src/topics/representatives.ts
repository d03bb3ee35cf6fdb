import type { Dense } from '../sparse.ts';

/**
 * The `count` most typical papers of each topic, best first: near the mean of the topic's vectors, and not near each other
 * (maximal marginal relevance, Carbonell and Goldstein 1998). Papers for which `isPreferred` is 0 come only where others lack.
 */
export function representatives(
  vectors: Dense,
  labels: Int32Array,
  nTopics: number,
  isPreferred: Uint8Array,
  count = 3,
): number[][] {
  const { nCols, data } = vectors;
  const centers = new Float64Array(nTopics * nCols);
  const members = Array.from({ length: nTopics }, () => [] as number[]);
  for (let i = 0; i < vectors.nRows; i++) {
    if (labels[i] < 0) continue;
    members[labels[i]].push(i);
    for (let c = 0; c < nCols; c++) centers[labels[i] * nCols + c] += data[i * nCols + c];
  }
  return members.map((papers, topic) => {
    const center = centers.subarray(topic * nCols, (topic + 1) * nCols);
    const length = Math.hypot(...center) || 1;
    const typical = papers
      .map((paper) => ({ paper, score: dot(data, paper * nCols, center, 0, nCols) / length + isPreferred[paper] * 4 }))
      .sort((a, b) => b.score - a.score || a.paper - b.paper)
      .slice(0, 50);
    const chosen: number[] = [];
    while (chosen.length < count && typical.length > 0) {
      let best = 0;
      let bestScore = -Infinity;
      typical.forEach(({ paper, score }, i) => {
        const nearest = chosen.reduce(
          (most, other) => Math.max(most, dot(data, paper * nCols, data, other * nCols, nCols)),
          0,
        );
        if (score - diversity * nearest > bestScore) [best, bestScore] = [i, score - diversity * nearest];
      });
      chosen.push(typical.splice(best, 1)[0].paper);
    }
    return chosen;
  });
}

const diversity = 0.3;

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
