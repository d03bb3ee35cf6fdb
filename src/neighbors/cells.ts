import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import { borrowDotProducts } from '../dotProducts.ts';
import { createRandom, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel } from '../threads.ts';
import type { NeighborLists } from './neighborLists.ts';
import { offerNeighbors } from './neighborLists.ts';

/** Centres of nCells cells of rows of unit length, from a sample of the rows. */
export function* cellCentroids(vectors: Dense, nCells: number, seed: number): Steps<Dense> {
  const random = createRandom(seed);
  const sample = takeRows(vectors, sampleIndices(random, vectors.nRows, samplePerCell * nCells));
  const seeds = sampleIndices(random, sample.nRows, nCells);
  const { centroids } = yield* sphericalKmeans(sample, takeRows(sample, seeds), { maxIterations: 5 });
  return centroids;
}

const samplePerCell = 40;

interface Visit {
  readonly rows: Dense;
  readonly centroids: Dense;
  /** Per row the nearest cells. */
  readonly visits: NeighborLists;
  /** The row that the kernel's row 0 is. */
  readonly first: number;
}

/** Finds the cells that are nearest to each row. */
export const visitCells: Kernel<Visit> = {
  name: 'visitCells',
  run: ({ rows, centroids, visits, first }, from, to) => {
    const products = borrowDotProducts(rows.nCols, rowBlock, centroids.nRows);
    const { out, outStride } = products;
    products.loadB(centroids, 0, centroids.nRows);
    for (let start = first + from; start < first + to; start += rowBlock) {
      const count = Math.min(rowBlock, first + to - start);
      products.loadA(rows, start, count);
      products.multiply(count, centroids.nRows);
      for (let i = 0; i < count; i++) {
        offerNeighbors(visits, start + i, -1, 0, out, i * outStride, centroids.nRows);
      }
    }
  },
};

const rowBlock = 256;

/** Rows grouped by cell: group c holds the rows indptr[c] .. indptr[c + 1] - 1, ascending. */
export interface RowGroups {
  readonly indptr: Int32Array;
  readonly rows: Int32Array;
}

/** Per cell those of the rows from .. to - 1 that have it among the first nFirst of their visits. */
export function groupByCell(
  { indices, k }: NeighborLists,
  nCells: number,
  { from, to, nFirst }: { from: number; to: number; nFirst: number },
): RowGroups {
  const indptr = new Int32Array(nCells + 1);
  for (let i = from; i < to; i++) for (let v = 0; v < nFirst; v++) indptr[indices[i * k + v] + 1]++;
  for (let c = 0; c < nCells; c++) indptr[c + 1] += indptr[c];
  const next = indptr.slice();
  const rows = new Int32Array((to - from) * nFirst);
  for (let i = from; i < to; i++) for (let v = 0; v < nFirst; v++) rows[next[indices[i * k + v]]++] = i;
  return { indptr, rows };
}
