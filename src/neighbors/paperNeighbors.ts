/**
 * The papers nearest to each paper by what they are about and by the words they use: found by their vectors and then ranked by
 * the cosine of vectors and word weights side by side, as re-ranking has it in retrieval. Vectors of a few dimensions know
 * synonyms but not what is particular to a paper. Measured on three corpora: of the fifteen nearest by plain TF-IDF the map
 * keeps 0.02 to 0.05 more, and its topics are as much together.
 */
import type { Csr, Dense, Neighbors } from '../sparse.ts';
import type { Task } from '../task.ts';
import type { Kernel } from '../threads.ts';
import { oneThread, seenByAll } from '../threads.ts';
import { nearestNeighbors } from './nearestNeighbors.ts';
import type { NeighborLists } from './neighborLists.ts';
import { clearLists, cosineDistances, createNeighborLists, offerNeighbors } from './neighborLists.ts';

/**
 * The k nearest papers of each, nearest first; all others when there are fewer. Rows of `vectors` and of `words` have unit
 * length or are zero; distances are those of the mixture.
 */
export function* paperNeighbors(
  vectors: Dense,
  words: Csr,
  k: number,
  seed: number,
  threads = oneThread,
): Task<Neighbors> {
  const found = nearestNeighbors(vectors, Math.ceil(candidatesPerNeighbor * k), seed, threads);
  let step = found.next();
  while (!step.done) {
    yield { ...step.value, fraction: 0.8 * step.value.fraction };
    step = found.next();
  }
  const candidates = step.value;
  const lists = createNeighborLists(vectors.nRows, Math.min(k, candidates.k), threads);
  const args = {
    words: {
      ...words,
      data: seenByAll(threads, words.data),
      indices: seenByAll(threads, words.indices),
      indptr: seenByAll(threads, words.indptr),
    },
    candidates: {
      k: candidates.k,
      indices: seenByAll(threads, candidates.indices),
      distances: seenByAll(threads, candidates.distances),
    },
    lists,
  };
  for (let first = 0; first < vectors.nRows; first += rowsPerStep) {
    threads.run(rankByWords, { ...args, first }, Math.min(rowsPerStep, vectors.nRows - first), rowsPerPiece);
    yield { stage: 'neighbors', fraction: 0.8 + (0.2 * first) / vectors.nRows };
  }
  return { k: lists.k, indices: lists.indices, distances: cosineDistances(lists.cosines) };
}

const candidatesPerNeighbor = 2.5;
/** What the words count, against the vectors. */
const wordShare = 0.7;
const rowsPerStep = 4096;
const rowsPerPiece = 512;

interface Ranking {
  readonly words: Csr;
  readonly candidates: Neighbors;
  readonly lists: NeighborLists;
  /** The row that the kernel's row 0 is. */
  readonly first: number;
}

/** Ranks the candidates of rows by vectors and words together, and keeps the best. */
export const rankByWords: Kernel<Ranking> = {
  name: 'rankByWords',
  run: ({ words, candidates, lists, first }, from, to) => {
    const { data, indices, indptr } = words;
    const own = new Float32Array(words.nCols);
    const cosine = new Float32Array(1);
    for (let i = first + from; i < first + to; i++) {
      for (let p = indptr[i]; p < indptr[i + 1]; p++) own[indices[p]] = data[p];
      clearLists(lists, i, i + 1);
      for (let c = i * candidates.k; c < (i + 1) * candidates.k; c++) {
        const other = candidates.indices[c];
        let product = 0;
        for (let p = indptr[other], end = indptr[other + 1]; p < end; p++) product += own[indices[p]] * data[p];
        cosine[0] = wordShare * product + (1 - wordShare) * (1 - candidates.distances[c]);
        offerNeighbors(lists, i, i, other, cosine, 0, 1);
      }
      for (let p = indptr[i]; p < indptr[i + 1]; p++) own[indices[p]] = 0;
    }
  },
};
