import type { Csr } from '../sparse.ts';
import { tfidf } from './weighTerms.ts';

/**
 * TF-IDF weights of the single words among the terms, rows of unit length or empty, columns as in `counts`: a phrase would count
 * its words twice, and pulls papers apart that use the words in another order.
 */
export function wordWeights(counts: Csr, terms: readonly string[]): Csr {
  const isWord = terms.map((term) => !term.includes(' '));
  const indptr = new Int32Array(counts.nRows + 1);
  const indices = new Int32Array(counts.indices.length);
  const data = new Float32Array(counts.data.length);
  let end = 0;
  for (let i = 0; i < counts.nRows; i++) {
    for (let p = counts.indptr[i]; p < counts.indptr[i + 1]; p++) {
      if (!isWord[counts.indices[p]]) continue;
      indices[end] = counts.indices[p];
      data[end++] = counts.data[p];
    }
    indptr[i + 1] = end;
  }
  return tfidf({ ...counts, indptr, indices: indices.slice(0, end), data: data.slice(0, end) });
}
