import type { WeightedTerm } from '../analysis.ts';
import type { PaperDetail } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Csr, Dense } from '../sparse.ts';
import { countPapers, paperAt } from './project/project.ts';
import type { Project } from './project/project.ts';

const nTerms = 12;
const nNearest = 10;

/** What the paper panel shows of paper `index`; a failure when there is none. */
export function paperDetail({ papers, analysis }: Project, index: number): PaperDetail {
  if (!Number.isInteger(index) || index < 0 || index >= countPapers(papers)) {
    throw createFailure('not-found', `There is no paper ${index} on this map. Choose another one.`);
  }
  return {
    index,
    paper: paperAt(papers, index),
    topic: analysis.labels[index],
    terms: heaviestTerms(analysis.matrix, analysis.vocabulary.terms, index),
    nearest: nearestRows(analysis.vectors, index),
  };
}

function heaviestTerms(matrix: Csr, terms: readonly string[], row: number): WeightedTerm[] {
  const weighted: WeightedTerm[] = [];
  for (let i = matrix.indptr[row]; i < matrix.indptr[row + 1]; i++) {
    weighted.push({ term: terms[matrix.indices[i]], weight: matrix.data[i] });
  }
  return weighted.sort((a, b) => b.weight - a.weight).slice(0, nTerms);
}

/** The rows with the largest dot product with a row: cosine similarity, since rows have unit length. None for a row of zeros. */
function nearestRows({ data, nRows, nCols }: Dense, row: number): { index: number; similarity: number }[] {
  const nearest: { index: number; similarity: number }[] = [];
  const own = data.subarray(row * nCols, (row + 1) * nCols);
  if (own.every((x) => x === 0)) return nearest;
  for (let i = 0; i < nRows; i++) {
    if (i === row) continue;
    let similarity = 0;
    for (let j = 0, at = i * nCols; j < nCols; j++) similarity += own[j] * data[at + j];
    if (nearest.length === nNearest && similarity <= nearest[nNearest - 1].similarity) continue;
    const place = nearest.findIndex((other) => similarity > other.similarity);
    nearest.splice(place < 0 ? nearest.length : place, 0, { index: i, similarity });
    nearest.length = Math.min(nearest.length, nNearest);
  }
  return nearest;
}
