import { expect, test } from 'vitest';
import { singular } from '../../src/topics/singular.ts';

test('singular and plural, British and American spelling of a word share one form, regular or not', () => {
  const pairs = [
    ['graphs', 'graph'],
    ['GANs', 'gan'],
    ['Studies', 'study'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['matrices', 'matrix'],
    ['vertices', 'vertex'],
    ['hypotheses', 'hypothesis'],
    ['analyses', 'analysis'],
    ['women', 'woman'],
    ['mice', 'mouse'],
    ['stimuli', 'stimulus'],
    ['formulae', 'formula'],
    ["Parkinson's", 'parkinson'],
    ['organisations', 'organization'],
  ];
  expect(pairs.map(([plural]) => singular(plural))).toEqual(pairs.map(([, form]) => form));
  expect(pairs.map(([, form]) => singular(form))).toEqual(pairs.map(([, form]) => form));
});

test('words that only look like plurals stay as they are', () => {
  const words = [
    'diabetes',
    'series',
    'analysis',
    'arthritis',
    'virus',
    'bus',
    'loss',
    'regimen',
    'people',
    'gas',
    'data',
    'is',
  ];
  expect(words.map(singular)).toEqual(words);
});
