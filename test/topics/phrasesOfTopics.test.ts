import { describe, expect, test } from 'vitest';
import { defaultSettings, type TextSettings } from '../../src/settings.ts';
import { createMemory } from '../../src/stageMemory.ts';
import { runToEnd } from '../../src/task.ts';
import { tokenizePapers } from '../../src/text/tokenizePapers.ts';
import { createWordKey } from '../../src/text/wordKey.ts';
import { chooseTerms } from '../../src/topics/chooseTerms.ts';
import { contrastTerms } from '../../src/topics/contrastTerms.ts';
import { namePhrases } from '../../src/topics/namePhrases.ts';
import type { Phrase } from '../../src/topics/phrase.ts';
import { readPhrases, type CorpusPhrases } from '../../src/topics/readPhrases.ts';
import { readRuns } from '../../src/topics/readRuns.ts';
import { createSentences } from '../../src/topics/sentences.ts';
import { summarize } from '../../src/topics/summarize.ts';
import { termPapers } from '../../src/topics/termPapers.ts';
import { membersOf, nearestTopics, rankPapers } from '../../src/topics/topicMembers.ts';
import { paper } from '../text/papers.ts';
import { csr } from '../vectors/csr.ts';

const nothing = () => false;
const choice = (phrases: readonly Phrase[]) => ({ phrases, npmiWith: new Map<number, Float64Array>() });
const phrase = (term: number, text: string, holders: readonly number[], score = 1): Phrase => ({
  term,
  text,
  score,
  ratio: 50,
  holders: Int32Array.from(holders),
  keys: text.split(/[ -]/),
  nTelling: 1,
  isSentencePiece: false,
});

