import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { readPhraseWords } from '../../src/text/phraseWords.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { paper } from './papers.ts';

const read = (title: string, abstract: string) => {
  const { stream } = runToEnd(readPhraseWords([paper(title, abstract)], defaultSettings.text));
  return Array.from(stream.tokens, (token) => stream.words[token] ?? token).join(' ');
};

test('abstracts go on behind an acronym in brackets, titles and other brackets do not', () => {
  expect(read('Enzyme (ACE) inhibitors', 'The enzyme (ACE) inhibitors, (GPT-3) and bees (of hives) dance (X).')).toBe(
    'Enzyme -1 ACE -1 inhibitors -2 The enzyme inhibitors -1 and bees -1 of hives -1 dance -1 X -2',
  );
});

test('the words of phrases are the same, read by themselves or with the terms of more papers', () => {
  const papers = Array.from({ length: 8100 }, (_, i) =>
    paper(`Bees ${i % 7}`, `Honey bees (HB) dance, well-known${i % 7}.`, String(i)),
  );
  const settings = { ...defaultSettings.text, stopWords: ['dance'], phrases: ['honey bees'] };
  const { read, stream } = runToEnd(readTerms(papers, settings)).phraseWords;
  const alone = runToEnd(readPhraseWords(papers, settings));
  expect({ read, ...stream }).toEqual({ read: alone.read, ...alone.stream });
  expect([read.length, read[80]]).toEqual([8000, 81]);
});
