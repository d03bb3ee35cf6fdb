import type { RankedPapers } from './topicMembers.ts';

/** Papers of all samples together, about, and of one topic at least. */
const nSampled = 4000;
const leastOfTopic = 60;

/** Of each topic's papers some that stand for it: all of a small topic, else papers from the most typical to the least. */
export function sampleTopics(topics: readonly RankedPapers[]): Int32Array[] {
  const most = Math.max(leastOfTopic, Math.floor(nSampled / Math.max(1, topics.length)));
  return topics.map(({ papers }) => {
    const step = Math.max(1, papers.length / most);
    return Int32Array.from({ length: Math.min(most, papers.length) }, (_, i) => papers[Math.floor(i * step)]).sort();
  });
}
