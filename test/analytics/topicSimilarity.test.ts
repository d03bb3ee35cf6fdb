import { expect, test } from 'vitest';
import { topicSimilarity } from '../../src/analytics/topicSimilarity.ts';
import { createRandom, randomNormal } from '../../src/random.ts';

test('cosines are those of the topics’ mean vectors', () => {
  const vectors = { nRows: 4, nCols: 2, data: Float32Array.of(1, 0, 0, 1, 0, 1, 1, 0) };
  const { cosines } = topicSimilarity({ vectors, labels: Int32Array.of(0, 0, 1, -1), nTopics: 2 });
  const half = Math.fround(Math.SQRT1_2);
  expect([...cosines].map((x) => x.toFixed(6))).toEqual([1, half, half, 1].map((x) => x.toFixed(6)));
});

test('like topics stand side by side', () => {
  // Six topics on a line of angles, numbered in disorder: the order walks along the line.
  const angles = [0.5, 0, 1.1, 0.2, 0.9, 0.7];
  const data = Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  const labels = Int32Array.from(angles.keys());
  const { order } = topicSimilarity({ vectors: { nRows: 6, nCols: 2, data }, labels, nTopics: 6 });
  const walked = Array.from(order, (topic) => angles[topic]);
  expect(walked).toEqual(walked[0] < walked[5] ? angles.toSorted() : angles.toSorted().reverse());
});

test('every topic is in the order once, an empty one too, and none make none', () => {
  const random = createRandom(3);
  const data = Float32Array.from({ length: 300 }, () => randomNormal(random));
  const labels = Int32Array.from({ length: 100 }, (_, i) => (i % 7) - 1);
  const { order, cosines } = topicSimilarity({ vectors: { nRows: 100, nCols: 3, data }, labels, nTopics: 8 });
  expect(order.toSorted()).toEqual(Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7));
  expect(cosines.every(Number.isFinite)).toBe(true);
  const none = { vectors: { nRows: 0, nCols: 3, data: new Float32Array(0) }, labels: new Int32Array(0), nTopics: 0 };
  expect(topicSimilarity(none)).toEqual({ order: new Int32Array(0), cosines: new Float32Array(0) });
});
