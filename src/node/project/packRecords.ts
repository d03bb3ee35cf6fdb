import type { Merge, MergedPapers } from '../../import/mergedPapers.ts';
import type { Paper } from '../../paper.ts';
import { packStrings, unpackStrings } from '../../strings.ts';
import type { Strings } from '../../strings.ts';

/** A record that became part of a paper, or the first record of a paper that others became part of. */
export interface PackedRecord {
  readonly paper: number;
  /** How many papers there were when the record was read. */
  readonly after: number;
  /** Why it was merged; '' for the first record of a paper. */
  readonly reason: string;
  /** In what the record, as it was read, differs from its paper: the same abstract is not kept twice. */
  readonly change: Partial<Paper>;
}

/** The records that are more than papers, each as JSON of a PackedRecord, in the order in which they were read. */
export function packRecords({ papers, merges, firsts }: MergedPapers): Strings {
  const rows = merges.map(({ paper, after, reason, record }): PackedRecord => {
    return { paper, after, reason, change: changeFrom(papers[paper], record) };
  });
  for (const [paper, record] of firsts) {
    rows.push({ paper, after: paper, reason: '', change: changeFrom(papers[paper], record) });
  }
  // A paper's first record was read after the merges that stood before it.
  rows.sort((a, b) => a.after - b.after || Number(a.reason === '') - Number(b.reason === ''));
  return packStrings(rows.map((row) => JSON.stringify(row)));
}

/** Papers with the records that packRecords packed of them. */
export function unpackMerged(papers: readonly Paper[], records: Strings): MergedPapers {
  const merges: Merge[] = [];
  const firsts = new Map<number, Paper>();
  for (const { paper, after, reason, change } of unpackRecords(records)) {
    const record = { ...papers[paper], alsoIn: [], ...change };
    if (reason === '') firsts.set(paper, record);
    else merges.push({ paper, after, reason, record });
  }
  return { papers, merges, firsts };
}

/** The packed records as they lie. */
export function unpackRecords(records: Strings): PackedRecord[] {
  return unpackStrings(records).map((json) => JSON.parse(json) as PackedRecord);
}

function changeFrom(paper: Paper, record: Paper): Partial<Paper> {
  const changed = Object.entries(record).filter(([key, value]) => {
    const own = paper[key as keyof Paper];
    return key !== 'alsoIn' && value !== own && JSON.stringify(value) !== JSON.stringify(own);
  });
  return Object.fromEntries(changed) as Partial<Paper>;
}
