import type { PaperDetail } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Dense } from '../sparse.ts';
import { paperTerms } from '../topics/paperTerms.ts';
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
    terms: paperTerms(analysis.matrix, analysis.vocabulary, index, nTerms),
    nearest: nearestRows(analysis.vectors, index),
  };
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
