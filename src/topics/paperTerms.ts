import type { Vocabulary, WeightedTerm } from '../analysis.ts';
import type { Csr } from '../sparse.ts';

/** The `count` heaviest terms of one paper, heaviest first; a piece of a heavier phrase is left out. */
export function paperTerms(matrix: Csr, vocabulary: Vocabulary, paper: number, count: number): WeightedTerm[] {
  const first = matrix.indptr[paper];
  const entries = Array.from({ length: matrix.indptr[paper + 1] - first }, (_, i) => first + i);
  entries.sort((p, q) => matrix.data[q] - matrix.data[p] || p - q);
  const chosen: WeightedTerm[] = [];
  for (const p of entries) {
    if (chosen.length === count) break;
    const term = vocabulary.terms[matrix.indices[p]];
    if (!chosen.some((heavier) => ` ${heavier.term} `.includes(` ${term} `)))
      chosen.push({ term, weight: matrix.data[p] });
  }
  return chosen;
}
