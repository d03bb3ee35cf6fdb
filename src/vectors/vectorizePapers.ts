import type { VectorSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asTask, type Task } from '../task.ts';
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
export function* vectorizePapers(counts: Csr, settings: VectorSettings, seed: number): Task<PaperVectors> {
  const matrix = settings.weighting === 'bm25' ? bm25(counts) : tfidf(counts);
  yield { stage: 'vectors', fraction: 0 };
  const { scores } = yield* asTask(
    'vectors',
    truncatedSvd(matrix, dimensionsFor(counts.nRows, settings.nDimensions), seed),
  );
  return { matrix, vectors: withUnitRows(scores) };
}

/** A small corpus has no hundred directions that more than one paper shares. */
function dimensionsFor(nPapers: number, nDimensions: number): number {
  return Math.min(nDimensions, Math.max(2, Math.ceil(nPapers / 4)));
}

/** Each row scaled to length 1; rows of next to nothing become zero. */
function withUnitRows(matrix: Dense): Dense {
  const data = new Float32Array(matrix.data.length);
  for (let i = 0; i < matrix.nRows; i++) {
    const row = matrix.data.subarray(i * matrix.nCols, (i + 1) * matrix.nCols);
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    if (length > 1e-6) for (let c = 0; c < row.length; c++) data[i * matrix.nCols + c] = row[c] / length;
  }
  return { ...matrix, data };
}
