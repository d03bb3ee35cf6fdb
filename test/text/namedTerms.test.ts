import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../src/checkSettings.ts';
import { defaultSettings, type TextSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { parseSynonyms } from '../../src/text/namedTerms.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { paper } from './papers.ts';

/** Each term with how often each paper holds it. */
function read(texts: readonly string[], change: Partial<TextSettings>): Record<string, number[]> {
  const settings = {
    ...defaultSettings.text,
    maxNGram: 1,
    minDocumentFrequency: 1,
    maxDocumentFrequency: 1,
    ...change,
  };
  const papers = texts.map((text, i) => paper('', text, String(i)));
  const { vocabulary, counts } = runToEnd(readTerms(papers, settings));
  return Object.fromEntries(
    vocabulary.terms.map((term, column) => [
      term,
      texts.map((_, row) => {
        const at = counts.indices.subarray(counts.indptr[row], counts.indptr[row + 1]).indexOf(column);
        return at < 0 ? 0 : counts.data[counts.indptr[row] + at];
      }),
    ]),
  );
}

describe('synonyms', () => {
  test('count as one term, in any inflection and with or without a hyphen, and are shown as the line begins', () => {
    const texts = [
      'A large language model learns. LLMs learn.',
      'Large-language models and an LLM sleep.',
      'Dogs sleep.',
    ];
    const terms = read(texts, { synonyms: ['LLM = large language model, giant parrot'] });
    expect(terms).toEqual({ LLM: [2, 2, 0], learns: [2, 0, 0], sleep: [0, 1, 1], dogs: [0, 0, 1] });
  });

  test('of one word are one word', () => {
    expect(read(['A neoplasm grew.', 'Tumours grew.'], { synonyms: ['tumour = neoplasm'] })).toMatchObject({
      tumour: [1, 1],
    });
  });

  test('the longest term wins, and what is named twice is what its first line says', () => {
    const synonyms = ['deep net = deep neural network', 'net = neural network', 'grid = neural network'];
    expect(read(['Deep neural networks.', 'Neural networks.'], { synonyms })).toEqual({
      'deep net': [1, 0],
      net: [0, 1],
    });
  });

  test('lines are read as people write them', () => {
    expect([
      parseSynonyms(' LLM =  large  language model; giant parrot ,'),
      parseSynonyms('LLM'),
      parseSynonyms('= x'),
    ]).toEqual([{ shown: 'LLM', variants: ['large language model', 'giant parrot'] }, null, null]);
  });
});

describe('phrases to keep', () => {
  test('are one term with the little words inside, which say nothing elsewhere', () => {
    const texts = ['The Internet of Things of many houses.', 'An internet of thing.', 'Things of the house.'];
    expect(read(texts, { phrases: ['Internet of Things'] })).toEqual({
      'Internet of Things': [1, 1, 0],
      houses: [1, 0, 1],
    });
  });

  test('do not run across sentences', () => {
    const terms = read(['Graph theory helps graph. Theory helps.', 'Graph theory.'], { phrases: ['graph theory'] });
    expect(terms['graph theory']).toEqual([1, 1]);
  });
});

test('lines that name no synonyms and phrases that are none are told', () => {
  const check = (text: Partial<TextSettings>) =>
    checkSettings(9, { ...defaultSettings, text: { ...defaultSettings.text, ...text } });
  expect([
    check({ synonyms: ['LLM = large language model', 'LLM'] }),
    check({ phrases: ['graph'] }),
    check({ synonyms: ['a = b'], phrases: ['internet of things'] }),
  ]).toEqual([
    '"LLM" names no synonyms. Write a line such as "LLM = large language model".',
    '"graph" is no phrase of 2 to 6 words. Change it, or leave it out.',
    null,
  ]);
});
