import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedPapers } from '../../src/analytics/movedPapers.ts';
import { vocabularyTable } from '../../src/analytics/vocabularyTable.ts';
import { unpackStrings } from '../../src/strings.ts';
import { csr } from '../vectors/csr.ts';

describe('movedPapers', () => {
  test('topics under other numbers are the same topics: only papers that change companions move', () => {
    const before = { labels: Int32Array.of(0, 0, 0, 1, 1, -1), n: 2 };
    const after = { labels: Int32Array.of(1, 1, 0, 0, 0, 1), n: 2 };
    expect(movedPapers(before, after)).toEqual({
      was: Int32Array.of(1, 0),
      gone: [],
      moved: Int32Array.of(2, 5),
      from: Int32Array.of(0, -1),
      to: Int32Array.of(0, 1),
    });
  });

  test('a topic that comes apart goes on in its larger part; the other is new', () => {
    const before = { labels: Int32Array.of(0, 0, 0, 0, 0), n: 1 };
    const after = { labels: Int32Array.of(0, 0, 0, 1, -1), n: 2 };
    expect(movedPapers(before, after)).toEqual({
      was: Int32Array.of(0, -1),
      gone: [],
      moved: Int32Array.of(3, 4),
      from: Int32Array.of(0, 0),
      to: Int32Array.of(1, -1),
    });
  });

  test('a topic whose papers scatter is gone', () => {
    const before = { labels: Int32Array.of(0, 0, 0, 1, 1, 1, 2), n: 3 };
    const after = { labels: Int32Array.of(0, 0, 0, 1, 1, 1, 1), n: 2 };
    expect(movedPapers(before, after)).toMatchObject({ gone: [2], moved: Int32Array.of(6) });
  });

  test('nothing moves between a division and itself, however it is numbered', () => {
    const labels = fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(labels, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (list, numbers) => {
        const before = { labels: Int32Array.from(list), n: 5 };
        const after = { labels: before.labels.map((label) => (label < 0 ? -1 : numbers[label])), n: 5 };
        expect(movedPapers(before, after).moved.length).toBe(0);
      }),
    );
  });
});

test('each term of the vocabulary stands with its papers and the topic that has most of them', () => {
  const matrix = csr([
    [1, 0, 1],
    [1, 1, 0],
    [1, 1, 0],
    [0, 0, 1],
  ]);
  const vocabulary = {
    terms: ['bees', 'hive', 'α'],
    documentFrequency: Int32Array.of(3, 2, 2),
    titleFrequency: new Int32Array(3),
  };
  const { terms, ...rest } = vocabularyTable(vocabulary, matrix, Int32Array.of(0, 1, 1, -1), 2);
  expect({ ...rest, terms: unpackStrings(terms) }).toEqual({
    terms: ['bees', 'hive', 'α'],
    papers: Int32Array.of(3, 2, 2),
    topics: Int32Array.of(1, 1, 0),
    shares: Float32Array.of(2 / 3, 1, 0.5),
  });
});
