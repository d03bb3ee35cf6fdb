import type { VocabularyPreview } from '../vocabularyView.ts';

/** Topics of a clustering: how many, and the topic of each paper, -1 for none. */
export interface Division {
  readonly labels: Int32Array;
  readonly n: number;
}

/**
 * What moves from one division of the same papers to another. Topics are matched one to one, those first that share the
 * largest part of their papers (Jaccard); a topic that shares less than a fifth with any is new, or gone.
 */
export function movedPapers(
  before: Division,
  after: Division,
): Pick<VocabularyPreview, 'gone' | 'moved' | 'from' | 'to'> & { readonly was: Int32Array } {
  const was = matchTopics(before, after);
  const moved = Int32Array.from(before.labels.keys()).filter((paper) => {
    const to = after.labels[paper];
    return (to < 0 ? -1 : was[to]) !== before.labels[paper] || (to >= 0 && was[to] < 0);
  });
  const kept = new Set(was);
  return {
    was,
    gone: Array.from({ length: before.n }, (_, topic) => topic).filter((topic) => !kept.has(topic)),
    moved,
    from: moved.map((paper) => before.labels[paper]),
    to: moved.map((paper) => after.labels[paper]),
  };
}

/** For each topic after, the one before that it comes from; -1 for none. */
function matchTopics(before: Division, after: Division): Int32Array {
  const sizes = [before, after].map(({ labels, n }) => {
    const counts = new Int32Array(n);
    for (const label of labels) if (label >= 0) counts[label]++;
    return counts;
  });
  const shared = new Int32Array(before.n * after.n);
  before.labels.forEach((from, paper) => {
    const to = after.labels[paper];
    if (from >= 0 && to >= 0) shared[from * after.n + to]++;
  });
  const pairs = Array.from(shared, (n, at) => {
    const [from, to] = [Math.floor(at / after.n), at % after.n];
    return { from, to, likeness: n / (sizes[0][from] + sizes[1][to] - n) };
  }).filter(({ likeness }) => likeness >= minLikeness);
  pairs.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  const was = new Int32Array(after.n).fill(-1);
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    if (was[to] >= 0 || taken.has(from)) continue;
    was[to] = from;
    taken.add(from);
  }
  return was;
}

const minLikeness = 0.2;
