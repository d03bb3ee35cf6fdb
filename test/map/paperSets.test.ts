import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSamePapers, combinePapers, togglePaper, toPaperSet } from '../../src/map/paperSets.ts';

const papers = fc.uniqueArray(fc.integer({ min: 0, max: 40 })).map(toPaperSet);

describe('sets of papers', () => {
  it('are ascending, with each paper once', () => {
    expect(toPaperSet([7, 0, 7, 3])).toEqual(Uint32Array.of(0, 3, 7));
  });

  it('are replaced, joined, lessened and cut as sets are', () => {
    fc.assert(
      fc.property(papers, papers, (inHand, chosen) => {
        const has = new Set(chosen);
        expect(combinePapers(inHand, chosen, 'replace')).toEqual(chosen);
        expect(combinePapers(inHand, chosen, 'add')).toEqual(toPaperSet([...inHand, ...chosen]));
        expect(combinePapers(inHand, chosen, 'subtract')).toEqual(inHand.filter((paper) => !has.has(paper)));
        expect(combinePapers(inHand, chosen, 'intersect')).toEqual(inHand.filter((paper) => has.has(paper)));
      }),
    );
  });

  it('lose a paper that they had and gain one that they had not', () => {
    expect([togglePaper(Uint32Array.of(1, 2), 2), togglePaper(Uint32Array.of(1), 0)]).toEqual([
      Uint32Array.of(1),
      Uint32Array.of(0, 1),
    ]);
  });

  it('are the same when they hold the same', () => {
    fc.assert(
      fc.property(papers, papers, (a, b) => {
        expect(areSamePapers(a, b)).toBe(JSON.stringify([...a]) === JSON.stringify([...b]));
      }),
    );
  });
});
