import { expect, test } from 'vitest';
import { analyze, createStageCache } from '../src/analyze.ts';
import { separateLanguages } from '../src/clusters/separateLanguages.ts';
import { findClusters } from '../src/clusters/findClusters.ts';
import type { Paper } from '../src/paper.ts';
import { defaultSettings } from '../src/settings.ts';
import type { Settings } from '../src/settings.ts';
import type { Dense } from '../src/sparse.ts';
import { runToEnd } from '../src/task.ts';
import { oneThread } from '../src/threads.ts';
import { paper } from './text/papers.ts';

const themes = [
  ['en', 'graph networks of molecules', 'molecular graphs and neural message passing predict chemical reactions'],
  ['en', 'maps of scientific literature', 'science maps and document clusters show citation topics to readers'],
  ['de', 'Karten wissenschaftlicher Literatur', 'Themenkarten zeigen Leserinnen wissenschaftliche Veröffentlichungen'],
  ['fr', 'Cartes de la littérature', 'cartographie automatique des publications scientifiques'],
] as const;
const sizes = [14, 12, 7, 1];
const papers: Paper[] = themes.flatMap(([language, title, abstract], theme) =>
  Array.from({ length: sizes[theme] }, (_, i) => {
    return {
      ...paper(`${title} ${'abcdefghijklmnop'[i].repeat(3)}`, `${abstract} ${i % 3}`, `${language} ${theme} ${i}`),
      language,
    };
  }),
);
const run = (languages: Settings['text']['languages'], of: readonly Paper[] = papers) => {
  const text = { ...defaultSettings.text, languages, minDocumentFrequency: 1 };
  return runToEnd(analyze(of, { ...defaultSettings, text }, createStageCache()));
};
const labelsOf = (language: string, labels: Int32Array) =>
  papers.flatMap((one, i) => (one.language === language ? [labels[i]] : []));

test('papers in other languages are kept like any others', () => {
  const { labels, vocabulary } = run('keep');
  expect(labels.includes(-1)).toBe(false);
  expect(vocabulary.terms.some((term) => term.includes('Themenkarten'))).toBe(true);
});

test('left out, they are in no topic and none of their words in the vocabulary, but still papers', () => {
  const { labels, vocabulary, positions } = run('drop');
  expect(papers.map(({ language }, i) => (labels[i] === -1) === (language !== 'en'))).not.toContain(false);
  expect(vocabulary.terms.filter((term) => /themenkarten|cartographie/i.test(term))).toEqual([]);
  expect(positions.every(Number.isFinite)).toBe(true);
});

test('apart, each language is a topic of its own that bears its name', () => {
  const { labels, topics } = run('separate');
  const [[german], [french]] = ['de', 'fr'].map((code) => [...new Set(labelsOf(code, labels))]);
  expect(new Set(labelsOf('de', labels)).size).toBe(1);
  expect([topics[german].size, topics[french].size]).toEqual([7, 1]);
  expect([topics[german].name, topics[french].name]).toEqual([
    expect.stringMatching(/^German: /),
    expect.stringMatching(/^French: /),
  ]);
  expect(topics.filter(({ name }) => /^(?:German|French|English)/.test(name)).length).toBe(2);
  expect(topics.map(({ size }) => size)).toEqual(topics.map(({ size }) => size).toSorted((a, b) => b - a));
});

test('a corpus without English, and papers of unknown language, are mapped all the same', () => {
  const foreign = papers.filter(({ language }) => language !== 'en');
  expect(new Set(run('separate', foreign).labels).size).toBe(2);
  expect(new Set(run('drop', foreign).labels).size).toBe(1);
  const unknown = papers.map((one) => ({ ...one, language: '' }));
  expect(run('separate', unknown).labels).toEqual(run('keep', unknown).labels);
});

test('the topics of the other papers are those that they have alone', () => {
  const data = Float32Array.from({ length: 24 }, (_, i) => ((i >> 1) % 2 === i % 2 ? 1 : 0));
  const vectors = { nRows: 12, nCols: 2, data };
  const languages = Array.from({ length: 12 }, (_, i) => (i < 9 ? '' : 'de'));
  const find = (of: Dense) => findClusters(of, { ...defaultSettings.clusters, k: 2 }, 1, oneThread);
  const { labels, k, centroids } = runToEnd(separateLanguages(vectors, languages, find));
  const alone = runToEnd(find({ nRows: 9, nCols: 2, data: data.slice(0, 18) }));
  expect({ k, labels: [...labels.slice(0, 9)] }).toEqual({ k: 3, labels: [...alone.labels] });
  expect([...labels.slice(9)]).toEqual([2, 2, 2]);
  expect(centroids.nRows).toBe(3);
});
