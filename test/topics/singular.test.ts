import { expect, test } from 'vitest';
import { singular } from '../../src/topics/singular.ts';

test('singular and plural of a word share one form, regular or not', () => {
  const pairs = [
    ['graphs', 'graph'],
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
    ['organisation', 'organization'],
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
    'loss',
    'regimen',
    'people',
    'gas',
    'data',
    'is',
  ];
  expect(words.map(singular)).toEqual([
    'diabetes',
    'series',
    'analysis',
    'arthritis',
    'virus',
    'loss',
    'regimen',
    'people',
    'gas',
    'data',
    'is',
  ]);
});
