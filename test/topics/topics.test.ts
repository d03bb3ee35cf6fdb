import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/analysis.ts';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { tokenizePapers } from '../../src/text/tokenizePapers.ts';
import { describeTopics } from '../../src/topics/describeTopics.ts';
import { nameTopics } from '../../src/topics/nameTopics.ts';
import { paperTerms } from '../../src/topics/paperTerms.ts';
import type { Phrase } from '../../src/topics/phrase.ts';
import { readablePhrases } from '../../src/topics/readablePhrases.ts';
import { readRuns } from '../../src/topics/readRuns.ts';
import { representatives } from '../../src/topics/representatives.ts';
import { scoreTerms } from '../../src/topics/scoreTerms.ts';
import { termPapers } from '../../src/topics/termPapers.ts';
import { rankPapers } from '../../src/topics/topicMembers.ts';
import { readWordUse, type WordUse } from '../../src/topics/wordUse.ts';
import { paper } from '../text/papers.ts';
import { csr } from '../vectors/csr.ts';

const vocabularyOf = (terms: readonly string[]): Vocabulary => ({
  terms,
  documentFrequency: new Int32Array(terms.length).fill(1),
  titleFrequency: new Int32Array(terms.length),
});

describe('scoreTerms', () => {
  test('two topics of three papers by hand: a word of all its papers first, a word of both topics last', () => {
    const counts = csr([
      [1, 0, 9],
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ]);
    const titleFrequency = Int32Array.of(1, 2, 0);
    const [first] = scoreTerms(
      runToEnd(termPapers(counts)),
      { documentFrequency: Int32Array.of(3, 2, 6), titleFrequency },
      Int32Array.of(0, 0, 0, 1, 1, 1),
      2,
      0,
    );
    const told = (inside: number, outside: number, inTitle: number, n: number) => ({
      score: inside * Math.log(1 + inside / outside) * Math.sqrt((inTitle + 0.5) / (n + 2)),
      ratio: inside / outside,
    });
    expect(first).toEqual([
      { term: 0, ...told(1, 0.5 / 4, 1, 3), holders: Int32Array.of(0, 1, 2) },
      { term: 1, ...told(2 / 3, 0.5 / 4, 2, 2), holders: Int32Array.of(1, 2) },
      { term: 2, ...told(1, 3.5 / 4, 0, 6), holders: Int32Array.of(0, 1, 2) },
    ]);
  });

  test('a term of one paper speaks for a topic of one or two papers only', () => {
    const counts = csr([[1], [0], [0], [1]]);
    expect(
      scoreTerms(
        runToEnd(termPapers(counts)),
        { documentFrequency: Int32Array.of(2), titleFrequency: Int32Array.of(0) },
        Int32Array.of(0, 0, 0, 1),
        2,
        0,
      ).map((terms) => terms.length),
    ).toEqual([0, 1]);
  });
});

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

