/**
 * The topics that stand for the chosen ones where papers are labelled otherwise, ascending: those made of their papers for the
 * most part, and for each the one that holds most of its papers.
 */
export function carryTopics(chosen: readonly number[], from: Int32Array, to: Int32Array): readonly number[] {
  if (chosen.length === 0 || from === to) return chosen;
  const isChosen = new Set(chosen);
  const sizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  to.forEach((topic, paper) => {
    if (topic < 0) return;
    sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
    if (!isChosen.has(from[paper])) return;
    const counts = shared.get(topic) ?? new Map<number, number>();
    shared.set(topic, counts.set(from[paper], (counts.get(from[paper]) ?? 0) + 1));
  });
  const carried = new Set<number>();
  const best = new Map<number, { readonly topic: number; readonly count: number }>();
  shared.forEach((counts, topic) => {
    let all = 0;
    counts.forEach((count, old) => {
      all += count;
      if (count > (best.get(old)?.count ?? 0)) best.set(old, { topic, count });
    });
    if (2 * all > sizes.get(topic)!) carried.add(topic);
  });
  best.forEach(({ topic }) => carried.add(topic));
  return [...carried].sort((a, b) => a - b);
}
