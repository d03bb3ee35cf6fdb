import type { Dense } from '../sparse.ts';
import type { Task } from '../task.ts';
import type { Clusters } from './findClusters.ts';

/**
 * The clusters of the papers whose entry in `languages` is '', which `find` finds among their vectors alone, and one
 * more for each other language. Topics are numbered by size as ever.
 */
export function* separateLanguages(
  vectors: Dense,
  languages: readonly string[],
  find: (vectors: Dense) => Task<Clusters>,
): Task<Clusters> {
  const codes = [...new Set(languages)].filter((code) => code !== '');
  if (codes.length === 0) return yield* find(vectors);
  const isOnlyForeign = !languages.includes('');
  const found = yield* find({ ...vectors, data: withoutRows(vectors, languages) });
  // Without any other paper the empty vectors were made one topic.
  const nFound = isOnlyForeign ? 0 : found.k;
  const apart = languages.map((code) => (code === '' ? -1 : nFound + codes.indexOf(code)));
  const labels = found.labels.map((label, i) => (apart[i] >= 0 ? apart[i] : label));
  const { k, numbers } = numbersBySize(labels, nFound + codes.length);
  return {
    k,
    labels: labels.map((label) => (label < 0 ? -1 : numbers[label])),
    belonging: found.belonging.map((share, i) => (apart[i] >= 0 ? 1 : share)),
    secondTopics: found.secondTopics.map((topic, i) => (apart[i] >= 0 || topic < 0 ? -1 : numbers[topic])),
    centroids: centroidsOf(found, vectors, labels, { k, nFound, numbers }),
    kScores: found.kScores,
  };
}

function withoutRows({ nCols, data }: Dense, languages: readonly string[]): Float32Array {
  const left = data.slice();
  languages.forEach((code, i) => code !== '' && left.fill(0, i * nCols, (i + 1) * nCols));
  return left;
}

/** The number of each cluster when the largest comes first, of equal ones the one with the earlier number; -1 for empty ones. */
function numbersBySize(labels: Int32Array, n: number): { readonly k: number; readonly numbers: Int32Array } {
  const sizes = new Int32Array(n);
  for (const label of labels) if (label >= 0) sizes[label]++;
  const order = Array.from(sizes.keys()).filter((cluster) => sizes[cluster] > 0);
  order.sort((a, b) => sizes[b] - sizes[a] || a - b);
  const numbers = new Int32Array(n).fill(-1);
  order.forEach((cluster, number) => (numbers[cluster] = number));
  return { k: order.length, numbers };
}

interface Numbering {
  readonly k: number;
  readonly nFound: number;
  readonly numbers: Int32Array;
}

/** The mean directions that were found, and those of the languages. */
function centroidsOf(found: Clusters, vectors: Dense, labels: Int32Array, { k, nFound, numbers }: Numbering): Dense {
  const { nCols } = vectors;
  const data = new Float32Array(k * nCols);
  for (let cluster = 0; cluster < nFound; cluster++) {
    if (numbers[cluster] < 0) continue;
    data.set(found.centroids.data.subarray(cluster * nCols, (cluster + 1) * nCols), numbers[cluster] * nCols);
  }
  labels.forEach((label, i) => {
    if (label < nFound) return;
    const at = numbers[label] * nCols;
    for (let j = 0; j < nCols; j++) data[at + j] += vectors.data[i * nCols + j];
  });
  for (const number of numbers.subarray(nFound)) {
    const row = data.subarray(number * nCols, (number + 1) * nCols);
    const length = Math.hypot(...row);
    if (length > 0) row.forEach((value, j) => (row[j] = value / length));
  }
  return { nRows: k, nCols, data };
}
