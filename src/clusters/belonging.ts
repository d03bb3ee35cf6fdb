import type { Run } from './resample.ts';

/** How firmly rows belong to their clusters. */
export interface Belonging {
  /** Per row in [0, 1] how often it stays with the others of its cluster; 0 for a row in none. */
  readonly belonging: Float32Array;
  /** For a row that is about as often with another cluster, that cluster; -1 for the others. */
  readonly secondTopics: Int32Array;
}

/**
 * How often each row stays with its companions in other runs: the share of its cluster's other rows that are in one
 * cluster with it, in the mean of the runs. A label of -1 is none.
 */
export function belongingTo(labels: Int32Array, k: number, runs: readonly Run[]): Belonging {
  const n = labels.length;
  const belonging = new Float32Array(n);
  const secondTopics = new Int32Array(n).fill(-1);
  const sizes = new Int32Array(k);
  for (const label of labels) if (label >= 0) sizes[label]++;
  const tables = runs.map((run) => countTogether(labels, k, run));
  const shares = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const own = labels[i];
    if (own < 0) continue;
    shares.fill(0);
    runs.forEach((run, r) => {
      const at = run.labels[i] * k;
      for (let c = 0; c < k; c++) if (c !== own) shares[c] += tables[r][at + c] / sizes[c] / runs.length;
      shares[own] += (sizes[own] > 1 ? (tables[r][at + own] - 1) / (sizes[own] - 1) : 1) / runs.length;
    });
    belonging[i] = runs.length > 0 ? Math.min(1, shares[own]) : 1;
    let next = -1;
    for (let c = 0; c < k; c++) if (c !== own && (next < 0 || shares[c] > shares[next])) next = c;
    if (next >= 0 && shares[next] > betweenShare * shares[own]) secondTopics[i] = next;
  }
  return { belonging, secondTopics };
}

/** A row is between two clusters when it is with the other so much as often as with its own. */
const betweenShare = 0.8;

/** Entry (c, t): the rows of cluster t that are in cluster c of the run. */
function countTogether(labels: Int32Array, k: number, run: Run): Float64Array {
  const counts = new Float64Array(run.k * k);
  for (let i = 0; i < labels.length; i++) if (labels[i] >= 0) counts[run.labels[i] * k + labels[i]]++;
  return counts;
}