describe('nameTopics', () => {
  const phrase = (text: string, score: number, holders: readonly number[], nTelling = 1): Phrase => ({
    term: 0,
    text,
    score,
    ratio: 50,
    holders: Int32Array.from(holders),
    keys: text.toLowerCase().split(' '),
    nTelling,
    isSentencePiece: false,
  });

  test('a second phrase is chosen for the papers that the first does not speak for', () => {
    const phrases = [
      phrase('reinforcement learning', 1, [0, 1, 2, 3]),
      phrase('RL', 0.95, [0, 1, 2, 3]),
      phrase('bandit games', 0.6, [4, 5]),
    ];
    expect(nameTopics([phrases], [6])).toEqual(['Reinforcement learning, bandit games']);
  });

  test('the fewer papers the first phrase speaks for, the sooner it is joined by a second', () => {
    const second = phrase('river floods', 0.3, [7, 8, 9]);
    const named = (holders: readonly number[]) => nameTopics([[phrase('honey bees', 1, holders), second]], [10])[0];
    expect(named([0, 1, 2, 3, 4])).toBe('Honey bees, river floods');
    expect(named([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('Honey bees');
  });

  test('what two papers say names a topic only where nothing else does', () => {
    const phrases = [phrase('swarm drones', 1.1, [0, 1]), phrase('honey bees', 1, [0, 1, 2, 3])];
    expect(nameTopics([phrases], [6])).toEqual(['Honey bees']);
    expect(nameTopics([phrases.slice(0, 1)], [6])).toEqual(['Swarm drones']);
  });

  test('no phrase stands in two names: the topic it suits best has it', () => {
    const names = nameTopics(
      [[phrase('graph walks', 1, [0, 1]), phrase('spectral theory', 0.5, [0])], [phrase('graph walks', 2, [0, 1])]],
      [2, 2],
    );
    expect(names).toEqual(['Spectral theory', 'Graph walks']);
  });

  test('phrases of a name share no word, and a phrase wins over a word that says nearly as much', () => {
    const phrases = [
      phrase('networks', 1.2, [0, 1, 2]),
      phrase('neural networks', 1, [0, 1]),
      phrase('graph networks', 0.9, [2, 3]),
    ];
    expect(nameTopics([phrases], [4])).toEqual(['Neural networks']);
  });

  test('a name begins with a capital letter, except where people write its first word otherwise', () => {
    const texts = ['recommendation systems', 'k-means', 'covid-19', 'e-commerce', 'équations', "crohn's disease"];
    const kept = ['mRNA vaccines', 'LoRA', 'p53', 'α-synuclein', 'pH', 'low-Rank ants', '3d scenes', '蛋白质', 'c-Myc'];
    const names = [...texts, ...kept].map((text) => nameTopics([[phrase(text, 1, [0])]], [1])[0]);
    expect(names).toEqual([
      'Recommendation systems',
      'K-means',
      'Covid-19',
      'E-commerce',
      'Équations',
      "Crohn's disease",
      ...kept,
    ]);
  });

  test('topics without a readable phrase are told apart by number', () => {
    expect(nameTopics([[], []], [3, 2])).toEqual(['Topic 1', 'Topic 2']);
  });
});

describe('representatives', () => {
  const vectors = (rows: number[][]) => ({ nRows: rows.length, nCols: 2, data: Float32Array.from(rows.flat()) });
  const all = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

  test('the paper nearest the middle is first, and its double gives way to another', () => {
    const rows = vectors([
      [0.6, 0.8],
      [1, 0],
      [1, 0.001],
      [0.8, -0.6],
    ]);
    const chosen = representatives(rows, rankPapers(rows, all(4)), Uint8Array.of(1, 1, 1, 1));
    expect(chosen[0]).toBe(2);
    expect(chosen).not.toContain(1);
    expect(new Set(chosen).size).toBe(3);
  });

  test('papers without an abstract come last', () => {
    const rows = vectors([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(representatives(rows, rankPapers(rows, all(3)), Uint8Array.of(0, 1, 1))[2]).toBe(0);
  });

  test('small topics have fewer', () => {
    const [one, none] = [vectors([[0, 0]]), vectors([])];
    expect(representatives(one, rankPapers(one, all(1)), Uint8Array.of(0))).toEqual([0]);
    expect(representatives(none, rankPapers(none, all(0)), new Uint8Array(0))).toEqual([]);
  });
});

test('the heaviest terms of a paper come first, no piece beside its phrase', () => {
  const matrix = csr([[0.2, 0.9, 0.4, 0.5]]);
  const terms = paperTerms(matrix, vocabularyOf(['ant', 'neural networks', 'neural', 'cow']), 0, 3);
  expect(terms.map(({ term }) => term)).toEqual(['neural networks', 'cow', 'ant']);
});

test('papers on bees and papers on stars make two topics named for them', () => {
  const papers = [
    paper('Honey bees', 'The honey bees of the hive dance. Pollen feeds the hive.'),
    paper('Bees again', 'Honey bees collect pollen for the hive.'),
    paper('Swarms', 'When honey bees swarm, the hive divides.'),
    paper('Neutron stars', 'A neutron star is left by a supernova.'),
    paper('Novae', 'A supernova of a massive star leaves a neutron star.'),
    paper('Pulsars', 'A pulsar is a neutron star that turns.'),
  ];
  const { text } = defaultSettings;
  const { vocabulary, counts } = runToEnd(readTerms(papers, text));
  const vectors = { nRows: 6, nCols: 2, data: Float32Array.of(1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1) };
  const material = { papers, vocabulary, matrix: counts, vectors, text };
  const topics = runToEnd(describeTopics(material, Int32Array.of(0, 0, 0, 1, 1, 1), 2));
  expect(topics.map(({ id, size }) => [id, size])).toEqual([
    [0, 3],
    [1, 3],
  ]);
  expect(topics[0].name).toMatch(/Honey bees/);
  expect(topics[1].name).toMatch(/[Nn]eutron star/);
  expect(topics[1].representatives).toEqual([3, 4, 5]);
});