describe('readRuns', () => {
  const read = (texts: readonly string[]) => {
    const papers = texts.map((text, i) => paper('', text, String(i)));
    const runs = runToEnd(readRuns(runToEnd(tokenizePapers(papers, nothing)), 1));
    const { words, tokens } = runs.stream;
    const seen = new Map<number, Set<string>>();
    runs.visit(new Uint8Array(runs.documentFrequency.length).fill(1), (run, _, at, nWords) => {
      const text = Array.from(tokens.subarray(at, at + nWords), (token) => words[token]).join(' ');
      seen.set(run, (seen.get(run) ?? new Set()).add(text));
    });
    const forms = [...seen].map(([run, texts]) => [[...texts].sort().join('|'), runs.documentFrequency[run]] as const);
    return Object.fromEntries(forms.sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  test('singular and plural, hyphenated and open forms are one run', () => {
    expect(read(['The multi-agent network.', 'Some multi agent networks.'])).toEqual({
      agent: 1,
      'agent networks': 1,
      multi: 1,
      'multi agent networks|multi-agent network': 2,
      'multi agent|multi-agent': 2,
      'network|networks': 2,
    });
  });

  test('a run ends at little words and stops, but goes on over "of"', () => {
    expect(Object.keys(read(['The quality of life and bees. Hives'])).sort()).toEqual([
      'Hives',
      'bees',
      'life',
      'quality',
      'quality of life',
    ]);
  });
});

describe('namePhrases', () => {
  const names = (texts: readonly string[], sizes: readonly number[], text: Partial<TextSettings> = {}) => {
    const papers = texts.map((abstract, i) => paper('', abstract, String(i)));
    const labels = Int32Array.from(sizes.flatMap((size, topic) => Array<number>(size).fill(topic)));
    const corpus = runToEnd(readPhrases(papers, { ...defaultSettings.text, ...text }, undefined));
    return namePhrases(corpus, membersOf(labels, sizes.length)).map(({ phrases }) => phrases.map((one) => one.text));
  };
  const others = ['Dogs bark at cats.', 'Dogs sleep a lot.', 'Cats sleep a lot.'];

  test('phrases are written as people write them, in the plural where it ends them', () => {
    const texts = [
      'We tune a graph neural network. Graph neural networks win.',
      'Many graph neural networks and LoRA.',
      'The graph neural networks of LoRA.',
    ];
    const [phrases] = names([...texts, ...others], [3, 3]);
    expect(phrases).toContain('graph neural networks');
    expect(phrases).toContain('LoRA');
    expect(phrases).not.toContain('neural');
    expect(phrases).not.toContain('graph neural');
  });

  test('adjectives and verbs that end no phrase are none', () => {
    const texts = [
      'The chaotic systems of the chaotic attractors learn to rotate the vortex.',
      'We see chaotic systems rotate; they rotate the vortex.',
      'All chaotic systems can rotate the vortex.',
    ];
    const [phrases] = names([...texts, ...others], [3, 3]);
    expect(phrases).toContain('chaotic systems');
    expect(phrases).toContain('vortex');
    expect(phrases).not.toContain('chaotic');
    expect(phrases).not.toContain('rotate');
  });

  test('an acronym in brackets does not tear a phrase apart, and what the person named stays whole', () => {
    const texts = ['The heat shock (HS) proteins of a cell.', 'Heat shock proteins.', 'Of heat shock proteins.'];
    expect(names([...texts, ...others], [3, 3])[0]).toContain('heat shock proteins');
    const named = { synonyms: ['HSP = heat shock protein'] };
    expect(names([...texts.slice(1), 'Some HSPs.', ...others], [3, 3], named)[0]).toContain('HSP');
  });
});

describe('chooseTerms', () => {
  test('takes terms that stand together before a better one that stands alone', () => {
    const matrix = csr([
      [1, 1, 0, 0],
      [1, 1, 0, 1],
      [1, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
    const phrases = [phrase(0, 'bees', [0, 1, 2], 3), phrase(2, 'stars', [3, 4], 2), phrase(1, 'hives', [0, 1, 2], 1)];
    const [terms] = chooseTerms([choice(phrases)], matrix);
    expect(terms.map(({ text }) => text)).toEqual(['bees', 'stars', 'hives']);
  });

  test('no term is made of words of the list alone', () => {
    const matrix = csr([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const phrases = [
      phrase(0, 'neural networks', [0, 1], 3),
      phrase(1, 'networks', [0, 1], 2),
      phrase(2, 'bees', [0], 1),
    ];
    expect(chooseTerms([choice(phrases)], matrix)[0].map(({ text }) => text)).toEqual(['neural networks', 'bees']);
  });

  test('has ten at most, and none where there are none', () => {
    const matrix = csr([Array<number>(30).fill(1), Array<number>(30).fill(1)]);
    const many = Array.from({ length: 30 }, (_, i) => phrase(i, `word${i}`, [0, 1], 30 - i));
    expect(chooseTerms([choice(many), choice([])], matrix).map((list) => list.length)).toEqual([10, 0]);
  });
});

test('contrast terms are those that the other topic lacks, by hand', () => {
  const matrix = csr([
    [1, 1],
    [1, 1],
    [0, 1],
    [0, 1],
  ]);
  const phrases = [phrase(1, 'insects', [0, 1]), phrase(0, 'bees', [0, 1])];
  const held = runToEnd(termPapers(matrix));
  expect(contrastTerms(held, Int32Array.of(0, 0, 1, 1), phrases, 2, 1, 2)).toEqual([
    { term: 'bees', weight: Math.log(1 / (0.5 / 3)) },
  ]);
});

describe('the sentence on a topic', () => {
  const terms = [
    { term: 'honey bees', weight: 1 },
    { term: 'hive', weight: 1 },
  ];
  const say = (...abstracts: string[]) =>
    summarize(
      createSentences(
        abstracts.map((text, i) => paper('', text, String(i))),
        createWordKey(),
      ),
      Int32Array.from(abstracts.keys()),
      terms,
    );

  test('is the one that tells most of its terms, whole and by itself', () => {
    const sentence = 'A honey bee that dances in its hive tells others where the flowers are.';
    expect(
      say(
        `BACKGROUND: Dogs sleep on the hive for many hours of the day. ${sentence}`,
        'This bee dances for honey bees in the hive of the others.',
      ),
    ).toBe(sentence);
  });

  test('has no heading, no formula, no legal line; abstracts without one have none', () => {
    expect(
      say(
        'CONCLUSIONS: Honey bees of a larger hive live longer than those of a small one.',
        'All rights reserved by the honey bees and the hive of the publisher company.',
        'The honey bees of a hive fly $x^2$ metres when the flowers are far away.',
      ),
    ).toBe('Honey bees of a larger hive live longer than those of a small one.');
    expect([say('', 'Short hive.'), say('It is known that honey bees in the hive dance for each other.')]).toEqual([
      '',
      '',
    ]);
  });
});

test('phrases are read once for the same papers and words', () => {
  const papers = [paper('', 'Honey bees dance.'), paper('', 'Honey bees sleep.', 'b')];
  const memory = createMemory<CorpusPhrases>();
  const read = (text: TextSettings) => runToEnd(readPhrases(papers, text, memory));
  const { text } = defaultSettings;
  const first = read(text);
  expect(read({ ...text })).toBe(first);
  expect(read({ ...text, stopWords: ['bees'] })).not.toBe(first);
});

describe('the members of topics', () => {
  test('are counted for every topic; papers in none are left out', () => {
    expect(membersOf(Int32Array.of(1, -1, 0, 1), 3)).toEqual([Int32Array.of(2), Int32Array.of(0, 3), Int32Array.of()]);
  });

  test('are ranked from the middle outwards, and each topic knows the one most like it', () => {
    const vectors = { nRows: 4, nCols: 2, data: Float32Array.of(0, 1, 1, 0, 0.8, 0.6, 0.6, 0.8) };
    const { papers, middle } = rankPapers(vectors, Int32Array.of(1, 2, 3));
    expect(papers).toEqual(Int32Array.of(2, 3, 1));
    expect(Math.hypot(...middle)).toBeCloseTo(1);
    expect(nearestTopics([Float64Array.of(1, 0), Float64Array.of(0.9, 0.1), Float64Array.of(0, 1)])).toEqual(
      Int32Array.of(1, 0, 1),
    );
    expect(nearestTopics([middle])).toEqual(Int32Array.of(-1));
  });
});
