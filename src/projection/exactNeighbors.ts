import { createDotProducts } from '../dotProducts.ts';
import type { Dense, Neighbors } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { createNeighborLists } from './neighborLists.ts';

/** The k nearest rows of each row by comparing all pairs, in blocks. */
export function* exactNeighbors(vectors: Dense, k: number): Steps<Neighbors> {
  const { nRows, nCols } = vectors;
  const lists = createNeighborLists(nRows, Math.min(k, Math.max(0, nRows - 1)));
  const products = createDotProducts(nCols, rowBlock, columnBlock);
  const { out, outStride } = products;
  for (let start = 0; start < nRows; start += rowBlock) {
    const count = Math.min(rowBlock, nRows - start);
    products.loadA(vectors, start, count);
    for (let other = 0; other < nRows; other += columnBlock) {
      const otherCount = Math.min(columnBlock, nRows - other);
      products.loadB(vectors, other, otherCount);
      products.multiply(count, otherCount);
      for (let i = 0; i < count; i++) {
        const row = start + i;
        const at = i * outStride;
        let worst = lists.worst(row);
        for (let j = 0; j < otherCount; j++) {
          if (out[at + j] > worst && other + j !== row) worst = lists.insert(row, other + j, out[at + j]);
        }
      }
    }
    yield (start + count) / nRows;
  }
  return lists.neighbors();
}

const rowBlock = 64;
const columnBlock = 512;
