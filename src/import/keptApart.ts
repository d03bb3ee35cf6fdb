import type { Paper } from '../paper.ts';
import { recordsOf } from './mergedPapers.ts';
import type { MergedPapers } from './mergedPapers.ts';

/** A person's decision that a record is a paper of its own: it never becomes part of one that is there, nor do the others of it. */
export interface KeptApart {
  readonly key: string;
  readonly others: readonly string[];
  /** What the person saw when they decided: the record's title and its paper's. */
  readonly title: string;
  readonly othersTitle: string;
}

/** The decision that takes the record of `merges[number]` out of its paper; a later import minds it. */
export function keepApart(merged: MergedPapers, number: number): KeptApart {
  const { paper, record } = merged.merges[number];
  const group = new Set(merged.merges.filter((merge) => merge.paper === paper).map((merge) => merge.record));
  const first = merged.firsts.get(paper);
  if (first) group.add(first);
  const keyOf = createRecordKeys();
  let key = '';
  const others: string[] = [];
  for (const one of recordsOf(merged)) {
    const oneKey = keyOf(one);
    if (one === record) key = oneKey;
    else if (group.has(one)) others.push(oneKey);
  }
  return { key, others, title: record.title, othersTitle: merged.papers[paper].title };
}

/** The decisions that are left when the records of a file are gone; those about several files stay for the others. */
export function withoutFile(keptApart: readonly KeptApart[], file: string): KeptApart[] {
  const isOfFile = (key: string) => key.startsWith(`${file}\n`);
  return keptApart
    .filter(({ key }) => !isOfFile(key))
    .map((one) => ({ ...one, others: one.others.filter((key) => !isOfFile(key)) }))
    .filter(({ others }) => others.length > 0);
}

/** Tells, record by record, with which papers it must not become one. */
export function createApart(keptApart: readonly KeptApart[]) {
  const ownPapers = new Set(keptApart.map(({ key }) => key));
  const foes = new Map<string, Set<string>>();
  for (const { key, others } of keptApart) {
    for (const other of others) {
      addTo(foes, key, other);
      addTo(foes, other, key);
    }
  }
  const keyOf = createRecordKeys();
  const keysOfPaper = new Map<number, Set<string>>();
  let key = '';
  return {
    /** Takes the next record and answers which papers it must stay out of. */
    next(record: Paper): (paper: number) => boolean {
      if (foes.size === 0) return never;
      key = keyOf(record);
      if (ownPapers.has(key)) return always;
      const ofRecord = foes.get(key);
      if (!ofRecord) return never;
      return (paper) => [...(keysOfPaper.get(paper) ?? [])].some((other) => ofRecord.has(other));
    },
    /** Notes that the record became part of a paper, or a paper. */
    enter(paper: number): void {
      if (foes.has(key)) addTo(keysOfPaper, paper, key);
    },
  };
}

/** Names records so that they are known again when their file is read anew: by file, id and, of equal ones, their number. */
function createRecordKeys(): (record: Paper) => string {
  const counts = new Map<string, number>();
  return ({ source, id }) => {
    const key = `${source.file}\n${id}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    return n === 1 ? key : `${key}\n${n}`;
  };
}

function never(): boolean {
  return false;
}

function always(): boolean {
  return true;
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
