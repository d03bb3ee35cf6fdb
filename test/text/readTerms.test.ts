import { describe, expect, test } from 'vitest';
import { defaultSettings, type TextSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { rowsOf } from '../vectors/csr.ts';
import { paper } from './papers.ts';

/** The terms of abstracts, in every paper that holds them; each paper's title is empty. */
function read(abstracts: readonly string[], settings: Partial<TextSettings> = {}) {
  const papers = abstracts.map((abstract, i) => paper('', abstract, String(i)));
  return runToEnd(readTerms(papers, { ...defaultSettings.text, maxDocumentFrequency: 1, ...settings }));
}

const terms = (abstracts: readonly string[], settings: Partial<TextSettings> = {}) =>
  [...read(abstracts, settings).vocabulary.terms].sort();

test('three abstracts by hand: terms, papers that hold them, counts', () => {
  const { vocabulary, counts } = read(['graph theory, graph drawing', 'drawing of graphs', 'the theory'], {
    maxNGram: 1,
  });
  expect(vocabulary.terms).toEqual(['graph', 'theory', 'drawing']);
  expect([...vocabulary.documentFrequency]).toEqual([2, 2, 2]);
  expect(rowsOf(counts)).toEqual([
    [2, 1, 1],
    [1, 0, 1],
    [0, 1, 0],
  ]);
});

describe('phrases', () => {
  test('run within sentences, and not across stop words, commas or words about the paper', () => {
    const found = terms(['graph theory. Random walks, hot spots of ice; we propose graph novel walks']);
    expect(found.filter((term) => term.includes(' '))).toEqual(['graph theory', 'hot spots', 'random walks']);
  });

  test('are as long as asked', () => {
    const text = ['deep graph walks', 'deep graph walks'];
    expect(terms(text, { maxNGram: 1 })).toEqual(['deep', 'graph', 'walks']);
    expect(terms(text, { maxNGram: 3 })).toContain('deep graph walks');
  });

  test('are shown whole when they never stand alone', () => {
    const text = ['fast Monte Carlo tree search', 'slow Monte Carlo tree search', 'Monte Carlo tree search now'];
    const found = terms(text, { maxNGram: 2 });
    expect(found).toContain('Monte Carlo tree');
    expect(found).not.toContain('Carlo tree');
  });
});

describe('a term is written as people mostly write it', () => {
  test.each([
    [['We use LoRA here', 'then LoRA there', 'and a lora once'], 'LoRA'],
    [['such embeddings', 'the embeddings', 'one embedding'], 'embeddings'],
    [['Graphs are good. Graphs exist.', 'We like graphs'], 'graphs'],
    [['by Bayesian rules', 'a Bayesian view'], 'Bayesian'],
    [['the fine-tuning of', 'a fine-tuning', 'and fine tuning', 'by finetuning'], 'fine-tuning'],
  ])('%j as %s', (abstracts, wanted) => {
    const found = terms(abstracts);
    expect(found).toContain(wanted);
    const bare = (term: string) => term.toLowerCase().replace(/[ -]|s$/g, '');
    expect(found.filter((term) => bare(term) === bare(wanted))).toEqual([wanted]);
  });

  test('capitals of a title do not win over running text', () => {
    const papers = [paper('Learning With Deep Graphs', 'On deep graphs'), paper('Deep Graphs Again')];
    const { vocabulary } = runToEnd(readTerms(papers, { ...defaultSettings.text, maxDocumentFrequency: 1 }));
    expect(vocabulary.terms).toContain('deep graphs');
    expect(vocabulary.terms).not.toContain('Deep Graphs');
  });
});

test('a piece of a compound that people also use alone counts as the word; one that they do not is no term', () => {
  const abstracts = ['multi-task and fine-grained', 'fine-grained tasks', 'the tasks'];
  const { vocabulary, counts } = read(abstracts, { maxNGram: 1 });
  expect([...vocabulary.terms].sort()).toEqual(['fine-grained', 'multi-task', 'tasks']);
  expect(rowsOf(counts).map((row) => row[vocabulary.terms.indexOf('tasks')])).toEqual([1, 1, 1]);
});

test('the papers whose title holds a term are counted', () => {
  const papers = [paper('Bees', 'of the hive'), paper('Hives', 'and bees'), paper('Ants and bees', 'again ants')];
  const { vocabulary } = runToEnd(readTerms(papers, { ...defaultSettings.text, maxDocumentFrequency: 1 }));
  expect(['bees', 'hive', 'ants'].map((term) => vocabulary.titleFrequency[vocabulary.terms.indexOf(term)])).toEqual([
    2, 1, 1,
  ]);
});

test('a compound is one term however it is joined, and words that people keep apart are two', () => {
  const joined = read(['low-rank maps', 'low rank maps', 'lowrank maps'], { maxNGram: 1 });
  const lowRank = joined.vocabulary.terms.indexOf('low-rank');
  expect(joined.vocabulary.documentFrequency[lowRank]).toBe(3);
  const apart = ['machine learning', 'machine learning', 'machine learning', 'machine learning', 'machine-learning'];
  expect(terms(apart, { maxNGram: 1 })).toEqual(['learning', 'machine']);
});

test('pieces of a word that a line end broke are no terms', () => {
  expect(terms(['simulation', 'a simulation', 'the simula-tion'], { maxNGram: 1 })).toEqual(['simulation']);
});

test('document frequencies bound the vocabulary', () => {
  const abstracts = ['ant bee', 'ant cow', 'ant bee', 'ant dog'];
  const settings = { maxNGram: 1 };
  expect(terms(abstracts, { ...settings, minDocumentFrequency: 2, maxDocumentFrequency: 0.5 })).toEqual(['bee']);
  expect(terms(abstracts, { ...settings, minDocumentFrequency: 1, maxDocumentFrequency: 0.5 })).toEqual([
    'bee',
    'cow',
    'dog',
  ]);
});

test('words and phrases of the person never become terms, in any inflection', () => {
  const abstracts = ['green bees fly home', 'green bees fly away', 'a bee'];
  expect(terms(abstracts, { maxNGram: 1, stopWords: ['bee'] })).toEqual(['fly', 'green', 'home']);
  expect(terms(abstracts, { stopWords: ['green bees'] })).not.toContain('green bees');
});

test('a word of a title counts twice', () => {
  const { counts } = runToEnd(
    readTerms([paper('bees', 'bees. Bees')], { ...defaultSettings.text, maxDocumentFrequency: 1 }),
  );
  expect([...counts.data]).toEqual([4]);
});

test('papers that are all alike keep their words, though each stands in all of them', () => {
  const papers = Array.from({ length: 20 }, () => paper('graph theory'));
  expect(runToEnd(readTerms(papers, defaultSettings.text)).vocabulary.terms).toEqual([
    'graph',
    'theory',
    'graph theory',
  ]);
});

test('texts without a word have no terms', () => {
  for (const abstracts of [[], [''], ['the of and', '12 % 3.5', '👨‍👩‍👧‍👦 ✨']]) {
    expect(read(abstracts).counts).toMatchObject({ nRows: abstracts.length, nCols: 0 });
  }
});

test('every alphabet is read', () => {
  const found = terms(['глубокое обучение', 'שלום עולם', 'تعلم الآلة', '深度学习', 'mạng nơ-ron', 'Übergröße']);
  expect(found).toEqual(expect.arrayContaining(['глубокое', 'שלום', 'تعلم', '深度', 'mạng']));
});
