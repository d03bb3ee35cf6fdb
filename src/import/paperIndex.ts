import type { Paper } from '../paper.ts';
import { hashText } from './hashText.ts';
import { isSamePaper, titleKey } from './samePaper.ts';

/** The papers met so far: unique by id, each paper once. */
export interface PaperIndex {
  /** Takes a paper in, or merges it into the one it repeats; tells which of both happened. */
  add(paper: Paper): 'new' | 'merged';
  /** The papers that were added, in order, merged and with unique ids; the known ones are left out. */
  added(): Paper[];
}

/** An index that already holds the known papers, which are never changed. */
export function createPaperIndex(known: readonly Paper[] = []): PaperIndex {
  const papers: Paper[] = [];
  const byTitle = new Map<number, number | number[]>();
  const byDoi = new Map<string, number>();
  const byId = new Map<string, number>();
  /** The next number to try for an id that is taken, so that a file of equal ids costs linear time. */
  const nextNumber = new Map<string, number>();
  known.forEach(enter);

  return {
    add(paper) {
      const twin = twinOf(paper);
      if (twin >= 0) {
        if (twin >= known.length) {
          papers[twin] = mergePapers(papers[twin], paper);
          if (papers[twin].doi !== '' && !byDoi.has(papers[twin].doi)) byDoi.set(papers[twin].doi, twin);
        }
        return 'merged';
      }
      enter(paper);
      return 'new';
    },
    added: () => papers.slice(known.length),
  };

  function twinOf(paper: Paper): number {
    const key = titleKey(paper.title);
    // An id that is only a hash of the text says no more than the text.
    const withId = paper.source.rawId === '' ? undefined : byId.get(paper.id);
    if (withId !== undefined && titleKey(papers[withId].title) === key) return withId;
    const withDoi = paper.doi === '' ? undefined : byDoi.get(paper.doi);
    if (withDoi !== undefined) return withDoi;
    const candidates = byTitle.get(hashText(key));
    if (candidates === undefined) return -1;
    const isTwin = (i: number) => titleKey(papers[i].title) === key && isSamePaper(papers[i], paper);
    if (typeof candidates === 'number') return isTwin(candidates) ? candidates : -1;
    return candidates.find(isTwin) ?? -1;
  }

  function enter(paper: Paper): void {
    const index = papers.length;
    const id = freeId(paper.id);
    papers.push(id === paper.id ? paper : { ...paper, id });
    byId.set(id, index);
    if (paper.doi !== '' && !byDoi.has(paper.doi)) byDoi.set(paper.doi, index);
    const key = hashText(titleKey(paper.title));
    const others = byTitle.get(key);
    if (others === undefined) byTitle.set(key, index);
    else if (typeof others === 'number') byTitle.set(key, [others, index]);
    // A title that recurs a hundred times is a heading ("Editorial"): comparing with all of them finds nothing more.
    else if (others.length < 100) others.push(index);
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

/** The first paper, its gaps filled from the second, with the longer abstract of both. */
function mergePapers(first: Paper, second: Paper): Paper {
  return {
    ...first,
    abstract: second.abstract.length > first.abstract.length ? second.abstract : first.abstract,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    year: first.year ?? second.year,
    venue: first.venue || second.venue,
    doi: first.doi || second.doi,
    url: first.url || second.url,
    keywords: first.keywords.length > 0 ? first.keywords : second.keywords,
    label: first.label || second.label,
  };
}
