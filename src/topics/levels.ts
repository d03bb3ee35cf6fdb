import type { Topic, TopicLevel } from '../analysis.ts';
import type { Dense } from '../sparse.ts';
import { asTask } from '../task.ts';
import type { Task } from '../task.ts';
import { broaderTopics } from './broaderTopics.ts';
import { createDescriptions } from './descriptions.ts';
import type { Descriptions } from './descriptions.ts';
import type { TopicMaterial } from './describeTopics.ts';
import { finerTopics } from './finerTopics.ts';
import type { FinerMemory } from './finerTopics.ts';
import { levelSizes } from './levelSizes.ts';
import { nameApart } from './nameApart.ts';
import { membersOf } from './topicMembers.ts';

/** The tree of topics: `levels` from broad to fine. */
export interface TopicTree {
  readonly levels: readonly TopicLevel[];
  readonly mainLevel: number;
}

/** The main level's topics with those above and below them. Names of parents, children and siblings differ, unless they hold the same papers. */
export function* buildLevels(
  material: TopicMaterial,
  main: { readonly topics: readonly Topic[]; readonly labels: Int32Array },
  seed: number,
  memory?: FinerMemory,
  descriptions: Descriptions = createDescriptions(),
): Task<TopicTree> {
  const { vectors } = material;
  const { topics, labels } = main;
  const papersOf = membersOf(labels, topics.length);
  const nPapers = topics.reduce((sum, { size }) => sum + size, 0);
  const sizes = levelSizes(topics.length, nPapers);

  const groups = broaderTopics(
    meansOf(vectors, papersOf),
    Int32Array.from(topics, ({ size }) => size),
    sizes.broader.toReversed(),
  );
  const broad = groups.toReversed().map((group) => numbered(labels.map((label) => (label < 0 ? -1 : group[label]))));
  const levels: Unnamed[] = [...broad, { labels, n: topics.length }];
  if (sizes.finer !== null) {
    const nParts = Int32Array.from(topics, ({ size }) => Math.max(1, Math.round((size * sizes.finer!) / nPapers)));
    const finer = yield* asTask('topics', finerTopics(vectors, papersOf, nParts, seed, memory));
    levels.push(numbered(finer.labels));
  }

  const described: (readonly Topic[])[] = [];
  for (const level of levels) {
    const isMain = level.labels === labels;
    described.push(isMain ? topics : yield* descriptions.of(material, level.labels, level.n));
  }
  const parents = levels.map((level, i) => parentsOf(level, levels[i - 1] ?? null));
  const named = nameApart(described, parents, broad.length);
  return {
    levels: levels.map((level, i) => ({ topics: named[i], labels: level.labels, parents: parents[i] })),
    mainLevel: broad.length,
  };
}

interface Unnamed {
  readonly labels: Int32Array;
  readonly n: number;
}

/** The same topics, the largest first; of two as large, the one with the earlier paper. */
function numbered(labels: Int32Array): Unnamed {
  const sizes: number[] = [];
  const first: number[] = [];
  labels.forEach((label, paper) => {
    if (label < 0) return;
    sizes[label] = (sizes[label] ?? 0) + 1;
    first[label] ??= paper;
  });
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || first[a] - first[b]);
  const numbers = new Int32Array(sizes.length);
  order.forEach((label, number) => (numbers[label] = number));
  return { labels: labels.map((label) => (label < 0 ? -1 : numbers[label])), n: order.length };
}

function parentsOf({ labels, n }: Unnamed, broader: Unnamed | null): Int32Array {
  if (!broader) return new Int32Array(0);
  const parents = new Int32Array(n);
  labels.forEach((label, paper) => {
    if (label >= 0) parents[label] = broader.labels[paper];
  });
  return parents;
}

/** The mean of each topic's rows. */
function meansOf({ nCols, data }: Dense, papersOf: readonly Int32Array[]): Dense {
  const means = new Float32Array(papersOf.length * nCols);
  papersOf.forEach((papers, topic) => {
    const sum = new Float64Array(nCols);
    for (const paper of papers) for (let c = 0; c < nCols; c++) sum[c] += data[paper * nCols + c];
    means.set(
      sum.map((value) => value / papers.length),
      topic * nCols,
    );
  });
  return { nRows: papersOf.length, nCols, data: means };
}
