import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coherence, npmi } from '../../src/topics/npmi.ts';
import { paperSets } from '../../src/topics/paperSets.ts';
import { topicCoherence } from '../../src/topics/topicCoherence.ts';
import { topicDiversity } from '../../src/topics/diversity.ts';
import { csr } from '../vectors/csr.ts';

describe('npmi', () => {
  test('is 1 for terms that always stand together, 0 for chance, -1 for terms that never do', () => {
    expect([npmi(2, 2, 2, 8), npmi(1, 2, 4, 8), npmi(0, 2, 4, 8), npmi(3, 3, 3, 3)]).toEqual([1, 0, -1, 1]);
  });

  test('lies between -1 and 1 whatever the counts', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(counts, ([both, a, b, others]) => {
        const value = npmi(both, both + a, both + b, both + a + b + others + 1);
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('paperSets', () => {
  test('counts papers that hold one term and both, as counting them one by one does', () => {
    const rows = fc.array(fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(rows, (held) => {
        const sets = paperSets(csr(held), [0, 1, 3]);
        const n = (test: (row: number[]) => boolean) => held.filter(test).length;
        expect([sets.count(0), sets.count(3), sets.countBoth(0, 3), sets.countBoth(1, 0), sets.count(2)]).toEqual([
          n((row) => row[0] === 1),
          n((row) => row[3] === 1),
          n((row) => row[0] === 1 && row[3] === 1),
          n((row) => row[0] === 1 && row[1] === 1),
          0,
        ]);
      }),
    );
  });

  test('of many papers looks at some, evenly spread', () => {
    const nRows = 40_000;
    const indices = Int32Array.from({ length: nRows }, (_, i) => (i % 6 < 3 ? 0 : 1));
    const indptr = Int32Array.from({ length: nRows + 1 }, (_, i) => i);
    const sets = paperSets({ nRows, nCols: 2, indices, indptr, data: new Float32Array(nRows).fill(1) }, [0, 1]);
    expect(sets.nPapers).toBe(Math.ceil(nRows / 3));
    expect(sets.count(0) + sets.count(1)).toBe(sets.nPapers);
  });
});

describe('the coherence of topics', () => {
  const vocabulary = {
    terms: ['honey', 'bees', 'stars', 'honey bees'],
    documentFrequency: Int32Array.of(2, 2, 2, 2),
    titleFrequency: new Int32Array(4),
  };
  const matrix = csr([
    [1, 1, 0, 1],
    [1, 1, 0, 1],
    [0, 0, 1, 0],
    [0, 0, 1, 0],
  ]);
  const terms = (...list: string[]) => list.map((term) => ({ term, weight: 1 }));

  test('is the mean over the pairs of terms, and of the words of a name in any inflection', () => {
    const topics = [
      { name: 'Honey bee, stars', terms: terms('honey', 'bees', 'stars') },
      { name: 'Stars', terms: terms('stars', 'unheard of') },
    ];
    const third = (1 - 1 - 1) / 3;
    expect(topicCoherence(topics, vocabulary, matrix)).toEqual({ terms: [third, null], names: [third, null] });
  });

  test('of no terms or one is unknown', () => {
    const sets = paperSets(matrix, [0, 1]);
    expect([coherence([], sets), coherence([0], sets), coherence([0, 1], sets)]).toEqual([null, null, 1]);
  });
});

test('topic diversity is the share of words that differ, whatever their case', () => {
  expect(
    topicDiversity([
      ['neural networks', 'Graph'],
      ['graph', 'fine-tuning'],
    ]),
  ).toBe(5 / 6);
  expect([topicDiversity([]), topicDiversity([[]])]).toEqual([1, 1]);
});
