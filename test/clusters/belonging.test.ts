import { expect, test } from 'vitest';
import { belongingTo } from '../../src/clusters/belonging.ts';
import { agreement, resample } from '../../src/clusters/resample.ts';
import { suggestKs } from '../../src/clusters/suggestKs.ts';
import { unassign } from '../../src/clusters/unassign.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors } from '../geometry/unitVectors.ts';

test('a paper belongs by how often it stays with its companions, and is between topics when the other has it as often', () => {
  const labels = Int32Array.of(0, 0, 0, 1, 1, -1);
  const runs = [
    { k: 2, labels: Int32Array.of(0, 0, 0, 1, 1, 0) },
    { k: 2, labels: Int32Array.of(0, 0, 1, 1, 1, 0) },
  ];
  const { belonging, secondTopics } = belongingTo(labels, 2, runs);
  // Paper 0 is with one of two companions in the second run; paper 2 with none, but with both papers of topic 1.
  expect([...belonging]).toEqual([0.75, 0.75, 0.5, 1, 1, 0]);
  expect([...secondTopics]).toEqual([-1, -1, 1, -1, -1, -1]);
});

test('the loosest papers are left out, up to the share, firm ones and the last of a topic never', () => {
  const labels = Int32Array.of(0, 0, 0, 0, 1, 2);
  const belonging = Float32Array.of(0.9, 0.1, 0.3, 0.2, 0.05, 0.8);
  expect([...unassign(labels, belonging, 0)]).toEqual([...labels]);
  expect([...unassign(labels, belonging, 0.34)]).toEqual([0, -1, 0, -1, 1, 2]);
  expect([...unassign(labels, belonging, 0.9)]).toEqual([0, -1, -1, -1, 1, 2]);
});

test('runs agree wholly on clear groups, and hardly where there are none', () => {
  const clear = groupedVectors(200, 10, { nGroups: 5, noise: 0.05 }).vectors;
  const none = groupedVectors(200, 10, { nGroups: 1, noise: 5 }).vectors;
  const stability = (rows: typeof clear) => agreement(runToEnd(resample(rows, 5, 1, { nRuns: 4 })));
  expect(stability(clear)).toBeGreaterThan(0.95);
  expect(stability(none)).toBeLessThan(0.6);
});

test('the numbers worth trying are peaks of both scores together, the three best in their order', () => {
  const sums = [0.5, 0.9, 0.6, 0.8, 0.7, 0.75, 0.4, 0.45];
  const scores = sums.map((sum, i) => ({ k: 2 + i, silhouette: sum / 2, stability: sum / 2 }));
  expect(suggestKs(scores)).toEqual([3, 5, 7]);
  expect(suggestKs([])).toEqual([]);
});
