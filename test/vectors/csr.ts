import type { Csr } from '../../src/sparse.ts';

/** The sparse form of rows of numbers. */
export function csr(rows: readonly (readonly number[])[], nCols = rows[0]?.length ?? 0): Csr {
  const indices: number[] = [];
  const data: number[] = [];
  const indptr = [0];
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value === 0) return;
      indices.push(column);
      data.push(value);
    });
    indptr.push(indices.length);
  }
  return {
    nRows: rows.length,
    nCols,
    data: Float32Array.from(data),
    indices: Int32Array.from(indices),
    indptr: Int32Array.from(indptr),
  };
}

/** The rows of numbers of a sparse matrix. */
export function rowsOf({ nRows, nCols, data, indices, indptr }: Csr): number[][] {
  return Array.from({ length: nRows }, (_, i) => {
    const row = new Array<number>(nCols).fill(0);
    for (let p = indptr[i]; p < indptr[i + 1]; p++) row[indices[p]] = data[p];
    return row;
  });
}
