import type { Analysis, FoundTopics, Topic } from './analysis.ts';
import { blendNeighbors } from './clusters/blendNeighbors.ts';
import { findClusters, type Clusters } from './clusters/findClusters.ts';
import { separateLanguages } from './clusters/separateLanguages.ts';
import { noEdits, type EditLog } from './edit.ts';
import { applyEdits, createReplay, type EditedTopics, type Replay } from './edits/applyEdits.ts';
import { createNumberOf } from './edits/corpus.ts';
import { paperNeighbors } from './neighbors/paperNeighbors.ts';
import type { Paper } from './paper.ts';
import { beginProjection, firstLook, projectPapers, type Projection } from './projection/projectPapers.ts';
import type { Settings } from './settings.ts';
import type { Dense, Neighbors } from './sparse.ts';
import { createMemory, type Memory } from './stageMemory.ts';
import type { Task } from './task.ts';
import { oneThread, type Threads } from './threads.ts';
import { languagesApart, papersToRead } from './text/languages.ts';
import type { PhraseWords } from './text/phraseWords.ts';
import { readTerms, type TermCounts } from './text/readTerms.ts';
import { createDescriptions, type Descriptions } from './topics/descriptions.ts';
import type { TopicMaterial } from './topics/describeTopics.ts';
import type { FinerMemory } from './topics/finerTopics.ts';
import { languageNames } from './topics/languageNames.ts';
import type { CorpusPhrases } from './topics/readPhrases.ts';
import { buildLevels, type TopicTree } from './topics/levels.ts';
import { vectorizePapers, type PaperVectors } from './vectors/vectorizePapers.ts';
import { wordWeights } from './vectors/wordWeights.ts';

export { checkSettings } from './checkSettings.ts';

/** The results of each stage's last run, for the stages that the next analysis need not run again. */
export interface StageCache {
  readonly text: Memory<TermCounts>;
  readonly vectors: Memory<PaperVectors & Pick<TopicSource, 'vocabulary' | 'phraseWords'>>;
  readonly blended: Memory<Dense>;
  readonly clusters: Memory<Omit<Clusters, 'k' | 'centroids'>>;
  readonly organized: Memory<OrganizedTopics>;
  readonly edits: Memory<EditedTopics>;
  readonly replay: Replay;
  readonly phrases: Memory<CorpusPhrases>;
  readonly descriptions: Descriptions;
  readonly levels: Memory<TopicTree>;
  readonly finer: FinerMemory;
  readonly neighbors: Memory<Neighbors>;
  readonly positions: Memory<Float32Array>;
}

/** A cache without results. */
export function createStageCache(): StageCache {
  return {
    text: createMemory(),
    vectors: createMemory(),
    blended: createMemory(),
    clusters: createMemory(),
    organized: createMemory(),
    edits: createMemory(),
    replay: createReplay(),
    phrases: createMemory(),
    descriptions: createDescriptions(),
    levels: createMemory(),
    finer: { last: null },
    neighbors: createMemory(),
    positions: createMemory(),
  };
}

/**
 * Lets a cache take the analysis of a project that was opened for its own last one: settings that are changed then run only what depends
 * on them, as they do where the project was built. `edits`: those that are in it.
 */
export function rememberAnalysis(
  cache: StageCache,
  papers: readonly Paper[],
  { text, vectors: ofVectors, clusters, projection, seed }: Settings,
  analysis: Analysis,
  edits: EditLog,
): void {
  const { vocabulary, matrix, vectors, neighbors, found, kScores, positions } = analysis;
  const { labels, belonging, secondTopics, topics, levels, mainLevel, editOutcomes } = analysis;
  cache.vectors.remember([papers, text, ofVectors, seed], { vocabulary, matrix, vectors });
  cache.neighbors.remember([vectors, neighborsAsked(papers, projection), seed], neighbors);
  cache.clusters.remember([matrix, vectors, clusters, seed], { ...found, kScores });
  const organized = { labels, belonging, secondTopics, topics, levels, mainLevel, editOutcomes };
  cache.organized.remember([papers, text, matrix, vectors, found.labels, seed, edits], organized);
  cache.positions.remember([vectors, neighbors, projection, seed], positions);
}

/**
 * Papers to a map of topics, the whole way: words, vectors, clusters, the person's edits, names, positions on the plane. A stage whose papers
 * and settings have not changed since `cache` last saw it is not run again. Same papers, settings and seed: the same bytes, whatever
 * threads help. Topics and positions know nothing of each other: where both are to be made, they are made side by side.
 */
export function* analyze(
  papers: readonly Paper[],
  settings: Settings,
  cache: StageCache,
  threads = oneThread,
  edits = noEdits,
): Task<Analysis> {
  const { projection: asked, seed } = settings;
  let projection: Projection | null = null;
  const onGround = (vectors: Dense, neighbors: Neighbors) => {
    if (cache.positions.knows([vectors, neighbors, asked, seed])) return;
    projection = beginProjection(vectors, neighbors, asked, seed, threads);
  };
  const begun = () => projection;
  try {
    const topics = yield* onMap(analyzeTopics(papers, settings, cache, threads, edits, onGround), begun);
    const { vectors, neighbors } = topics;
    const positions = yield* cache.positions.recall(
      [vectors, neighbors, asked, seed],
      () => begun()?.finish() ?? projectPapers(vectors, neighbors, asked, seed, threads),
    );
    return { ...topics, positions };
  } finally {
    begun()?.cancel();
  }
}

