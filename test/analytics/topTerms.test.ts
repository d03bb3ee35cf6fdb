import { expect, test } from 'vitest';
import type { Topic } from '../../src/analysis.ts';
import { topTerms } from '../../src/analytics/topTerms.ts';

const topic = (id: number, ...terms: string[]): Topic => ({
  id,
  name: `topic ${id}`,
  size: 5,
  terms: terms.map((term, i) => ({ term, weight: 1 / (i + 1) })),
  nearest: -1,
  contrast: [],
  summary: '',
  representatives: [],
});

const topics = [topic(0, 'a', 'b', 'c'), topic(1, 'd'), topic(2)];
const sizes = [
  { topic: 0, whole: 5, visible: 1 },
  { topic: 1, whole: 5, visible: 3 },
  { topic: 2, whole: 5, visible: 0 },
  { topic: -1, whole: 2, visible: 2 },
];

test('without a choice the topics in the filter show their terms, most papers first', () => {
  expect(topTerms(topics, sizes, new Set(), 2).map(({ topic, terms }) => [topic, terms.map((t) => t.term)])).toEqual([
    [1, ['d']],
    [0, ['a', 'b']],
  ]);
});

test('chosen topics show their terms even when no paper of theirs is in the filter', () => {
  expect(topTerms(topics, sizes, new Set([2, 0]), 10).map((shown) => shown.topic)).toEqual([0, 2]);
  expect(topTerms([], [], new Set(), 10)).toEqual([]);
});
