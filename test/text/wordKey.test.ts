import { expect, test } from 'vitest';
import { createWordKey } from '../../src/text/wordKey.ts';

const key = createWordKey();

test.each([
  ['embedding', 'embeddings'],
  ['LLM', 'LLMs'],
  ['optimise', 'optimised'],
  ['optimisation', 'optimization'],
  ['behaviour', 'behavior'],
  ['tumours', 'tumor'],
  ["Parkinson's", 'Parkinson'],
  ['Graph', 'GRAPH'],
  ['recommender', 'recommendation'],
])('%s and %s are the same word', (a, b) => {
  expect(key(a)).toBe(key(b));
});

test.each([
  ['generative', 'general'],
  ['AIDS', 'aid'],
  ['universal', 'university'],
  ['organ', 'organization'],
  ['news', 'new'],
  ['Москва', 'Moscow'],
])('%s and %s are not', (a, b) => {
  expect(key(a)).not.toBe(key(b));
});
