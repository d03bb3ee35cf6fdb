import type { Analysis, Topic } from './analysis.ts';
import { findClusters, type Clusters } from './clusters/findClusters.ts';
import { nearestNeighbors } from './neighbors/nearestNeighbors.ts';
import type { Paper } from './paper.ts';
import { projectPapers } from './projection/projectPapers.ts';
import type { Settings } from './settings.ts';
import type { Neighbors } from './sparse.ts';
import { createMemory, type Memory } from './stageMemory.ts';
import type { Task } from './task.ts';
import { oneThread } from './threads.ts';
import { readTerms, type TermCounts } from './text/readTerms.ts';
import { describeTopics } from './topics/describeTopics.ts';
import { vectorizePapers, type PaperVectors } from './vectors/vectorizePapers.ts';

export { checkSettings } from './checkSettings.ts';

/** The results of each stage's last run, for the stages that the next analysis need not run again. */
export interface StageCache {
  readonly text: Memory<TermCounts>;
  readonly vectors: Memory<PaperVectors>;
  readonly clusters: Memory<Clusters>;
  readonly topics: Memory<Topic[]>;
  readonly neighbors: Memory<Neighbors>;
  readonly positions: Memory<Float32Array>;
}

/** A cache without results. */
export function createStageCache(): StageCache {
  return {
    text: createMemory(),
    vectors: createMemory(),
    clusters: createMemory(),
    topics: createMemory(),
    neighbors: createMemory(),
    positions: createMemory(),
  };
}

/**
 * Papers to a map of topics, the whole way: words, vectors, clusters, names, positions on the plane. A stage whose papers
 * and settings have not changed since `cache` last saw it is not run again. Same papers, settings and seed: the same bytes, whatever
 * threads help.
 */
export function* analyze(
  papers: readonly Paper[],
  settings: Settings,
  cache: StageCache,
  threads = oneThread,
): Task<Analysis> {
  const { seed } = settings;

  const terms = yield* cache.text.recall([papers, settings.text], () => readTerms(papers, settings.text, threads));

  const { matrix, vectors } = yield* cache.vectors.recall([terms, settings.vectors, seed], () =>
    vectorizePapers(terms.counts, settings.vectors, seed),
  );

  const nNeighbors = Math.max(0, Math.min(settings.projection.nNeighbors, papers.length - 1));
  const neighbors = yield* cache.neighbors.recall([vectors, nNeighbors, seed], () =>
    nearestNeighbors(vectors, nNeighbors, seed, threads),
  );

  const clusters = yield* cache.clusters.recall([vectors, settings.clusters, seed], () =>
    findClusters(vectors, settings.clusters, seed, threads),
  );

  const topics = yield* cache.topics.recall([papers, terms, clusters], () =>
    describeTopics(
      { papers, vocabulary: terms.vocabulary, matrix, vectors, text: settings.text },
      clusters.labels,
      clusters.k,
    ),
  );

  const positions = yield* cache.positions.recall([vectors, neighbors, settings.projection, seed], () =>
    projectPapers(vectors, neighbors, settings.projection, seed, threads),
  );

  return {
    vocabulary: terms.vocabulary,
    matrix,
    vectors,
    labels: clusters.labels,
    belonging: clusters.belonging,
    secondTopics: clusters.secondTopics,
    topics,
    levels: [{ topics, labels: clusters.labels, parents: new Int32Array(0) }],
    mainLevel: 0,
    found: { labels: clusters.labels, belonging: clusters.belonging, secondTopics: clusters.secondTopics },
    editOutcomes: [],
    kScores: clusters.kScores,
    neighbors,
    positions,
  };
}
