import { expect, test } from 'vitest';
// @ts-expect-error A script without types.
import { npmiCoherence, plainTerms, topicDiversity, wordsOf } from './termQuality.mjs';

const documents = wordsOf(['Honey bees, the hive.', 'Honey bees and a hive!', 'Neutron stars', 'Stars']);

test('terms that always stand together have coherence 1, those that never do -1', () => {
  expect(npmiCoherence([['honey bees', 'hive']], documents)).toBeCloseTo(1);
  expect(npmiCoherence([['honey bees', 'stars'], ['hive']], documents)).toBe(-1);
});

test('terms stand in any form that counts as the same', () => {
  const stem = (word: string) => word.replace(/s$/, '');
  const texts = wordsOf(['a star and a nova', 'stars and novas', 'bees']);
  expect(npmiCoherence([['stars', 'nova']], texts, stem)).toBeCloseTo(1);
  expect(npmiCoherence([['stars', 'nova']], texts)).toBe(-1);
});

test('the textbook names a topic by the words that its texts have most, beside what all have', () => {
  expect(plainTerms(documents, [0, 0, 1, 1], new Set(['the', 'and', 'a']), 2)).toEqual([
    ['bees', 'hive'],
    ['stars', 'neutron'],
  ]);
});

test('diversity counts each word of a phrase', () => {
  expect(topicDiversity([['honey bees', 'hive'], ['bees']])).toBe(3 / 4);
});
