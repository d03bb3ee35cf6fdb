import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../src/analysis.ts';
import { analyze, createStageCache, rememberAnalysis } from '../src/analyze.ts';
import { importPapers } from '../src/import/importPapers.ts';
import { noEdits } from '../src/edit.ts';
import type { Paper } from '../src/paper.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';
import { runToEnd, type Stage } from '../src/task.ts';
import { paper } from './text/papers.ts';

const bytes = readFileSync(new URL('../assets/sample-papers.txt', import.meta.url));
const sample = runToEnd(importPapers([{ name: 'sample-papers.txt', bytes }])).papers;
const analysisOf = (papers: readonly Paper[], settings: Settings = defaultSettings) =>
  runToEnd(analyze(papers, settings, createStageCache()));

describe('the 63 papers of the sample', () => {
  const analysis = analysisOf(sample);
  const topicOf = (title: string) => {
    const index = sample.findIndex((paper) => paper.title.startsWith(title));
    expect(index, title).toBeGreaterThanOrEqual(0);
    return analysis.labels[index];
  };
  /** The most of the papers that share a topic. */
  const together = (titles: readonly string[], labelOf = topicOf) => {
    const counts = new Map<number, number>();
    for (const label of titles.map(labelOf)) counts.set(label, (counts.get(label) ?? 0) + 1);
    return Math.max(...counts.values());
  };
  const adapters = [
    'Bone',
    'SVFit',
    'Compacter',
    'LoLDU',
    'LoRA vs Full',
    'One Initialization',
    'Gradient Weight-normalized',
  ];
  const recommenders = [
    'A Comprehensive Survey of Evaluation',
    'M2TRec',
    'Adapting Large Language Models by',
    'A Survey on Large',
    'An Algorithm for Rec',
    'Self-supervised Learning for Large',
  ];
  const searches = [
    'LeanVec',
    'High-Throughput Vector',
    'SQUASH',
    'MUVERA',
    'Efficient Nearest',
    'Experimental Analysis of Large',
  ];

  test('papers on adapters share a topic, those on recommendation another, those on vector search another', () => {
    expect(together(adapters)).toBeGreaterThanOrEqual(6);
    expect(together(recommenders)).toBeGreaterThanOrEqual(5);
    expect(together(searches)).toBeGreaterThanOrEqual(4);
    expect(new Set([topicOf('SVFit'), topicOf('A Survey on Large'), topicOf('SQUASH')]).size).toBe(3);
  });

  test('so they do with other seeds', () => {
    for (const seed of [2, 3]) {
      const { labels } = analysisOf(sample, { ...defaultSettings, seed });
      expect(
        together(adapters, (title) => labels[sample.findIndex((paper) => paper.title.startsWith(title))]),
      ).toBeGreaterThanOrEqual(6);
    }
  });

  test('names are unique, of words that people wrote, and each topic has its terms and papers', () => {
    const names = analysis.topics.map((topic) => topic.name);
    expect(new Set(names).size).toBe(names.length);
    const text = sample
      .map((paper) => `${paper.title} ${paper.abstract}`)
      .join(' ')
      .toLowerCase()
      .replace(/[-\s]+/g, ' ');
    for (const phrase of names.flatMap((name) => name.split(', ')))
      expect(text).toContain(phrase.toLowerCase().replace(/-/g, ' '));
    for (const { id, size, terms, representatives } of analysis.topics) {
      expect(analysis.labels.filter((label) => label === id).length).toBe(size);
      expect(terms.length).toBeLessThanOrEqual(10);
      expect(representatives.length).toBe(Math.min(3, size));
      for (const index of representatives) expect(analysis.labels[index]).toBe(id);
    }
  });

  test('the same settings give the same bytes', () => {
    expect(analysisOf(sample)).toEqual(analysis);
  });
});

