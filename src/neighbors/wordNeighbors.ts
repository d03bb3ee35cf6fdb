/**
 * The papers that share the most telling words with each paper: cosines of the weighted terms themselves, which keep what a
 * decomposition into a hundred directions cannot. Every row is cut to its heaviest terms and compared through an inverted
 * index. Measured with topics asked for on three labelled corpora: thirty terms tell as much as all of them, and cost a
 * thirtieth.
 */
import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { Kernel, Threads } from '../threads.ts';
import { oneThread, seenByAll } from '../threads.ts';
import { transpose } from '../vectors/transpose.ts';
import { documentFrequencies } from '../vectors/weighTerms.ts';
import type { NeighborLists } from './neighborLists.ts';
import { createNeighborLists } from './neighborLists.ts';

/** The k rows with the largest products of their heaviest terms, per row of a matrix of weights; fewer where fewer share a term. */
export function* wordNeighbors(matrix: Csr, k: number, threads: Threads = oneThread): Steps<NeighborLists> {
  const rows = yield* heaviestTerms(matrix);
  yield 0.1;
  const args = { rows: shared(threads, rows), columns: shared(threads, transpose(rows)) };
  const lists = createNeighborLists(matrix.nRows, k, threads);
  for (let first = 0; first < matrix.nRows; first += rowsPerStep) {
    yield 0.1 + (0.9 * first) / matrix.nRows;
    threads.run(compareWords, { ...args, lists, first }, Math.min(rowsPerStep, matrix.nRows - first), rowsPerPiece);
  }
  return lists;
}

const rowsPerStep = 4096;
const rowsPerPiece = 512;

interface Comparison {
  readonly rows: Csr;
  readonly columns: Csr;
  readonly lists: NeighborLists;
  /** The row that the kernel's row 0 is. */
  readonly first: number;
}

/** Finds the rows whose products with each row are largest. */
export const compareWords: Kernel<Comparison> = {
  name: 'compareWords',
  run: ({ rows, columns, lists, first }, from, to) => {
    const { data: rowWeights, indices: terms, indptr: rowEnds } = rows;
    const { data: weights, indices: papers, indptr: termEnds } = columns;
    const { k, cosines } = lists;
    const products = new Float32Array(rows.nRows);
    const touched = new Int32Array(rows.nRows);
    for (let i = first + from; i < first + to; i++) {
      let nTouched = 0;
      for (let p = rowEnds[i], end = rowEnds[i + 1]; p < end; p++) {
        const weight = rowWeights[p];
        for (let q = termEnds[terms[p]], last = termEnds[terms[p] + 1]; q < last; q++) {
          const other = papers[q];
          const product = products[other];
          if (product === 0) touched[nTouched++] = other;
          products[other] = product + weight * weights[q];
        }
      }
      products[i] = 0;
      const worst = (i + 1) * k - 1;
      for (let t = 0; t < nTouched; t++) {
        const other = touched[t];
        const product = products[other];
        products[other] = 0;
        if (product > 0 && product >= cosines[worst]) insert(lists, i, other, product);
      }
    }
  },
};

function insert({ k, indices, cosines }: NeighborLists, row: number, other: number, product: number): void {
  const start = row * k;
  let place = start + k - 1;
  if (k === 0 || (product === cosines[place] && other > indices[place])) return;
  while (
    place > start &&
    (cosines[place - 1] < product || (cosines[place - 1] === product && indices[place - 1] > other))
  ) {
    cosines[place] = cosines[place - 1];
    indices[place] = indices[place - 1];
    place--;
  }
  cosines[place] = product;
  indices[place] = other;
}

/** The heaviest terms of each row that another row has too, heaviest first: as many as the budget allows, 10 to 30. */
function* heaviestTerms(matrix: Csr): Steps<Csr> {
  const heaviest = yield* cutRows(matrix, documentFrequencies(matrix));
  let nTerms = mostTerms;
  while (nTerms > fewestTerms && costOf(heaviest, nTerms) > budget) nTerms--;
  return nTerms < mostTerms ? firstTerms(heaviest, nTerms) : heaviest;
}

const mostTerms = 30;
const fewestTerms = 10;
/** Products of two weights: about a second of one core. */
const budget = 1.5e8;

function* cutRows({ nRows, nCols, data, indices, indptr }: Csr, frequencies: Int32Array): Steps<Csr> {
  const room = Math.min(data.length, nRows * mostTerms);
  const cut = { data: new Float32Array(room), indices: new Int32Array(room), indptr: new Int32Array(nRows + 1) };
  let end = 0;
  for (let i = 0; i < nRows; i++) {
    if (i % rowsPerStep === 0) yield (0.1 * i) / nRows;
    const start = end;
    let length = 0;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const weight = data[p];
      if (frequencies[indices[p]] < 2) continue;
      length += weight * weight;
      let place = end;
      if (end - start < mostTerms) end++;
      else if (weight <= cut.data[--place]) continue;
      for (; place > start && cut.data[place - 1] < weight; place--) {
        cut.data[place] = cut.data[place - 1];
        cut.indices[place] = cut.indices[place - 1];
      }
      cut.data[place] = weight;
      cut.indices[place] = indices[p];
    }
    for (let p = start; p < end; p++) cut.data[p] /= Math.sqrt(length);
    cut.indptr[i + 1] = end;
  }
  return { nRows, nCols, data: cut.data.slice(0, end), indices: cut.indices.slice(0, end), indptr: cut.indptr };
}

/** How many products the comparison of all rows by their first `nTerms` terms takes. */
function costOf({ nRows, nCols, indices, indptr }: Csr, nTerms: number): number {
  const counts = new Int32Array(nCols);
  for (let i = 0; i < nRows; i++) {
    for (let p = indptr[i], end = Math.min(indptr[i + 1], p + nTerms); p < end; p++) counts[indices[p]]++;
  }
  return counts.reduce((sum, count) => sum + count ** 2, 0);
}

function firstTerms({ nRows, nCols, data, indices, indptr }: Csr, nTerms: number): Csr {
  const ends = new Int32Array(nRows + 1);
  const kept: number[] = [];
  for (let i = 0; i < nRows; i++) {
    for (let p = indptr[i], end = Math.min(indptr[i + 1], p + nTerms); p < end; p++) kept.push(p);
    ends[i + 1] = kept.length;
  }
  const at = Int32Array.from(kept);
  return {
    nRows,
    nCols,
    data: Float32Array.from(at, (p) => data[p]),
    indices: at.map((p) => indices[p]),
    indptr: ends,
  };
}

function shared(threads: Threads, { data, indices, indptr, ...size }: Csr): Csr {
  return {
    ...size,
    data: seenByAll(threads, data),
    indices: seenInts(threads, indices),
    indptr: seenInts(threads, indptr),
  };
}

function seenInts(threads: Threads, values: Int32Array): Int32Array {
  if (threads === oneThread) return values;
  const seen = threads.int32(values.length);
  seen.set(values);
  return seen;
}
