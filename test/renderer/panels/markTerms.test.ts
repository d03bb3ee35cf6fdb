import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markTerms } from '../../../renderer/panels/markTerms.ts';

const marked = (text: string, ...terms: string[]) =>
  markTerms(text, terms)
    .filter(({ isTerm }) => isTerm)
    .map((run) => run.text);

it('markTerms finds whole words only, whatever their case, hyphens and plural', () => {
  expect(marked('Low rank adaptations of graphs; graphics.', 'low-rank adaptation', 'graph')).toEqual([
    'Low rank adaptations',
    'graphs',
  ]);
});

it('markTerms prefers the longer of two terms that begin alike', () => {
  expect(marked('graph neural network', 'graph', 'graph neural network')).toEqual(['graph neural network']);
});

it('markTerms takes signs in a term as they are', () => {
  expect(marked('C++ and c, not cc', 'c++', '.*', '(')).toEqual(['C++']);
});

it('markTerms finds words of other scripts', () => {
  expect(marked('Изучение графов и графы', 'графы')).toEqual(['графы']);
});

it('markTerms loses no character of any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, terms) => {
      expect(
        markTerms(text, terms)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
