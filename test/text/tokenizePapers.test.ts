import { expect, test } from 'vitest';
import { runToEnd } from '../../src/task.ts';
import { phraseEnd, sentenceEnd } from '../../src/text/scanWords.ts';
import { tokenizePapers } from '../../src/text/tokenizePapers.ts';
import { paper } from './papers.ts';

const read = (title: string, abstract = '') => {
  const stream = runToEnd(tokenizePapers([paper(title, abstract)], (word) => word === 'the'));
  const shown = { [phraseEnd]: '|', [sentenceEnd]: '.' } as Record<number, string>;
  return Array.from(stream.tokens, (token) => shown[token] ?? stream.words[token]).join(' ');
};

test.each([
  ['low-rank GPT-4 and U-Net', 'low-rank GPT-4 and U-Net .'],
  ['Parkinson’s disease in C++', "Parkinson's disease in C++ ."],
  ['a 3D view (LoRA), 12.5 % of 2000', 'a 3D view | LoRA | of .'],
  ['GPT‑3.5 works. Next one', 'GPT-3.5 works . Next one .'],
  ['of the end', 'of | end .'],
  ['Nærøy Москва שלום', 'Nærøy Москва שלום .'],
])('words and where phrases end: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted);
});

test('the title ends before the abstract begins, and each paper has its own part', () => {
  const stream = runToEnd(tokenizePapers([paper('one two', 'three'), paper('', ''), paper('one', '')], () => false));
  expect([...stream.offsets]).toEqual([0, 5, 5, 7]);
  expect([...stream.titleEnds]).toEqual([3, 5, 7]);
  expect(stream.words).toEqual(['one', 'two', 'three']);
});

test('no papers have no words', () => {
  expect(runToEnd(tokenizePapers([], () => false)).tokens.length).toBe(0);
});
