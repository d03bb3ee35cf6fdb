import { assignRows } from '../../kmeans/sphericalKmeans.ts';
import { compareWithCells } from '../../neighbors/approximateNeighbors.ts';
import { visitCells } from '../../neighbors/cells.ts';
import { compareWithAll } from '../../neighbors/exactNeighbors.ts';
import { rankByWords } from '../../neighbors/paperNeighbors.ts';
import { compareWords } from '../../neighbors/wordNeighbors.ts';
import { alongRows, fromColumns, toColumns } from '../../projection/convolution.ts';
import { layoutPapers } from '../../projection/layoutPapers.ts';
import { moveVertices } from '../../projection/moveVertices.ts';
import { readPushes } from '../../projection/pushGrid.ts';
import { countRows } from '../../text/countRows.ts';
import { readTexts } from '../../text/readTexts.ts';
import type { Kernel, SideTask } from '../../threads.ts';
import { gramParts, timesSmallRows } from '../../vectors/orthonormal.ts';
import { multiplyRows } from '../../vectors/weightedRows.ts';

const all = [
  compareWords,
  assignRows,
  compareWithAll,
  compareWithCells,
  moveVertices,
  rankByWords,
  fromColumns,
  alongRows,
  toColumns,
  readPushes,
  countRows,
  readTexts,
  visitCells,
  gramParts,
  timesSmallRows,
  multiplyRows,
];

/** The kernels that a helping thread can run, by name. */
export const kernels: ReadonlyMap<string, Kernel<never>> = new Map(all.map((kernel) => [kernel.name, kernel]));

/** The longer computations that a helping thread can do, by name. */
export const sideTasks: ReadonlyMap<string, SideTask<never>> = new Map([[layoutPapers.name, layoutPapers]]);
