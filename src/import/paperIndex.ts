import type { Paper } from '../paper.ts';
import { identifiersOf } from './identifiers.ts';
import type { TextKeys } from './samePaper.ts';
import { areContrary, isSamePaper, textKeys, titleKey } from './samePaper.ts';

/** The papers met so far: unique by id, each paper once. */
export interface PaperIndex {
  /** Takes a paper in and answers -1, or merges it into the one that it repeats and answers its number (the known papers come first). */
  add(paper: Paper): number;
  /** The papers that were added, in order, merged and with unique ids; the known ones are left out. */
  added(): Paper[];
}

/** A title that recurs a hundred times is a heading ("Editorial"): comparing with all of them finds nothing more. */
const maxAlike = 100;

const none: readonly number[] = [];

/** An index that already holds the known papers, which are never changed. */
export function createPaperIndex(known: readonly Paper[] = []): PaperIndex {
  const papers: Paper[] = [];
  /** Papers by hash of their title and of its main part, and by hash of both ends of their abstract. */
  const byText = new Map<number, number | number[]>();
  const byIdentifier = new Map<string, number>();
  const byId = new Map<string, number>();
  /** The next number to try for an id that is taken, so that a file of equal ids costs linear time. */
  const nextNumber = new Map<string, number>();
  for (const paper of known) enter(paper, textKeys(paper));

  return {
    add(paper) {
      const keys = textKeys(paper);
      const twin = twinOf(paper, keys);
      if (twin < 0) {
        enter(paper, keys);
        return -1;
      }
      if (twin >= known.length) {
        papers[twin] = mergePapers(papers[twin], paper);
        enterIdentifiers(paper, twin);
      }
      return twin;
    },
    added: () => papers.slice(known.length),
  };

  /** The paper that this one repeats, -1 when it is new. */
  function twinOf(paper: Paper, keys: TextKeys): number {
    for (const identifier of identifiersOf(paper)) {
      const found = byIdentifier.get(identifier);
      if (found !== undefined && !areContrary(papers[found], paper)) return found;
    }
    // An id that is only a hash of the text says no more than the text.
    const withId = paper.source.rawId === '' ? undefined : byId.get(paper.id);
    if (withId !== undefined && titleKey(papers[withId].title) === titleKey(paper.title)) return withId;
    const isTitled = (i: number) => titleKey(papers[i].title) === titleKey(paper.title);
    const found =
      alike(keys.title).find((i) => isSamePaper(papers[i], paper, isTitled(i) ? 'title' : 'main title')) ??
      // Parts I and II share a main title too: only a title without subtitle can be this one's, cut short.
      alike(keys.main).find(
        (i) => textKeys(papers[i]).title === keys.main && isSamePaper(papers[i], paper, 'main title'),
      ) ??
      keys.abstract.flatMap(alike).find((i) => isSamePaper(papers[i], paper, 'abstract'));
    return found ?? -1;
  }

  function alike(key: number): readonly number[] {
    const found = byText.get(key);
    return found === undefined ? none : typeof found === 'number' ? [found] : found;
  }

  function enter(paper: Paper, keys: TextKeys): void {
    const index = papers.length;
    const id = freeId(paper.id);
    papers.push(id === paper.id ? paper : { ...paper, id });
    byId.set(id, index);
    enterIdentifiers(paper, index);
    for (const key of [keys.title, keys.main, ...keys.abstract]) if (key >= 0) enterText(key, index);
  }

  function enterIdentifiers(paper: Paper, index: number): void {
    for (const identifier of identifiersOf(paper))
      if (!byIdentifier.has(identifier)) byIdentifier.set(identifier, index);
  }

  function enterText(key: number, index: number): void {
    const others = byText.get(key);
    if (others === undefined) byText.set(key, index);
    else if (typeof others === 'number') byText.set(key, [others, index]);
    else if (others.length < maxAlike) others.push(index);
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
    fields: first.fields.length > 0 ? first.fields : second.fields,
    language: first.language || second.language,
    alsoIn: [...first.alsoIn, second.source, ...second.alsoIn],
  };
}
