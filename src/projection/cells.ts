import { sphericalKmeans } from '../clusters/sphericalKmeans.ts';
import { takeRows } from '../clusters/takeRows.ts';
import { createDotProducts } from '../dotProducts.ts';
import { createRandom, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { createNeighborLists } from './neighborLists.ts';

/** Centres of nCells cells of rows of unit length, from a sample of the rows. */
export function* cellCentroids(vectors: Dense, nCells: number, seed: number): Steps<Dense> {
  const random = createRandom(seed);
  const sample = takeRows(vectors, sampleIndices(random, vectors.nRows, samplePerCell * nCells));
  const seeds = sampleIndices(random, sample.nRows, nCells);
  const { centroids } = yield* sphericalKmeans(sample, takeRows(sample, seeds), 5);
  return centroids;
}

const samplePerCell = 40;

/** The nVisits nearest cells of each row, nearest first; flat n x nVisits. */
export function* nearestCells(vectors: Dense, centroids: Dense, nVisits: number): Steps<Int32Array> {
  const { nRows } = vectors;
  const lists = createNeighborLists(nRows, nVisits);
  const products = createDotProducts(vectors.nCols, rowBlock, centroids.nRows);
  const { out, outStride } = products;
  products.loadB(centroids, 0, centroids.nRows);
  for (let start = 0; start < nRows; start += rowBlock) {
    const count = Math.min(rowBlock, nRows - start);
    products.loadA(vectors, start, count);
    products.multiply(count, centroids.nRows);
    for (let i = 0; i < count; i++) lists.offer(start + i, 0, out, i * outStride, centroids.nRows);
    yield (start + count) / nRows;
  }
  return lists.indices;
}

const rowBlock = 256;

/** Rows grouped by cell: group c holds the rows indptr[c] .. indptr[c + 1] - 1, ascending. */
export interface RowGroups {
  readonly indptr: Int32Array;
  readonly rows: Int32Array;
}

/** Per cell the rows that have it among the first nFirst of their nVisits. */
export function groupByCell(visits: Int32Array, nVisits: number, nFirst: number, nCells: number): RowGroups {
  const nRows = visits.length / nVisits;
  const indptr = new Int32Array(nCells + 1);
  for (let i = 0; i < nRows; i++) for (let v = 0; v < nFirst; v++) indptr[visits[i * nVisits + v] + 1]++;
  for (let c = 0; c < nCells; c++) indptr[c + 1] += indptr[c];
  const next = indptr.slice();
  const rows = new Int32Array(nRows * nFirst);
  for (let i = 0; i < nRows; i++) for (let v = 0; v < nFirst; v++) rows[next[visits[i * nVisits + v]]++] = i;
  return { indptr, rows };
}
