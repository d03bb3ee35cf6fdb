import { describe, expect, it } from 'vitest';
import { distinctTerms } from '../../src/analytics/distinctTerms.ts';
import type { Csr } from '../../src/sparse.ts';

/** A matrix whose row i holds the terms rows[i], and its vocabulary. */
function corpus(terms: readonly string[], rows: readonly (readonly number[])[]) {
  const indptr = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (indptr[i + 1] = indptr[i] + row.length));
  const indices = Int32Array.from(rows.flat());
  const matrix: Csr = {
    nRows: rows.length,
    nCols: terms.length,
    data: new Float32Array(indices.length),
    indices,
    indptr,
  };
  const documentFrequency = new Int32Array(terms.length);
  for (const term of indices) documentFrequency[term]++;
  return { matrix, vocabulary: { terms, documentFrequency } };
}

const terms = ['method', 'graph', 'graph network', 'protein', 'once'];
const rows = Array.from({ length: 40 }, (_, i) => (i < 20 ? [0, 1, 2, ...(i === 0 ? [4] : [])] : [0, 3]));
const { matrix, vocabulary } = corpus(terms, rows);
const first = Uint32Array.from({ length: 20 }, (_, i) => i);
const second = first.map((i) => i + 20);

describe('distinctTerms', () => {
  it('names what the papers hold and the rest does not, without pieces, common terms and chance', () => {
    const { more, less, nInside, nOutside } = distinctTerms(matrix, vocabulary, first, null, 5);
    expect(more.map(({ term, inside, outside }) => [term, inside, outside])).toEqual([['graph network', 20, 0]]);
    expect(less.map(({ term, inside, outside }) => [term, inside, outside])).toEqual([['protein', 0, 20]]);
    expect([nInside, nOutside]).toEqual([20, 20]);
  });

  it('is the mirror image with the groups exchanged, and as for the rest where the others are the rest', () => {
    const there = distinctTerms(matrix, vocabulary, first, second, 5);
    const back = distinctTerms(matrix, vocabulary, second, first, 5);
    expect(there).toEqual(distinctTerms(matrix, vocabulary, first, null, 5));
    const mirrored = back.less.map((one) => ({ ...one, inside: one.outside, outside: one.inside, score: -one.score }));
    expect(mirrored).toEqual(there.more);
  });

  it('says nothing of groups of which one is empty, or of two that are alike', () => {
    const nothing = { more: [], less: [] };
    expect(distinctTerms(matrix, vocabulary, [], null, 5)).toEqual({ ...nothing, nInside: 0, nOutside: 40 });
    expect(distinctTerms(matrix, vocabulary, first, [], 5)).toEqual({ ...nothing, nInside: 20, nOutside: 0 });
    expect(distinctTerms(matrix, vocabulary, first, first, 5)).toMatchObject(nothing);
  });
});