describe('stages run again only when something they depend on has changed', () => {
  const { text, vectors, clusters, projection } = defaultSettings;
  const changes: readonly [string, Partial<Settings>, readonly Stage[]][] = [
    ['nothing', {}, []],
    ['the least distance', { projection: { ...projection, minDist: 0.3 } }, ['projection']],
    ['neighbours', { projection: { ...projection, nNeighbors: 5 } }, ['neighbors', 'projection']],
    ['the number of topics', { clusters: { ...clusters, k: 3 } }, ['clusters', 'topics']],
    [
      'weighting',
      { vectors: { ...vectors, weighting: 'tfidf' } },
      ['vectors', 'neighbors', 'clusters', 'topics', 'projection'],
    ],
    [
      'stop words',
      { text: { ...text, stopWords: ['graph'] } },
      ['text', 'vectors', 'neighbors', 'clusters', 'topics', 'projection'],
    ],
    ['the seed', { seed: 2 }, ['vectors', 'neighbors', 'clusters', 'topics', 'projection']],
  ];
  test.each(changes)('%s', (_, change, wanted) => {
    const cache = createStageCache();
    const papers = sample.slice(0, 20);
    runToEnd(analyze(papers, defaultSettings, cache));
    const seen = new Set<Stage>();
    const task = analyze(papers, { ...defaultSettings, ...change }, cache);
    for (let step = task.next(); !step.done; step = task.next()) seen.add(step.value.stage);
    expect([...seen]).toEqual(wanted);
  });

  const needCounts = ['neighbours', 'weighting', 'the seed'];
  test.each(changes)('%s, of a project that was opened', (name, change, wanted) => {
    const papers = sample.slice(0, 20);
    const analysis = analysisOf(papers);
    const cache = createStageCache();
    rememberAnalysis(cache, papers, defaultSettings, analysis, noEdits);
    const seen = new Set<Stage>();
    const settings = { ...defaultSettings, ...change };
    const task = analyze(papers, settings, cache);
    let step = task.next();
    for (; !step.done; step = task.next()) seen.add(step.value.stage);
    // How often papers hold terms is not saved, only their weights.
    expect([...seen]).toEqual(needCounts.includes(name) ? ['text', ...wanted] : wanted);
    expect(step.value).toEqual(analysisOf(papers, settings));
  });

  test('other papers run all of them', () => {
    const cache = createStageCache();
    const first = runToEnd(analyze(sample.slice(0, 20), defaultSettings, cache));
    const second = runToEnd(analyze(sample.slice(20, 40), defaultSettings, cache));
    expect(second.vocabulary).not.toEqual(first.vocabulary);
    expect(second.labels.length).toBe(20);
  });

  test('a cancelled analysis leaves the results of the one before', () => {
    const cache = createStageCache();
    const papers = sample.slice(0, 20);
    const before = runToEnd(analyze(papers, defaultSettings, cache));
    analyze(papers, { ...defaultSettings, seed: 5 }, cache).next();
    expect(runToEnd(analyze(papers, defaultSettings, cache)).positions).toBe(before.positions);
  });
});

describe('any pile of papers gives a map', () => {
  const same = (n: number) =>
    Array.from({ length: n }, (_, i) => paper('Deep maps', 'Maps of deep learning.', String(i)));
  const piles: readonly [string, readonly Paper[]][] = [
    ['one paper', same(1)],
    ['two papers', [paper('Deep maps', 'of learning'), paper('Migraine', 'Sumatriptan in acute migraine')]],
    ['three papers', [paper('Deep maps'), paper('Migraine'), paper('Stars')]],
    ['all identical', same(30)],
    ['titles only', Array.from({ length: 12 }, (_, i) => paper(`Graph walks ${'abcdefghijkl'[i]}a`))],
    ['no text at all', Array.from({ length: 12 }, (_, i) => paper('', '', String(i)))],
    ['stop words only', Array.from({ length: 12 }, (_, i) => paper('The and of', 'is 12 % of', String(i)))],
    [
      'emoji, right-to-left and Chinese',
      [paper('😀😀'), paper('שלום עולם'), paper('تعلم الآلة'), paper('深度学习'), paper('👨‍👩‍👧‍👦 graphs')],
    ],
  ];
  test.each(piles)('%s', (_, papers) => expectSound(papers, analysisOf(papers)));

  test('one paper is one topic in the middle', () => {
    const { labels, topics, positions } = analysisOf(same(1));
    expect({ labels: [...labels], sizes: topics.map((topic) => topic.size), positions: [...positions] }).toEqual({
      labels: [0],
      sizes: [1],
      positions: [0, 0],
    });
  });

  test('a given number of topics is kept, and more neighbours than papers are lowered', () => {
    const settings = {
      ...defaultSettings,
      clusters: { ...defaultSettings.clusters, k: 4 },
      projection: { ...defaultSettings.projection, nNeighbors: 200 },
    };
    const analysis = analysisOf(sample.slice(0, 12), settings);
    expect(analysis.topics.length).toBe(4);
    expect(analysis.neighbors.k).toBe(11);
  });
});

function expectSound(papers: readonly Paper[], { matrix, labels, topics, positions, vocabulary }: Analysis): void {
  expect(labels.length).toBe(papers.length);
  expect(positions.length).toBe(2 * papers.length);
  expect(positions.every((x) => Number.isFinite(x) && Math.abs(x) <= 1)).toBe(true);
  expect(vocabulary.terms.length).toBe(matrix.nCols);
  expect(vocabulary.terms.every((term) => term !== '')).toBe(true);
  expect(topics.map((topic) => topic.size)).toEqual(
    topics.map((topic) => labels.filter((label) => label === topic.id).length),
  );
  expect(topics.every((topic) => topic.name !== '' && topic.size > 0)).toBe(true);
  expect(labels.every((label) => label >= -1 && label < topics.length)).toBe(true);
}
