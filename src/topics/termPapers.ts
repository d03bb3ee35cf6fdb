import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';

/** The papers that hold each term, ascending: those of a term stand at starts[term] .. starts[term + 1] - 1. */
export interface TermPapers {
  readonly nPapers: number;
  readonly starts: Int32Array;
  readonly papers: Int32Array;
}

const papersPerStep = 8192;

/** The matrix of papers x terms the other way round: one walk along it counts a level's topics together, in the order of memory. */
export function* termPapers({ nRows, nCols, indices, indptr }: Csr): Steps<TermPapers> {
  const starts = new Int32Array(nCols + 1);
  for (let p = 0; p < indptr[nRows]; p++) starts[indices[p] + 1]++;
  for (let term = 0; term < nCols; term++) starts[term + 1] += starts[term];
  const ends = starts.slice(0, nCols);
  const papers = new Int32Array(indptr[nRows]);
  for (let first = 0; first < nRows; first += papersPerStep) {
    const last = Math.min(nRows, first + papersPerStep);
    for (let paper = first; paper < last; paper++) {
      for (let p = indptr[paper]; p < indptr[paper + 1]; p++) papers[ends[indices[p]]++] = paper;
    }
    yield last / nRows;
  }
  return { nPapers: nRows, starts, papers };
}
