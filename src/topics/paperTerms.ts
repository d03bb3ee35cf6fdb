import type { Vocabulary, WeightedTerm } from '../analysis.ts';
import type { Csr } from '../sparse.ts';

/** The `count` heaviest terms of one paper, heaviest first. */
export function paperTerms(matrix: Csr, vocabulary: Vocabulary, paper: number, count = 12): WeightedTerm[] {
  const entries = Array.from(
    { length: matrix.indptr[paper + 1] - matrix.indptr[paper] },
    (_, i) => matrix.indptr[paper] + i,
  );
  return entries
    .sort((p, q) => matrix.data[q] - matrix.data[p] || p - q)
    .slice(0, count)
    .map((p) => ({ term: vocabulary.terms[matrix.indices[p]], weight: matrix.data[p] }));
}
