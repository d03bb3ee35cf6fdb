import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicSizes } from '../../src/analytics/topicSizes.ts';

test('a topic has all its papers, and those of the filter', () => {
  const labels = Int32Array.of(0, 1, 0, -1, 0);
  expect(topicSizes(labels, 2, Uint8Array.of(1, 0, 0, 1, 1))).toEqual([
    { topic: 0, whole: 3, visible: 2 },
    { topic: 1, whole: 1, visible: 0 },
    { topic: -1, whole: 1, visible: 1 },
  ]);
});

test('without a filter every paper is visible, and no row stands for no papers in no topic', () => {
  expect(topicSizes(Int32Array.of(1, 1), 2, null)).toEqual([
    { topic: 0, whole: 0, visible: 0 },
    { topic: 1, whole: 2, visible: 2 },
  ]);
  expect(topicSizes(new Int32Array(0), 0, null)).toEqual([]);
});

test('sizes add up to the papers and to the filter', () => {
  const paper = fc.record({ label: fc.integer({ min: -1, max: 4 }), visible: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(paper), (papers) => {
      const visible = Uint8Array.from(papers, (p) => p.visible);
      const sizes = topicSizes(
        Int32Array.from(papers, (p) => p.label),
        5,
        visible,
      );
      expect(sizes.reduce((sum, size) => sum + size.whole, 0)).toBe(papers.length);
      expect(sizes.reduce((sum, size) => sum + size.visible, 0)).toBe(visible.reduce((sum, v) => sum + v, 0));
    }),
  );
});
