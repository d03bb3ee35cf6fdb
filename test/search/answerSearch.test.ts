import { expect, test } from 'vitest';
import fc from 'fast-check';
import { answerSearch, type SearchGround } from '../../src/search/answerSearch.ts';
import { placeOf } from '../../src/search/placeOf.ts';
import { rankByScore } from '../../src/search/rankByScore.ts';
import { buildSearchIndex } from '../../src/search/searchIndex.ts';
import type { Paper } from '../../src/paper.ts';
import { runToEnd } from '../../src/task.ts';

const paper = (title: string, year: number | null = null): Paper => ({
  ...{ id: title, title, year, abstract: '', authors: [], venue: '', doi: '', url: '', keywords: [], label: '' },
  ...{ fields: [], language: '', source: { file: 'test', line: 1, rawId: '' }, alsoIn: [] },
});

/** Two subjects at right angles: cats at the left of the map, stars at the right; paper 6 has no vector. */
const papers = ['cats purr', 'cats sleep', 'kittens purr', 'stars shine', 'stars burn', 'suns burn', ''].map(
  (title, i) => paper(title, 2000 + i),
);
const ground: SearchGround = {
  index: runToEnd(buildSearchIndex(papers)),
  vectors: {
    nRows: 7,
    nCols: 2,
    data: Float32Array.of(1, 0, 0.8, 0.6, 0.96, 0.28, 0, 1, 0.28, 0.96, 0.6, 0.8, 0, 0),
  },
  positions: Float32Array.of(-1, 0, -0.9, 0.1, -1, 0.1, 1, 0, 0.9, 0.1, 1, 0.1, 0, 0),
  paperCalled: (name) => papers.findIndex(({ title }) => title === name.toLowerCase() && title !== ''),
};
const called = (name: string) => {
  const found = ground.paperCalled(name)!;
  return found < 0 ? null : found;
};
const answer = (query: string, ranking?: 'words' | 'likeness' | 'both') => {
  return answerSearch({ ...ground, paperCalled: called }, query, ranking);
};

test('an example by its title finds the papers whose vectors are nearest, without itself', () => {
  const { indices, scores, scoresAre, place } = answer('like:"Cats purr"');
  expect([...indices]).toEqual([2, 1, 5, 4]);
  expect([...scores].map((score) => score.toFixed(2))).toEqual(['0.96', '0.80', '0.60', '0.28']);
  expect([scoresAre, [...place!]]).toEqual(['similarities', [-1, 0]]);
});

test('a text stands where the papers are that say its words, and finds those that say none of them', () => {
  const { indices, place } = answer('like: a study of stars');
  expect([...indices].slice(0, 3).sort()).toEqual([3, 4, 5]);
  expect(place![0]).toBeGreaterThan(0.8);
  expect(answer('stars', 'likeness')).toEqual(answer('like:stars'));
});

test('other demands filter what an example finds, and their words rank it too', () => {
  expect([...answer('like:"cats purr" year:2003-').indices]).toEqual([5, 4]);
  expect([...answer('burn like:"stars shine"').indices]).toEqual([4, 5]);
  expect([...answer('purr -kittens', 'likeness').indices]).not.toContain(2);
});

test('by both, what the words find comes with what is like it', () => {
  const { indices, matched, scoresAre } = answer('kittens', 'both');
  expect([...indices].slice(0, 3).sort()).toEqual([0, 1, 2]);
  expect(indices[0]).toBe(2);
  expect([matched, scoresAre]).toEqual([['kittens'], 'joint ranks']);
});

test('a search by words is no search by likeness', () => {
  expect(answer('purr')).toMatchObject({ scoresAre: 'word scores', place: null, matched: ['purr'] });
  expect([...answer('purr').indices].sort()).toEqual([0, 2]);
});

test('nothing is like what no paper speaks of', () => {
  for (const query of ['like:zebras', 'like: ?', '']) expect(answer(query, 'both').indices.length).toBe(0);
  expect(answer('zebras', 'likeness').indices.length).toBe(0);
});

test('papers are ranked by falling score, those of equal scores in their order', () => {
  const scores = fc.array(
    fc.oneof(fc.constantFrom(0, 1, 2), fc.float({ min: 0, noNaN: true, noDefaultInfinity: true })),
  );
  fc.assert(
    fc.property(scores, (numbers) => {
      const all = Float32Array.from(numbers, Math.abs);
      const expected = [...all.keys()].filter((i) => all[i] > 0).sort((i, j) => all[j] - all[i] || i - j);
      expect([...rankByScore(all)]).toEqual(expected);
    }),
  );
});

test('a place stands among most papers, not between two groups', () => {
  const positions = Float32Array.of(0, 0, 0.1, 0, 0, 0.1, 9, 9);
  const place = placeOf(positions, [0, 1, 2, 3], [1, 1, 1, 1])!;
  expect(Math.hypot(...place)).toBeLessThan(0.2);
  expect(placeOf(positions, [], [])).toBe(null);
  expect(placeOf(Float32Array.of(3, 4), [0], [1])).toEqual([3, 4]);
});
