import type { Csr } from '../sparse.ts';

/** Papers that are looked at, at most: of more, every second, third, ... */
const nLookedAt = 16_384;

/** Which papers hold each of some terms, as bits, to count papers that hold two of them. */
export interface PaperSets {
  /** Papers that are looked at. */
  readonly nPapers: number;
  /** Of these, how many hold the term. */
  count(term: number): number;
  /** How many hold both terms. */
  countBoth(a: number, b: number): number;
}

/** Finds the papers of the terms; other terms have none. */
export function paperSets(matrix: Csr, terms: Iterable<number>): PaperSets {
  const step = Math.max(1, Math.ceil(matrix.nRows / nLookedAt));
  const nPapers = Math.ceil(matrix.nRows / step);
  const nWords = Math.ceil(nPapers / 32);
  const rowOf = new Int32Array(matrix.nCols).fill(-1);
  let nSets = 0;
  for (const term of terms) if (rowOf[term] < 0) rowOf[term] = nSets++;
  const bits = new Int32Array(nSets * nWords);
  const counts = new Int32Array(nSets);
  for (let i = 0, paper = 0; paper < matrix.nRows; i++, paper += step) {
    for (let p = matrix.indptr[paper]; p < matrix.indptr[paper + 1]; p++) {
      const row = rowOf[matrix.indices[p]];
      if (row < 0) continue;
      bits[row * nWords + (i >>> 5)] |= 1 << (i & 31);
      counts[row]++;
    }
  }
  return {
    nPapers,
    count: (term) => (rowOf[term] < 0 ? 0 : counts[rowOf[term]]),
    countBoth: (a, b) => {
      if (rowOf[a] < 0 || rowOf[b] < 0) return 0;
      const [from, other] = [rowOf[a] * nWords, rowOf[b] * nWords];
      let n = 0;
      for (let w = 0; w < nWords; w++) n += nBits(bits[from + w] & bits[other + w]);
      return n;
    },
  };
}

/** How many bits of the number are set. */
function nBits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
