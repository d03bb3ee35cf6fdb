/** A sparse matrix in compressed sparse row form: row i holds the entries indptr[i] .. indptr[i + 1] - 1. */
export interface Csr {
  readonly nRows: number;
  readonly nCols: number;
  readonly data: Float32Array;
  /** Column of each entry, ascending within a row. */
  readonly indices: Int32Array;
  /** nRows + 1 offsets. */
  readonly indptr: Int32Array;
}

/** A dense matrix, flat and row-major: entry (i, j) is data[i * nCols + j]. */
export interface Dense {
  readonly nRows: number;
  readonly nCols: number;
  readonly data: Float32Array;
}

/** The k nearest rows of each row, nearest first, the row itself left out; flat n x k. */
export interface Neighbors {
  readonly k: number;
  readonly indices: Int32Array;
  /** Cosine distances in [0, 2], aligned with indices. */
  readonly distances: Float32Array;
}
