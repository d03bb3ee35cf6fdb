import { createDotProducts } from '../dotProducts.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { cosineDistances, createNeighborLists } from './neighborLists.ts';

/** The k nearest rows of each row of unit length by comparing all pairs, in blocks; k is less than the number of rows. */
export function* exactNeighbors(vectors: Dense, k: number): Steps<Neighbors> {
  const { nRows, nCols } = vectors;
  const lists = createNeighborLists(nRows, k, { skipSelf: true });
  const products = createDotProducts(nCols, rowBlock, columnBlock);
  const { out, outStride } = products;
  for (let start = 0; start < nRows; start += rowBlock) {
    const count = Math.min(rowBlock, nRows - start);
    products.loadA(vectors, start, count);
    for (let other = 0; other < nRows; other += columnBlock) {
      const otherCount = Math.min(columnBlock, nRows - other);
      products.loadB(vectors, other, otherCount);
      products.multiply(count, otherCount);
      for (let i = 0; i < count; i++) lists.offer(start + i, other, out, i * outStride, otherCount);
    }
    yield (start + count) / nRows;
  }
  return { k, indices: lists.indices, distances: cosineDistances(lists.cosines) };
}

const rowBlock = 64;
const columnBlock = 512;
