import type { Csr } from '../sparse.ts';
import { documentFrequencies } from './weighTerms.ts';

/**
 * The matrix without the terms of a single paper, rows scaled to unit length again: such terms bring no two papers together,
 * yet in small corpora they are most of a row. A row that shares no term keeps its own.
 */
export function sharedTerms(matrix: Csr): Csr {
  const { nRows, indptr, indices, data } = matrix;
  const frequency = documentFrequencies(matrix);
  if (frequency.every((n) => n !== 1)) return matrix;
  const shared = {
    ...matrix,
    data: new Float32Array(data.length),
    indices: new Int32Array(data.length),
    indptr: new Int32Array(nRows + 1),
  };
  let end = 0;
  for (let i = 0; i < nRows; i++) {
    let sumOfSquares = 0;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) if (frequency[indices[p]] > 1) sumOfSquares += data[p] ** 2;
    const scale = sumOfSquares > 0 ? 1 / Math.sqrt(sumOfSquares) : 1;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      if (sumOfSquares > 0 && frequency[indices[p]] < 2) continue;
      shared.data[end] = data[p] * scale;
      shared.indices[end++] = indices[p];
    }
    shared.indptr[i + 1] = end;
  }
  return { ...shared, data: shared.data.slice(0, end), indices: shared.indices.slice(0, end) };
}
