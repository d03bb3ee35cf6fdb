import { unitRows } from '../kmeans/partition.ts';
import type { Dense } from '../sparse.ts';
import { runToEnd } from '../task.ts';
import { agglomerate } from './agglomerate.ts';

/** The labels with clusters merged by Ward's criterion until k are left; unchanged where there are no more. A label of -1 is none. */
export function mergeToK(rows: Dense, labels: Int32Array, k: number): Int32Array {
  const count = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  if (count <= k) return labels;
  const sums = new Float64Array(count * rows.nCols);
  const sizes = new Float64Array(count);
  for (let i = 0; i < rows.nRows; i++) {
    if (labels[i] < 0) continue;
    sizes[labels[i]]++;
    for (let j = 0; j < rows.nCols; j++) sums[labels[i] * rows.nCols + j] += rows.data[i * rows.nCols + j];
  }
  const groups = runToEnd(agglomerate(unitRows(sums, rows.nCols), sizes, k, 'ward'));
  return labels.map((label) => (label < 0 ? -1 : groups[label]));
}
