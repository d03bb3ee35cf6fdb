import type { Dense } from '../sparse.ts';

/** The rows at the indices, as a matrix of their own. */
export function takeRows(rows: Dense, indices: Int32Array): Dense {
  const { nCols, data } = rows;
  const taken = new Float32Array(indices.length * nCols);
  indices.forEach((row, i) => taken.set(data.subarray(row * nCols, (row + 1) * nCols), i * nCols));
  return { nRows: indices.length, nCols, data: taken };
}
