import type { Analysis, Topic, TopicLevel } from '../../analysis.ts';

/** The levels of the tree of topics as a project file holds them, without the main level's own topics and labels. */
export interface PackedLevels {
  /** The topics of every level but the main one, from broad to fine. */
  readonly topics: readonly (readonly Topic[])[];
  /** The labels of the same levels, one after the other. */
  readonly labels: Int32Array;
  /** The parents of all levels, one after the other. */
  readonly parents: Int32Array;
}

/** The levels of an analysis without what the analysis holds anyway. */
export function packLevels({ levels, mainLevel }: Pick<Analysis, 'levels' | 'mainLevel'>): PackedLevels {
  const others = levels.filter((_, level) => level !== mainLevel);
  return {
    topics: others.map((level) => level.topics),
    labels: concat(others.map((level) => level.labels)),
    parents: concat(levels.map((level) => level.parents)),
  };
}

/** The levels of so many papers again; null when the parts do not fit together. */
export function unpackLevels(
  packed: PackedLevels,
  mainLevel: number,
  nPapers: number,
  main: { readonly topics: readonly Topic[]; readonly labels: Int32Array },
): readonly TopicLevel[] | null {
  const topicsOf = [...packed.topics.slice(0, mainLevel), main.topics, ...packed.topics.slice(mainLevel)];
  const nParents = topicsOf.slice(1).reduce((sum, topics) => sum + topics.length, 0);
  if (!Number.isInteger(mainLevel) || mainLevel < 0 || mainLevel > packed.topics.length) return null;
  if (packed.labels.length !== packed.topics.length * nPapers || packed.parents.length !== nParents) return null;
  let nRead = 0;
  return topicsOf.map((topics, level) => {
    const other = level < mainLevel ? level : level - 1;
    const labels = level === mainLevel ? main.labels : packed.labels.slice(other * nPapers, (other + 1) * nPapers);
    const parents = level === 0 ? new Int32Array(0) : packed.parents.slice(nRead, (nRead += topics.length));
    return { topics, labels, parents };
  });
}

function concat(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
