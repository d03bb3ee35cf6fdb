import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCodes,
  countMask,
  countRefusals,
  countValues,
  maskOfCodes,
  maskOfPapers,
  maskOfRange,
  maskOfValues,
  papersOfMask,
  passingAll,
  passingOthers,
} from '../../src/analytics/crossFilter.ts';

const topics = Int32Array.of(0, 1, 1, -1);
const indptr = Int32Array.of(0, 2, 3, 3, 4);
const authors = Int32Array.of(0, 1, 1, 2);

describe('one filter', () => {
  it('takes papers by their one value, by any of several, by a number, by name', () => {
    expect({
      topic: maskOfCodes(topics, new Set([1])),
      noTopic: maskOfCodes(topics, new Set([-1])),
      author: maskOfValues(indptr, authors, new Set([1])),
      authorOrNone: maskOfValues(indptr, authors, new Set([2]), true),
      range: maskOfRange(Float64Array.of(1, NaN, 2.5, 3), 1, 2.5),
      papers: maskOfPapers(Uint32Array.of(3, 0), 4),
    }).toEqual({
      topic: Uint8Array.of(0, 1, 1, 0),
      noTopic: Uint8Array.of(0, 0, 0, 0),
      author: Uint8Array.of(1, 1, 0, 0),
      authorOrNone: Uint8Array.of(0, 0, 1, 1),
      range: Uint8Array.of(1, 0, 1, 0),
      papers: Uint8Array.of(1, 0, 0, 1),
    });
  });

  it('is all papers, without a mask, where nothing is filtered', () => {
    expect([countRefusals([], 4), countRefusals([null, null], 4)]).toEqual([null, null]);
    expect([passingAll(null), passingOthers(null, null)]).toEqual([null, null]);
    expect(countCodes(topics, 2, null)).toEqual(Int32Array.of(1, 2));
    expect(countValues(indptr, authors, 3, null)).toEqual(Int32Array.of(1, 2, 1));
  });
});

describe('filters together', () => {
  const paper = fc.record({
    topic: fc.integer({ min: -1, max: 3 }),
    authors: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    cited: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(NaN)),
  });

  it('count as counting the papers one by one does', () => {
    fc.assert(
      fc.property(
        fc.array(paper, { maxLength: 60 }),
        fc.option(fc.uniqueArray(fc.integer({ min: -1, max: 3 }))),
        fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 5 }))),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))),
        (papers, topic, author, range) => {
          const codes = Int32Array.from(papers, (one) => one.topic);
          const values = Int32Array.from(papers.flatMap((one) => one.authors));
          const starts = new Int32Array(papers.length + 1);
          papers.forEach((one, i) => (starts[i + 1] = starts[i] + one.authors.length));
          const masks = [
            topic && maskOfCodes(codes, new Set(topic)),
            author && maskOfValues(starts, values, new Set(author)),
            range &&
              maskOfRange(
                papers.map(({ cited }) => cited),
                range[0],
                range[1],
              ),
          ];
          const tests = [
            (one: (typeof papers)[number]) => !topic || (one.topic >= 0 && topic.includes(one.topic)),
            (one: (typeof papers)[number]) => !author || one.authors.some((a) => author.includes(a)),
            (one: (typeof papers)[number]) => !range || (one.cited >= range[0] && one.cited <= range[1]),
          ];
          const refusals = countRefusals(masks, papers.length);
          const countedBut = (own: number) => papers.filter((one) => tests.every((test, d) => d === own || test(one)));
          const all = passingAll(refusals);
          expect(all ? countMask(all) : papers.length).toBe(countedBut(-1).length);
          expect(all && Array.from(papersOfMask(all), (i) => papers[i])).toEqual(all && countedBut(-1));
          const byTopic = countedBut(0);
          const byAuthor = countedBut(1);
          expect([...countCodes(codes, 4, passingOthers(refusals, masks[0]))]).toEqual(
            [0, 1, 2, 3].map((t) => byTopic.filter((one) => one.topic === t).length),
          );
          expect([...countValues(starts, values, 6, passingOthers(refusals, masks[1]))]).toEqual(
            [0, 1, 2, 3, 4, 5].map((a) => byAuthor.filter((one) => one.authors.includes(a)).length),
          );
        },
      ),
    );
  });
});
