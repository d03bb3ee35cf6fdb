import { restarts } from '../kmeans/restarts.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { Dense } from '../sparse.ts';
import { asShare } from '../task.ts';
import type { Steps } from '../task.ts';

/** Topics divided into finer ones. */
export interface FinerTopics {
  /** A finer topic per paper; -1: in none. */
  readonly labels: Int32Array;
  /** The topic that each finer one lies in. */
  readonly parents: Int32Array;
}

/** The finer topics that were found last: a topic whose papers have not changed keeps them. */
export interface FinerMemory {
  last: { readonly vectors: Dense; readonly seed: number; readonly parts: ReadonlyMap<string, Parts> } | null;
}

interface Parts {
  readonly papers: Int32Array;
  readonly labels: Int32Array;
  readonly nParts: number;
}

const nRestarts = 3;

/** Divides each topic into nParts[topic] by what its papers say; into fewer where fewer differ. */
export function* finerTopics(
  vectors: Dense,
  papersOf: readonly Int32Array[],
  nParts: Int32Array,
  seed: number,
  memory: FinerMemory = { last: null },
): Steps<FinerTopics> {
  const known = memory.last?.vectors === vectors && memory.last.seed === seed ? memory.last.parts : new Map();
  const now = new Map<string, Parts>();
  const labels = new Int32Array(vectors.nRows).fill(-1);
  const parents: number[] = [];
  for (let topic = 0; topic < papersOf.length; topic++) {
    const papers = papersOf[topic];
    const key = `${papers[0]} ${papers.length} ${nParts[topic]}`;
    const before: Parts | undefined = known.get(key);
    const isKnown = before !== undefined && before.papers.every((paper, i) => paper === papers[i]);
    const [from, to] = [topic / papersOf.length, (topic + 1) / papersOf.length];
    const parts = isKnown ? before : yield* asShare(divide(vectors, papers, nParts[topic], seed), from, to);
    now.set(key, parts);
    papers.forEach((paper, i) => (labels[paper] = parents.length + parts.labels[i]));
    for (let part = 0; part < parts.nParts; part++) parents.push(topic);
    yield to;
  }
  memory.last = { vectors, seed, parts: now };
  return { labels, parents: Int32Array.from(parents) };
}

function* divide(vectors: Dense, papers: Int32Array, nParts: number, seed: number): Steps<Parts> {
  const rows = takeRows(vectors, papers);
  // Papers without a single term have no directions to be told apart by.
  if (nParts < 2 || rows.data.every((value) => value === 0))
    return { papers, labels: new Int32Array(papers.length), nParts: 1 };
  const { k, labels } = yield* restarts(rows, nParts, seed, { engine: sphericalKmeans, nRestarts });
  return { papers, labels, nParts: k };
}