/** The task with what the map looks like by now, once a projection has begun beside it. */
function* onMap<T>(task: Task<T>, begun: () => Projection | null): Task<T> {
  let step = task.next();
  while (!step.done) {
    yield begun()?.onMap(step.value) ?? step.value;
    step = task.next();
  }
  return step.value;
}

/**
 * The way up to the topics: an analysis without positions on the plane. `onGround` hears what those are made from before
 * papers are divided, unless they were divided so before.
 */
export function* analyzeTopics(
  papers: readonly Paper[],
  settings: Settings,
  cache: StageCache,
  threads = oneThread,
  edits = noEdits,
  onGround?: (vectors: Dense, neighbors: Neighbors) => void,
): Task<Omit<Analysis, 'positions'>> {
  const { seed } = settings;

  const readText = () =>
    cache.text.recall([papers, settings.text], () =>
      readTerms(papersToRead(papers, settings.text), settings.text, threads),
    );

  const made = yield* cache.vectors.recall([papers, settings.text, settings.vectors, seed], function* () {
    const { counts, vocabulary, phraseWords } = yield* readText();
    const made = yield* vectorizePapers(counts, settings.vectors, seed, threads);
    yield firstLook(made.vectors, seed);
    return { ...made, vocabulary, phraseWords };
  });
  const { vocabulary, matrix, vectors, phraseWords } = made;

  const nNeighbors = neighborsAsked(papers, settings.projection);
  const neighbors = yield* cache.neighbors.recall([vectors, nNeighbors, seed], function* () {
    const { counts } = yield* readText();
    return yield* paperNeighbors(vectors, wordWeights(counts, vocabulary.terms), nNeighbors, seed, threads);
  });

  const clusters = yield* cache.clusters.recall([matrix, vectors, settings.clusters, seed], function* () {
    const blended = yield* cache.blended.recall([matrix, vectors], () => blendNeighbors(matrix, vectors, threads));
    onGround?.(vectors, neighbors);
    return yield* separateLanguages(blended, languagesApart(papers, settings.text), (rest) =>
      findClusters(rest, settings.clusters, seed, threads),
    );
  });

  const { labels, belonging, secondTopics, kScores } = clusters;
  const found = { labels, belonging, secondTopics };
  const organized = yield* organizeTopics(
    { papers, settings, vocabulary, matrix, vectors, found, phraseWords },
    cache,
    edits,
    threads,
  );

  return { vocabulary, matrix, vectors, found, ...organized, kScores, neighbors };
}

function neighborsAsked(papers: readonly Paper[], { nNeighbors }: Settings['projection']): number {
  return Math.max(0, Math.min(nNeighbors, papers.length - 1));
}

/** What the person's edits can change of an analysis. */
export type OrganizedTopics = Pick<
  Analysis,
  'labels' | 'belonging' | 'secondTopics' | 'topics' | 'levels' | 'mainLevel' | 'editOutcomes'
>;

/** What edits are made on: an analysis with its papers and settings has all of it. */
export interface TopicSource extends Pick<Analysis, 'vocabulary' | 'matrix' | 'vectors'> {
  readonly papers: readonly Paper[];
  readonly settings: Pick<Settings, 'text' | 'seed'>;
  readonly found: FoundTopics;
  readonly phraseWords?: PhraseWords;
}

/** The topics that edits leave of those that were found, with their names, terms and levels. The layout has no part in it. */
export function organizeTopics(
  source: TopicSource,
  cache: StageCache,
  log: EditLog,
  threads = oneThread,
): Task<OrganizedTopics> {
  const { papers, settings, matrix, vectors, found } = source;
  const inputs = [papers, settings.text, matrix, vectors, found.labels, settings.seed, log];
  return cache.organized.recall(inputs, () => editedTopics(source, cache, log, threads));
}

/** Reads what the next edit needs and no file holds, so that it need not wait for that. */
export function* prepareEdits(source: TopicSource, cache: StageCache, log: EditLog, threads = oneThread): Task<null> {
  yield* editedTopics(source, cache, log, threads);
  return null;
}

function* editedTopics(source: TopicSource, cache: StageCache, log: EditLog, threads: Threads): Task<OrganizedTopics> {
  const { papers, settings, vocabulary, matrix, vectors, found, phraseWords } = source;
  const { seed, text } = settings;

  const edited = yield* cache.edits.recall([papers, vectors, found.labels, seed, log], () => {
    const corpus = { papers, vocabulary, matrix, vectors, seed, numberOf: createNumberOf(papers) };
    return applyEdits(found, log, corpus, cache.replay);
  });
  const { labels, belonging, secondTopics, k, names, outcomes } = edited;

  const memory = cache.phrases;
  const material: TopicMaterial = { papers, vocabulary, matrix, vectors, text, phraseWords, memory, threads };
  const described = yield* cache.descriptions.of(material, labels, k);

  const tree = yield* cache.levels.recall([described, edited], () => {
    const languages = text.languages === 'separate' ? languageNames(papers, labels, k) : [];
    const nameOf = ({ name }: Topic, i: number) => (languages[i] ? `${languages[i]}: ${name}` : name);
    const topics = described.map((topic, i) => ({ ...topic, name: names[i] ?? nameOf(topic, i) }));
    return buildLevels(material, { topics, labels }, seed, cache.finer, cache.descriptions);
  });
  const { topics } = tree.levels[tree.mainLevel];
  return { labels, belonging, secondTopics, topics, ...tree, editOutcomes: outcomes };
}
