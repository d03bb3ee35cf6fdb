/**
 * Which topics are like which: cosines of their papers' mean vectors, in the order of the leaves of average-linkage
 * clustering (Sokal & Michener, 1958), so that what is alike stands together.
 */
import type { TopicSimilarity } from '../mapFindings.ts';
import type { Dense } from '../sparse.ts';

/** The papers' vectors and topics. */
export interface SimilarityGround {
  readonly vectors: Dense;
  /** A topic per row of the vectors, -1: in none. */
  readonly labels: Int32Array;
  readonly nTopics: number;
}

/** How alike the topics 0 .. nTopics - 1 are. */
export function topicSimilarity({ vectors, labels, nTopics }: SimilarityGround): TopicSimilarity {
  const cosines = cosinesOf(meansOf(vectors, labels, nTopics), nTopics, vectors.nCols);
  return { order: leafOrder(cosines, nTopics), cosines };
}

/** The topics' mean vectors at length 1, or zero, flat. */
function meansOf({ data, nCols }: Dense, labels: Int32Array, nTopics: number): Float64Array {
  const means = new Float64Array(nTopics * nCols);
  labels.forEach((topic, row) => {
    if (topic < 0) return;
    for (let j = 0; j < nCols; j++) means[topic * nCols + j] += data[row * nCols + j];
  });
  for (let topic = 0; topic < nTopics; topic++) {
    const mean = means.subarray(topic * nCols, (topic + 1) * nCols);
    const length = Math.hypot(...mean);
    if (length > 0) for (let j = 0; j < nCols; j++) mean[j] /= length;
  }
  return means;
}

function cosinesOf(means: Float64Array, n: number, nCols: number): Float32Array {
  const cosines = new Float32Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let dot = 0;
      for (let j = 0; j < nCols; j++) dot += means[a * nCols + j] * means[b * nCols + j];
      cosines[a * n + b] = cosines[b * n + a] = dot;
    }
  }
  return cosines;
}

/** Joins the two likest groups until one is left; of four ways to join two rows of leaves, the one whose ends in the middle are likest. */
function leafOrder(cosines: Float32Array, n: number): Int32Array {
  const between = Float64Array.from(cosines);
  const groups: (number[] | null)[] = Array.from({ length: n }, (_, topic) => [topic]);
  for (let left = n; left > 1; left--) {
    const [a, b] = likestPair(between, groups, n);
    const [inA, inB] = [groups[a]!, groups[b]!];
    for (let c = 0; c < n; c++) {
      const mean = (inA.length * between[a * n + c] + inB.length * between[b * n + c]) / (inA.length + inB.length);
      between[a * n + c] = between[c * n + a] = mean;
    }
    groups[a] = join(inA, inB, cosines, n);
    groups[b] = null;
  }
  return Int32Array.from(groups.find((group) => group !== null) ?? []);
}

function likestPair(between: Float64Array, groups: readonly (number[] | null)[], n: number): readonly [number, number] {
  let [bestA, bestB, best] = [0, 0, -Infinity];
  for (let a = 0; a < n; a++) {
    if (!groups[a]) continue;
    for (let b = a + 1; b < n; b++) {
      if (!groups[b] || between[a * n + b] <= best) continue;
      [bestA, bestB, best] = [a, b, between[a * n + b]];
    }
  }
  return [bestA, bestB];
}

function join(a: readonly number[], b: readonly number[], cosines: Float32Array, n: number): number[] {
  const ways = [
    [a, b],
    [a, b.toReversed()],
    [a.toReversed(), b],
    [a.toReversed(), b.toReversed()],
  ];
  const fit = ([first, second]: readonly (readonly number[])[]) => cosines[first[first.length - 1] * n + second[0]];
  return ways.reduce((best, way) => (fit(way) > fit(best) ? way : best)).flat();
}
