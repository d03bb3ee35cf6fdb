import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../src/task.ts';
import { tokenizePapers } from '../../src/text/tokenizePapers.ts';
import { readablePhrases } from '../../src/topics/readablePhrases.ts';
import { readRuns } from '../../src/topics/readRuns.ts';
import { readWordUse, type WordUse } from '../../src/topics/wordUse.ts';
import { paper } from '../text/papers.ts';
import { vocabularyOf } from './vocabulary.ts';

describe('readablePhrases', () => {
  const anyUse: WordUse = {
    endShare: () => 0.9,
    verbShare: () => 0,
    degreeShare: () => 0,
    inCase: (word) => word,
    goesOn: () => false,
  };
  const read = (terms: readonly [string, number][], use = anyUse) => {
    const candidates = terms.map(([, n], term) => ({
      term,
      score: 1,
      ratio: 50,
      holders: Int32Array.from({ length: n }, (_, i) => i),
    }));
    const phrases = readablePhrases(candidates, vocabularyOf(terms.map(([text]) => text)), use);
    return phrases.map((phrase) => phrase.text);
  };

  test('a piece of a phrase that most of its papers hold goes; one that also stands alone stays', () => {
    expect(
      read([
        ['neural', 10],
        ['graph neural networks', 9],
        ['graph', 30],
        ['Graph Neural', 9],
      ]),
    ).toEqual(['graph neural networks', 'graph']);
  });

  test('generic words, adverbs and phrases that end in them go', () => {
    const words = [
      'results',
      'large',
      'de',
      'для',
      'independently',
      'RL methods',
      'downstream tasks',
      'images generated',
      'large language model',
      'robots',
    ];
    expect(read(words.map((word) => [word, 5]))).toEqual(['large language model', 'robots']);
  });

  test('verbs and adjectives that praise go; adjectives that tell of what kind stay, and nouns that there can be more of', () => {
    const papers = [
      'More powerful robots than we had. Very powerful robots act. We align robots to align cells.',
      'Molecular robots are faster than cells. More honey. Less honey. We pay honey.',
    ].map((text, i) => paper('', text, String(i)));
    const runs = readRuns(runToEnd(tokenizePapers(papers, () => false)), 1);
    const words = ['powerful', 'faster', 'align', 'molecular', 'robots', 'honey'];
    const kept = read(
      words.map((word) => [word, 2]),
      readWordUse(runToEnd(runs)),
    );
    expect(kept).toEqual(['molecular', 'robots', 'honey']);
  });
});

describe('readWordUse', () => {
  const inCase = (titles: readonly string[], word: string) => {
    const papers = titles.map((title, i) => paper(title, 'Bees fly.', String(i)));
    return readWordUse(runToEnd(readRuns(runToEnd(tokenizePapers(papers, () => false)), 1))).inCase(word);
  };

  test('an acronym that stands in titles alone keeps its capitals, a word of a title in capitals throughout does not', () => {
    const titles = ['Path Planning of UAV Swarms', 'Low-Rank Hives of Bees', 'THE MITES OF HONEY BEES'];
    expect(['uav', 'low-rank', 'mites', 'bees'].map((word) => inCase(titles, word))).toEqual([
      'UAV',
      'low-rank',
      'mites',
      'bees',
    ]);
  });
});
