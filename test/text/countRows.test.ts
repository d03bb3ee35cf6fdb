import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { rowsOf } from '../vectors/csr.ts';
import { paper } from './papers.ts';

const settings = { ...defaultSettings.text, maxDocumentFrequency: 1, minDocumentFrequency: 1 };

test('words, pairs and triples are counted, those of titles twice', () => {
  const papers = [paper('deep graph walks', 'deep graph walks, graph walks'), paper('', 'deep graph walks')];
  const { vocabulary, counts } = runToEnd(readTerms(papers, { ...settings, maxNGram: 3 }));
  const shown = Object.fromEntries(
    vocabulary.terms.map((term, t) => [term, [...rowsOf(counts).map((row) => row[t]), vocabulary.titleFrequency[t]]]),
  );
  expect(shown).toEqual({
    deep: [3, 1, 1],
    graph: [4, 1, 1],
    walks: [4, 1, 1],
    'deep graph': [3, 1, 1],
    'graph walks': [4, 1, 1],
    'deep graph walks': [3, 1, 1],
  });
});

test('papers of more terms than there is room for are counted all the same', () => {
  // A compound and its four parts, of one token and a sentence's end.
  const papers = Array.from({ length: 256 }, () => paper('', 'alpha-beta-gamma-delta'));
  papers.push(paper('', 'alpha, beta, gamma, delta, '.repeat(300)));
  const { vocabulary, counts } = runToEnd(readTerms(papers, settings));
  expect([...vocabulary.terms].sort()).toEqual(['alpha', 'alpha-beta-gamma-delta', 'beta', 'delta', 'gamma']);
  expect([...counts.data.subarray(0, 5 * 256)]).toEqual(Array.from({ length: 5 * 256 }, () => 1));
});
