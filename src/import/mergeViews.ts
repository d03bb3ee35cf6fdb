import type { MergeView } from '../paper.ts';
import type { MergedPapers } from './mergedPapers.ts';

/** The merges as a person reads them, in their order. */
export function mergeViews({ papers, merges, firsts }: MergedPapers): MergeView[] {
  return merges.map(({ paper, reason, record }) => {
    const { title: paperTitle, source: paperSource } = firsts.get(paper) ?? papers[paper];
    return { paper, title: record.title, source: record.source, paperTitle, paperSource, reason };
  });
}
