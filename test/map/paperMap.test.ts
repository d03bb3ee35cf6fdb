import { expect, test } from 'vitest';
import { countPapers, describeShown, formatCount } from '../../src/map/paperMap.ts';
import { madeUpMap } from '../golden/madeUpMap.ts';

test('counts are written with separators, one paper as one', () => {
  expect([formatCount(24000), countPapers(1), countPapers(0)]).toEqual(['24,000', '1 paper', '0 papers']);
});

test('what is shown says how many of how many', () => {
  const map = madeUpMap(50);
  expect(describeShown(map, null)).toBe('50 papers in 7 topics');
  const visible = Uint8Array.from(map.labels, (label) => Number(label === 0 || label === -1));
  const nVisible = visible.reduce((sum, v) => sum + v, 0);
  expect(describeShown(map, visible)).toBe(`${nVisible} of 50 papers, in 1 of 7 topics`);
  expect(describeShown({ ...map, nPapers: 1, topics: map.topics.slice(0, 1) }, null)).toBe('1 paper in 1 topic');
});
