import type { Csr } from '../sparse.ts';

/** The matrix with rows and columns exchanged. */
export function transpose({ nRows, nCols, data, indices, indptr }: Csr): Csr {
  const starts = new Int32Array(nCols + 1);
  for (const column of indices) starts[column + 1]++;
  for (let c = 0; c < nCols; c++) starts[c + 1] += starts[c];
  const transposed = {
    nRows: nCols,
    nCols: nRows,
    data: new Float32Array(data.length),
    indices: new Int32Array(data.length),
    indptr: starts.slice(),
  };
  for (let i = 0; i < nRows; i++) {
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const to = starts[indices[p]]++;
      transposed.indices[to] = i;
      transposed.data[to] = data[p];
    }
  }
  return transposed;
}
