import type { PaperDetail } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Dense } from '../sparse.ts';
import { paperTerms } from '../topics/paperTerms.ts';
import { countPapers, paperAt } from './project/project.ts';
import type { Project } from './project/project.ts';

const nTerms = 12;
const nNearest = 10;

/** What of a project tells of a paper. */
export interface DetailGround {
  readonly papers: Project['papers'];
  readonly analysis: Pick<Project['analysis'], 'labels' | 'matrix' | 'vocabulary' | 'vectors'>;
}

/** What the paper panel shows of paper `index`; a failure when there is none. */
export function paperDetail({ papers, analysis }: DetailGround, index: number): PaperDetail {
  if (!Number.isInteger(index) || index < 0 || index >= countPapers(papers)) {
    throw createFailure('not-found', `There is no paper ${index} on this map. Choose another one.`);
  }
  return {
    index,
    paper: paperAt(papers, index),
    topic: analysis.labels[index],
    terms: paperTerms(analysis.matrix, analysis.vocabulary, index, nTerms),
    nearest: nearestRows(analysis.vectors, index, nNearest),
  };
}

/**
 * The `count` rows with the largest dot product with a row: cosine similarity, since rows have unit length. None for a row
 * of zeros.
 */
export function nearestRows(
  { data, nRows, nCols }: Dense,
  row: number,
  count: number,
): { index: number; similarity: number }[] {
  const own = data.subarray(row * nCols, (row + 1) * nCols);
  if (count === 0 || own.every((x) => x === 0)) return [];
  const similarities = new Float64Array(nRows);
  for (let i = 0; i < nRows; i++) {
    let similarity = 0;
    for (let j = 0, at = i * nCols; j < nCols; j++) similarity += own[j] * data[at + j];
    similarities[i] = i === row ? -Infinity : similarity;
  }
  // Only what is at least as near as the last that counts is put in order.
  const least = similarities.toSorted()[Math.max(1, nRows - count)];
  const nearest: { index: number; similarity: number }[] = [];
  similarities.forEach((similarity, index) => {
    if (index !== row && similarity >= least) nearest.push({ index, similarity });
  });
  return nearest.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, count);
}
