import { expect, test } from 'vitest';
import type { QualityScores } from '../../../src/quality.ts';
import { describeQuality } from '../../../src/node/commands/describeQuality.ts';

const scores: QualityScores = {
  size: 3,
  silhouette: 0.25,
  belonging: 0.5,
  termCoherence: -0.125,
  nameCoherence: null,
  trust: 1,
  continuity: 0.75,
  neighborsKept: 0.4,
};
const topic = { id: 0, name: 'Bees', size: 3, terms: [], nearest: -1, contrast: [], summary: '', representatives: [] };

test('quality as text says each figure with what it means, then each topic; what cannot be told is a dash', () => {
  const quality = { whole: scores, topics: [scores], stability: null, diversity: 1, nUnassigned: 1, nNeighbors: 10 };
  const text = describeQuality(quality, [topic]);
  expect(text).toContain('3 papers in 1 topic of 3 to 3 papers');
  expect(text).toContain('1 is in no topic');
  expect(text).toMatch(/Silhouette +0\.25 {2}How much nearer/);
  expect(text).toMatch(/Stability +– {2}How well/);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^ +0\.25 +0\.50 +-0\.13 +– +1\.00 +0\.75 +0\.40 +Bees$/);
});
