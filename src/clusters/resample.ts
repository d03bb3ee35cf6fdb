/**
 * What k-means makes of random samples of the rows, each from seeds of its own: how well a division recurs there says how
 * far it is a fact of the papers and not of chance (Ben-Hur, Elisseeff and Guyon, "A stability based method for discovering
 * structure in clustered data", 2002; Hennig, "Cluster-wise assessment of cluster stability", 2007).
 */
import { restarts } from '../kmeans/restarts.ts';
import { assignRows, sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import { createRandom, randomInt, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { asShare } from '../task.ts';
import type { Threads } from '../threads.ts';
import { oneThread, seenByAll } from '../threads.ts';
import { adjustedRand } from './adjustedRand.ts';

/** A division of all rows by the centroids that a sample of them gave. */
export interface Run {
  readonly k: number;
  /** A cluster per row, in [0, k). */
  readonly labels: Int32Array;
}

/** The divisions of rows of unit length into k by `nRuns` samples: two thirds of the rows, some thousands at most. */
export function* resample(
  rows: Dense,
  k: number,
  seed: number,
  { nRuns, threads = oneThread }: { readonly nRuns: number; readonly threads?: Threads },
): Steps<Run[]> {
  const random = createRandom(seed ^ 0x5eed);
  const all = { ...rows, data: seenByAll(threads, rows.data) };
  const size = Math.max(
    Math.min(rows.nRows, k + 1),
    Math.min(Math.ceil((rows.nRows * 2) / 3), Math.max(maxSample, 40 * k)),
  );
  const engine = (sample: Dense, initial: Dense) => sphericalKmeans(sample, initial, { maxIterations });
  const runs: Run[] = [];
  for (let run = 0; run < nRuns; run++) {
    const sample = takeRows(rows, sampleIndices(random, rows.nRows, size));
    const nRestarts = sample.nRows < 1000 ? 2 : 1;
    const found = yield* asShare(
      restarts(sample, k, randomInt(random, 2 ** 31), { engine, nRestarts }),
      run / nRuns,
      (run + 1) / nRuns,
    );
    const labels = threads.int32(rows.nRows);
    const cosines = threads.float32(rows.nRows);
    threads.run(assignRows, { rows: all, centroids: found.centroids, labels, cosines }, rows.nRows, rowsPerPiece);
    runs.push({ k: found.k, labels });
  }
  return runs;
}

const maxSample = 2500;
const maxIterations = 20;
const rowsPerPiece = 4096;

/** How alike runs are: the mean adjusted Rand index of every two, in [0, 1]. */
export function agreement(runs: readonly Run[]): number {
  let sum = 0;
  let nPairs = 0;
  runs.forEach((a, i) => {
    for (const b of runs.slice(i + 1)) {
      sum += adjustedRand(a.labels, a.k, b.labels, b.k);
      nPairs++;
    }
  });
  return nPairs > 0 ? Math.max(0, sum / nPairs) : 1;
}
