import type { Paper } from '../paper.ts';
import { hashText } from './hashText.ts';

/** Papers, each once, and the records of which they were made: what was merged can be seen and parted again. */
export interface MergedPapers {
  readonly papers: readonly Paper[];
  /** The records that became part of a paper, in the order in which they were read. */
  readonly merges: readonly Merge[];
  /** By the paper's index the first record, as it was read, of each paper that others became part of. */
  readonly firsts: ReadonlyMap<number, Paper>;
}

/** A record that became part of a paper that was there already. */
export interface Merge {
  /** The paper's index. */
  readonly paper: number;
  /** How many papers there were when the record was read. */
  readonly after: number;
  /** Why the two are one: 'same DOI 10.1234/x'. */
  readonly reason: string;
  /** The record as it was read. */
  readonly record: Paper;
}

/** All records in the order in which they were read, each as it was read. */
export function recordsOf({ papers, merges, firsts }: MergedPapers): Paper[] {
  const records: Paper[] = [];
  let next = 0;
  for (let i = 0; i <= papers.length; i++) {
    while (next < merges.length && merges[next].after === i) records.push(merges[next++].record);
    if (i < papers.length) records.push(firsts.get(i) ?? asRead(papers[i]));
  }
  return records;
}

/** A paper that nothing was merged into, without the number that made its id unique. */
function asRead(paper: Paper): Paper {
  const id = idAsRead(paper);
  return id === paper.id ? paper : { ...paper, id };
}

/** The id of a record before it is made unique: the source's own, else a hash of its text, the same for the same text. */
export function idAsRead({ title, abstract, source }: Pick<Paper, 'title' | 'abstract' | 'source'>): string {
  return source.rawId || `p${hashText(`${title}\n${abstract}`).toString(36)}`;
}
