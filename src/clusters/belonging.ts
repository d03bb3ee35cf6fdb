import { borrowDotProducts } from '../dotProducts.ts';
import type { Dense } from '../sparse.ts';
import type { Partition } from '../kmeans/partition.ts';

/** How firmly rows belong to their clusters. */
export interface Belonging {
  /** In [0, 1] per row: 1 at its own centroid, 0 halfway to the next. */
  readonly belonging: Float32Array;
  /** The next cluster of a row that belongs to its own weakly; -1 for the others. */
  readonly secondTopics: Int32Array;
}

/** How firmly each row of unit length belongs to its cluster, by its distances to its own centroid and to the next. */
export function belongingTo(rows: Dense, { k, labels, centroids }: Partition): Belonging {
  const { nRows, nCols } = rows;
  const belonging = new Float32Array(nRows).fill(1);
  const secondTopics = new Int32Array(nRows).fill(-1);
  if (k < 2) return { belonging, secondTopics };
  const products = borrowDotProducts(nCols, blockSize, k);
  products.loadB(centroids, 0, k);
  for (let start = 0; start < nRows; start += blockSize) {
    const count = Math.min(blockSize, nRows - start);
    products.loadA(rows, start, count);
    products.multiply(count, k);
    for (let i = 0; i < count; i++) {
      const at = i * products.outStride;
      const own = labels[start + i];
      let next = own === 0 ? 1 : 0;
      for (let c = 0; c < k; c++) if (c !== own && products.out[at + c] > products.out[at + next]) next = c;
      const [toOwn, toNext] = [own, next].map((c) => Math.max(0, 1 - products.out[at + c]));
      belonging[start + i] = toNext > toOwn ? 1 - toOwn / toNext : 0;
      if (belonging[start + i] < weak) secondTopics[start + i] = next;
    }
  }
  return { belonging, secondTopics };
}

const weak = 0.1;
const blockSize = 256;
