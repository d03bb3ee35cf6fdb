import type { Paper } from '../paper.ts';
import { identifierText, identifiersOf } from './identifiers.ts';
import { createKeyTable } from './keyTable.ts';
import { createApart } from './keptApart.ts';
import type { KeptApart } from './keptApart.ts';
import type { Merge, MergedPapers } from './mergedPapers.ts';
import { mergePapers } from './mergePapers.ts';
import type { Likeness, TextKeys } from './samePaper.ts';
import { areContrary, isSamePaper, textKeys, titleHash, titleKey, whySame } from './samePaper.ts';

/** The papers met so far: unique by id, each paper once. */
export interface PaperIndex {
  /** Takes a record in as a paper of its own and answers -1, or merges it into the paper that it repeats and answers its number. */
  add(record: Paper): number;
  /** The papers and how they came about. */
  merged(): MergedPapers;
}

/** A paper that a record repeats, and what says so. */
interface Twin {
  readonly paper: number;
  readonly reason: string;
}

/** A title that recurs a hundred times is a heading ("Editorial"): comparing with all of them finds nothing more. */
const maxAlike = 100;

/** An index without papers; records that a person keeps apart never become one paper. */
export function createPaperIndex(keptApart: readonly KeptApart[] = []): PaperIndex {
  const papers: Paper[] = [];
  const merges: Merge[] = [];
  const firsts = new Map<number, Paper>();
  /** First records whose id was taken, as they were read. */
  const renamed = new Map<number, Paper>();
  /** Papers by hash of their title and of its main part, and by hashes of their abstract. */
  const byText = createKeyTable(maxAlike);
  const byIdentifier = new Map<string, number>();
  const byId = new Map<string, number>();
  /** The next number to try for an id that is taken, so that a file of equal ids costs linear time. */
  const nextNumber = new Map<string, number>();
  const apart = createApart(keptApart);

  return {
    add(record) {
      const keys = textKeys(record);
      const isApart = apart.next(record);
      const identifiers = identifiersOf(record);
      const twin = twinOf(record, identifiers, keys, isApart);
      apart.enter(twin?.paper ?? papers.length);
      if (twin === null) {
        enter(record, identifiers, keys);
        return -1;
      }
      const { paper, reason } = twin;
      if (!firsts.has(paper)) firsts.set(paper, renamed.get(paper) ?? papers[paper]);
      merges.push({ paper, after: papers.length, reason, record });
      papers[paper] = mergePapers(papers[paper], record);
      enterIdentifiers(identifiers, paper);
      return paper;
    },
    merged: () => ({ papers, merges, firsts }),
  };

  /** The paper that this record repeats, null when it is new. */
  function twinOf(
    record: Paper,
    identifiers: readonly string[],
    keys: TextKeys,
    isApart: (paper: number) => boolean,
  ): Twin | null {
    for (const identifier of identifiers) {
      const found = byIdentifier.get(identifier);
      if (found !== undefined && !areContrary(papers[found], record) && !isApart(found))
        return { paper: found, reason: `same ${identifierText(identifier)}` };
    }
    // An id that is only a hash of the text says no more than the text.
    const withId = record.source.rawId === '' ? undefined : byId.get(record.id);
    if (withId !== undefined && titleKey(papers[withId].title) === titleKey(record.title) && !isApart(withId))
      return { paper: withId, reason: 'same id in the source, same title' };
    return twinByText(record, keys, isApart);
  }

  function twinByText(record: Paper, keys: TextKeys, isApart: (paper: number) => boolean): Twin | null {
    const candidates: number[] = [];
    const find = (likenessOf: (i: number) => Likeness | null): Twin | null => {
      for (const i of candidates) {
        const likeness = likenessOf(i);
        if (likeness !== null && isSamePaper(papers[i], record, likeness) && !isApart(i))
          return { paper: i, reason: whySame(papers[i], record, likeness) };
      }
      candidates.length = 0;
      return null;
    };
    byText.collect(keys.title, candidates);
    const byTitle = find((i) => (titleKey(papers[i].title) === titleKey(record.title) ? 'title' : 'main title'));
    if (byTitle !== null) return byTitle;
    if (keys.main >= 0) byText.collect(keys.main, candidates);
    // Parts I and II share a main title too: only a title without subtitle can be this one's, cut short.
    const byMainTitle = find((i) => (titleHash(papers[i]) === keys.main ? 'main title' : null));
    if (byMainTitle !== null) return byMainTitle;
    for (const key of keys.abstract) byText.collect(key, candidates);
    return find(() => 'abstract');
  }

  function enter(record: Paper, identifiers: readonly string[], keys: TextKeys): void {
    const index = papers.length;
    const id = freeId(record.id);
    papers.push(id === record.id ? record : { ...record, id });
    if (id !== record.id) renamed.set(index, record);
    byId.set(id, index);
    enterIdentifiers(identifiers, index);
    byText.add(keys.title, index);
    if (keys.main >= 0) byText.add(keys.main, index);
    for (const key of keys.abstract) byText.add(key, index);
  }

  function enterIdentifiers(identifiers: readonly string[], index: number): void {
    for (const identifier of identifiers) if (!byIdentifier.has(identifier)) byIdentifier.set(identifier, index);
  }

  /** The id, numbered when another paper has it. */
  function freeId(id: string): string {
    if (!byId.has(id)) return id;
    let n = nextNumber.get(id) ?? 2;
    while (byId.has(`${id}-${n}`)) n++;
    nextNumber.set(id, n + 1);
    return `${id}-${n}`;
  }
}
