import { unitRows } from '../kmeans/partition.ts';
import { assignRows } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';

/** The mean direction of each label's rows, nLabels rows of unit length; zero where a label has no row. Rows labelled -1 are left out. */
export function meanDirections({ nRows, nCols, data }: Dense, labels: Int32Array, nLabels: number): Dense {
  const sums = new Float64Array(nLabels * nCols);
  for (let i = 0; i < nRows; i++) {
    if (labels[i] < 0) continue;
    for (let j = 0, at = i * nCols, to = labels[i] * nCols; j < nCols; j++) sums[to + j] += data[at + j];
  }
  return unitRows(sums, nCols);
}

/** Of the candidate directions, the one nearest to each of the rows; -1 where there is none. */
export function* nearestDirections(
  vectors: Dense,
  rows: Int32Array,
  directions: Dense,
  candidates: Int32Array,
): Steps<Int32Array> {
  const labels = new Int32Array(rows.length);
  if (candidates.length === 0) return labels.fill(-1);
  const centroids = takeRows(directions, candidates);
  const cosines = new Float32Array(rowsPerStep);
  for (let from = 0; from < rows.length; from += rowsPerStep) {
    const taken = takeRows(vectors, rows.subarray(from, from + rowsPerStep));
    const found = labels.subarray(from, from + rowsPerStep);
    assignRows.run({ rows: taken, centroids, labels: found, cosines }, 0, taken.nRows);
    yield from / rows.length;
  }
  return labels.map((label) => candidates[label]);
}

const rowsPerStep = 20_000;

/** Whether row `row` is all zeros: a paper without any term. */
export function isZeroRow({ nCols, data }: Dense, row: number): boolean {
  for (let j = row * nCols; j < (row + 1) * nCols; j++) if (data[j] !== 0) return false;
  return true;
}
