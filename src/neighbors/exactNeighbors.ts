import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel } from '../threads.ts';
import { oneThread, seenByAll } from '../threads.ts';
import type { NeighborLists } from './neighborLists.ts';
import { cosineDistances, createNeighborLists, offerNeighbors } from './neighborLists.ts';

/** The k nearest rows of each row of unit length by comparing all pairs, in blocks; k is less than the number of rows. */
export function* exactNeighbors(vectors: Dense, k: number, threads = oneThread): Steps<Neighbors> {
  const { nRows, nCols } = vectors;
  const lists = createNeighborLists(nRows, k, threads);
  const rows = { nRows, nCols, data: seenByAll(threads, vectors.data) };
  for (let first = 0; first < nRows; first += rowsPerStep) {
    const count = Math.min(rowsPerStep, nRows - first);
    threads.run(compareWithAll, { rows, lists, first }, count, rowBlock);
    yield (first + count) / nRows;
  }
  return { k, indices: lists.indices, distances: cosineDistances(lists.cosines) };
}

const rowsPerStep = 1024;
const rowBlock = 64;
const columnBlock = 512;

interface Comparison {
  readonly rows: Dense;
  readonly lists: NeighborLists;
  /** The row that the kernel's row 0 is. */
  readonly first: number;
}

/** Compares rows with all rows. */
export const compareWithAll: Kernel<Comparison> = {
  name: 'compareWithAll',
  run: ({ rows, lists, first }, from, to) => {
    const products = borrowDotProducts(rows.nCols, rowBlock, columnBlock);
    const { out, outStride } = products;
    products.loadA(rows, first + from, to - from);
    for (let other = 0; other < rows.nRows; other += columnBlock) {
      const count = Math.min(columnBlock, rows.nRows - other);
      products.loadB(rows, other, count);
      products.multiply(to - from, count);
      for (let i = 0; i < to - from; i++) {
        const row = first + from + i;
        offerNeighbors(lists, row, row, other, out, i * outStride, count);
      }
    }
  },
};
