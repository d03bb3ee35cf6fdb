import type { Analysis } from '../analysis.ts';
import { silhouettes } from '../clusters/silhouette.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { Quality, QualityScores } from '../quality.ts';
import { asShare, type Steps } from '../task.ts';
import { topicDiversity } from '../topics/diversity.ts';
import { topicCoherence } from '../topics/topicCoherence.ts';
import { mapTrust } from './mapTrust.ts';
import { planeNeighbors } from './planeNeighbors.ts';

/** What quality is measured of. */
export type QualityGround = Pick<
  Analysis,
  'vocabulary' | 'matrix' | 'vectors' | 'labels' | 'belonging' | 'topics' | 'kScores' | 'neighbors' | 'positions'
>;

/** What of an analysis quality is measured of. */
export function qualityGround(analysis: Analysis): QualityGround {
  const { vocabulary, matrix, vectors, labels, belonging, topics, kScores, neighbors, positions } = analysis;
  return { vocabulary, matrix, vectors, labels, belonging, topics, kScores, neighbors, positions };
}

/** Measures the topics and the map, as a whole and each topic. */
export function* measureQuality(ground: QualityGround): Steps<Quality> {
  const { vocabulary, matrix, vectors, labels, belonging, topics, kScores, neighbors, positions } = ground;
  const coherence = topicCoherence(topics, vocabulary, matrix);
  yield 0.1;
  const silhouette = silhouettesOf(vectors, labels, topics.length);
  yield 0.3;
  const { trust, continuity } = yield* asShare(mapTrust(vectors, neighbors, positions), 0.3, 0.8);
  const nNeighbors = Math.min(neighbors.k, shownNeighbors);
  const kept = yield* asShare(neighborsKept(ground, nNeighbors), 0.8, 1);

  const means = [silhouette, belonging, trust, continuity, kept].map((values) =>
    meansOf(values, labels, topics.length),
  );
  const scoresOf = (topic: number | null): QualityScores => {
    const [s, b, t, c, k] = means.map(({ whole, ofTopics }) => (topic === null ? whole : ofTopics[topic]));
    const ofList = (values: readonly (number | null)[]) => (topic === null ? meanOf(values) : values[topic]);
    return {
      size: topic === null ? topics.reduce((sum, { size }) => sum + size, 0) : topics[topic].size,
      silhouette: topics.length < 2 ? null : s,
      belonging: b,
      termCoherence: ofList(coherence.terms),
      nameCoherence: ofList(coherence.names),
      trust: t,
      continuity: c,
      neighborsKept: nNeighbors === 0 ? null : k,
    };
  };
  return {
    whole: scoresOf(null),
    topics: topics.map((_, topic) => scoresOf(topic)),
    stability: kScores.find(({ k }) => k === topics.length)?.stability ?? null,
    diversity: topicDiversity(topics.map(({ terms }) => terms.map(({ term }) => term))),
    nUnassigned: labels.reduce((n, label) => n + (label < 0 ? 1 : 0), 0),
    nNeighbors,
  };
}

const shownNeighbors = 10;

/** The silhouette of each paper; 0 for those in no topic. */
function silhouettesOf(vectors: QualityGround['vectors'], labels: Int32Array, nTopics: number): Float32Array {
  const inTopic = Int32Array.from(labels.keys()).filter((paper) => labels[paper] >= 0);
  const found = silhouettes(
    takeRows(vectors, inTopic),
    inTopic.map((paper) => labels[paper]),
    nTopics,
  );
  const all = new Float32Array(labels.length);
  inTopic.forEach((paper, i) => (all[paper] = found[i]));
  return all;
}

/** Of each paper's `count` nearest by their vectors, the share that are among its `count` nearest on the plane. */
function* neighborsKept({ neighbors, positions }: QualityGround, count: number): Steps<Float32Array> {
  const nPapers = positions.length / 2;
  const kept = new Float32Array(nPapers);
  if (count === 0) return kept;
  const drawn = yield* planeNeighbors(positions, count);
  for (let paper = 0; paper < nPapers; paper++) {
    const near = neighbors.indices.subarray(paper * neighbors.k, paper * neighbors.k + count);
    let n = 0;
    for (let i = 0; i < count; i++) if (near.includes(drawn[paper * count + i])) n++;
    kept[paper] = n / count;
  }
  return kept;
}

/** The mean of a value over the papers of each topic, and of all topics. */
function meansOf(values: Float32Array, labels: Int32Array, nTopics: number) {
  const sums = new Float64Array(nTopics);
  const sizes = new Int32Array(nTopics);
  labels.forEach((label, paper) => {
    if (label < 0) return;
    sums[label] += values[paper];
    sizes[label]++;
  });
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return {
    whole: n === 0 ? null : sums.reduce((sum, value) => sum + value, 0) / n,
    ofTopics: Array.from(sums, (sum, topic) => (sizes[topic] === 0 ? null : sum / sizes[topic])),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
