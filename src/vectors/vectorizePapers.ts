import type { VectorSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asTask, type Task } from '../task.ts';
import { oneThread } from '../threads.ts';
import { randomProjection } from './randomProjection.ts';
import { sharedTerms } from './sharedTerms.ts';
import { truncatedSvd } from './truncatedSvd.ts';
import { bm25, tfidf } from './weighTerms.ts';

/** Papers as weighted terms and as points of few dimensions. */
export interface PaperVectors {
  /** Papers x terms, rows of unit length; a paper without terms has an empty row. */
  readonly matrix: Csr;
  /** Papers x dimensions, rows of unit length or zero. */
  readonly vectors: Dense;
}

/** Weighs the terms of each paper and keeps the directions in which papers differ most. */
export function* vectorizePapers(
  counts: Csr,
  settings: VectorSettings,
  seed: number,
  threads = oneThread,
): Task<PaperVectors> {
  const matrix = settings.weighting === 'bm25' ? bm25(counts) : tfidf(counts);
  yield { stage: 'vectors', fraction: 0 };
  const nDimensions = Math.min(settings.nDimensions, mostDimensions(counts.nRows));
  const shared = sharedTerms(matrix);
  const takesSvd = settings.reduction === 'svd' || (settings.reduction === 'auto' && counts.nRows <= mostForSvd);
  const vectors = takesSvd
    ? (yield* asTask('vectors', truncatedSvd(shared, nDimensions, seed, threads))).scores
    : yield* asTask('vectors', randomProjection(shared, nDimensions, seed, threads));
  makeUnitRows(vectors);
  return { matrix, vectors };
}

/** Papers up to which the decomposition is worth its time. */
const mostForSvd = 1_500_000;

/**
 * A small corpus has few directions that papers share; the rest tell every paper from all others. Measured on samples of
 * 60 and 200 labelled papers: the agreement of clusters with labels is highest around the square root of their number.
 */
function mostDimensions(nPapers: number): number {
  return Math.max(2, Math.ceil(Math.sqrt(nPapers)));
}

/** Scales each row to length 1; rows of next to nothing become zero. */
function makeUnitRows({ nRows, nCols, data }: Dense): void {
  for (let i = 0; i < nRows; i++) {
    const from = i * nCols;
    let sumOfSquares = 0;
    for (let c = 0; c < nCols; c++) sumOfSquares += data[from + c] * data[from + c];
    const scale = sumOfSquares > 1e-12 ? 1 / Math.sqrt(sumOfSquares) : 0;
    for (let c = 0; c < nCols; c++) data[from + c] *= scale;
  }
}
