import type { Topic } from '../analysis.ts';

/**
 * The levels' topics, from broad to fine, with names that differ from those of their parents and children: the main level keeps its
 * own. A topic with the very papers of its parent has its name.
 */
export function nameApart(
  levels: readonly (readonly Topic[])[],
  parents: readonly Int32Array[],
  mainLevel: number,
): Topic[][] {
  const named = levels.map((topics) => [...topics]);
  for (let level = mainLevel - 1; level >= 0; level--) {
    const children = childrenOf(parents[level + 1], named[level].length);
    named[level] = named[level].map((topic) => {
      const own = children[topic.id].map((child) => named[level + 1][child]);
      return own.length === 1 ? { ...topic, name: own[0].name } : apart(topic, own);
    });
  }
  for (let level = mainLevel + 1; level < named.length; level++) {
    named[level] = named[level].map((topic) => {
      const parent = named[level - 1][parents[level][topic.id]];
      return topic.size === parent.size ? { ...topic, name: parent.name } : apart(topic, [parent]);
    });
  }
  return named;
}

/** The topic under a name of its terms where one of its relatives has its own name. */
function apart(topic: Topic, relatives: readonly Topic[]): Topic {
  const taken = new Set(relatives.map(({ name }) => name.toLowerCase()));
  if (!taken.has(topic.name.toLowerCase())) return topic;
  const further = topic.terms
    .map(({ term }) => term)
    .find((term) => !taken.has(term.toLowerCase()) && !isPart(term, topic.name));
  return { ...topic, name: further ? `${topic.name}, ${further}` : `${topic.name} (${topic.id + 1})` };
}

function isPart(term: string, name: string): boolean {
  return name.toLowerCase().includes(term.toLowerCase());
}

function childrenOf(parents: Int32Array, nParents: number): number[][] {
  const children = Array.from({ length: nParents }, () => [] as number[]);
  parents.forEach((parent, child) => children[parent].push(child));
  return children;
}
