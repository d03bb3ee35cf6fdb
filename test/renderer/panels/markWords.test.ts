import { expect, test } from 'vitest';
import { markWords } from '../../../renderer/panels/markWords.ts';

const marked = (text: string, ...words: string[]) =>
  markWords(text, new Set(words))
    .map(({ text, isTerm }) => (isTerm ? `[${text}]` : text))
    .join('');

test('words that a search matched are marked whatever their case and accents', () => {
  expect(marked('Müller’s GRAPHS, and graph-based', 'muller', 'graphs', 'graph')).toBe(
    '[Müller]’s [GRAPHS], and [graph]-based',
  );
  expect(marked('深度学习', '度')).toBe('[深度学习]');
});

test('a text without any of them stays as it is', () => {
  expect(markWords('Graphs', new Set())).toEqual([{ text: 'Graphs', isTerm: false }]);
  expect(markWords('', new Set(['x']))).toEqual([]);
});
