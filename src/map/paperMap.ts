import type { Topic } from '../analysis.ts';

/** What the pictures of a map are made of, an entry a paper; the MapData that a page holds has all of it. */
export interface PaperMap {
  readonly nPapers: number;
  /** x0, y0, x1, y1, ...; y grows upwards. */
  readonly positions: Float32Array;
  /** A topic per paper; -1: in none. */
  readonly labels: Int32Array;
  /** 0: unknown. */
  readonly years: Int16Array;
  readonly topics: readonly Topic[];
}

/** A whole number as people read it: 24,000. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** "1 paper", "24,000 papers". */
export function countPapers(count: number): string {
  return count === 1 ? '1 paper' : `${formatCount(count)} papers`;
}

/** What a map or a part of it holds, in one line: "63 papers in 8 topics", "12 of 63 papers, in 2 of 8 topics". */
export function describeShown(map: PaperMap, visible: Uint8Array | null): string {
  const nTopics = map.topics.length;
  const topics = nTopics === 1 ? '1 topic' : `${formatCount(nTopics)} topics`;
  if (!visible) return `${countPapers(map.nPapers)} in ${topics}`;
  const shown = new Set<number>();
  let nVisible = 0;
  visible.forEach((isVisible, paper) => {
    if (!isVisible) return;
    nVisible++;
    if (map.labels[paper] >= 0) shown.add(map.labels[paper]);
  });
  return `${formatCount(nVisible)} of ${countPapers(map.nPapers)}, in ${formatCount(shown.size)} of ${topics}`;
}
