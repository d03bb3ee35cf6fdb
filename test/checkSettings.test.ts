import { expect, test } from 'vitest';
import { checkSettings } from '../src/checkSettings.ts';
import { defaultSettings, type Settings } from '../src/settings.ts';

test('the defaults are right for every corpus that has a paper', () => {
  expect([1, 2, 8, 100_000].map((n) => checkSettings(n, defaultSettings))).toEqual([null, null, null, null]);
});

test('without papers there is nothing to analyse', () => {
  expect(checkSettings(0, defaultSettings)).toMatch(/no papers/);
});

const wrong: readonly [string, (settings: Settings) => Settings, RegExp][] = [
  [
    'more topics than papers',
    (s) => ({ ...s, clusters: { ...s.clusters, k: 9 } }),
    /9 topics need at least 9 papers; there are 8/,
  ],
  ['no topics', (s) => ({ ...s, clusters: { ...s.clusters, k: 0 } }), /number of topics is 0/],
  ['half a topic', (s) => ({ ...s, clusters: { ...s.clusters, k: 1.5 } }), /1\.5/],
  [
    'an engine that there is not',
    (s) => ({ ...s, clusters: { ...s.clusters, engine: 'magic' as 'auto' } }),
    /by "magic"/,
  ],
  ['nobody in a topic', (s) => ({ ...s, clusters: { ...s.clusters, maxUnassigned: 1 } }), /less than 1/],
  ['terms of four words', (s) => ({ ...s, text: { ...s.text, maxNGram: 4 } }), /1 to 3 words/],
  ['terms of no paper', (s) => ({ ...s, text: { ...s.text, minDocumentFrequency: 0 } }), /at least 1 paper/],
  [
    'terms of more papers than there are',
    (s) => ({ ...s, text: { ...s.text, minDocumentFrequency: 9 } }),
    /9 papers; there are 8/,
  ],
  ['terms of no share', (s) => ({ ...s, text: { ...s.text, maxDocumentFrequency: 0 } }), /above 0/],
  ['one dimension', (s) => ({ ...s, vectors: { ...s.vectors, nDimensions: 1 } }), /at least 2 dimensions/],
  [
    'a reduction that there is not',
    (s) => ({ ...s, vectors: { ...s.vectors, reduction: 'pca' as 'svd' } }),
    /svd or by random-projection, not by "pca"/,
  ],
  ['one neighbour', (s) => ({ ...s, projection: { ...s.projection, nNeighbors: 1 } }), /at least 2 neighbours/],
  ['a distance past 1', (s) => ({ ...s, projection: { ...s.projection, minDist: 1.1 } }), /from 0 to 1/],
  ['a distance that is no number', (s) => ({ ...s, projection: { ...s.projection, minDist: NaN } }), /NaN/],
  ['a broken seed', (s) => ({ ...s, seed: 0.5 }), /seed/],
];

test.each(wrong)('%s: one sentence with the number and a remedy', (_, change, sentence) => {
  const found = checkSettings(8, change(defaultSettings));
  expect(found).toMatch(sentence);
  expect(found).toMatch(/(Choose|Add|Lower)[^.]*\.$/);
});
