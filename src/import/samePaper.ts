import type { Paper } from '../paper.ts';
import { hashLetters, lettersOf } from './hashText.ts';
import { areDistinctInRegistry } from './identifiers.ts';
import { latexToText } from './latexText.ts';

/** How two papers came to be compared: by the same title, by a title and its beginning, or by the same stretch of abstract. */
export type Likeness = 'title' | 'main title' | 'abstract';

/** A title's letters and digits without case, accents, markup and punctuation: what two listings of one paper agree on. */
export function titleKey(title: string): string {
  return lettersOf(plainTitle(title)) || title;
}

/** Hashes by which a paper is found again; papers with a hash in common are alike, and may be one. */
export interface TextKeys {
  /** Of the title's letters (titleKey). */
  readonly title: number;
  /** Of the title without its subtitle; -1 when it has none. */
  readonly main: number;
  /** Of the abstract's beginning and end; none when it is too short to tell papers apart. */
  readonly abstract: readonly number[];
}

/** The keys of a paper's text. */
export function textKeys({ title, abstract }: Paper): TextKeys {
  const plain = plainTitle(title);
  const end = subtitleAt(plain);
  return {
    title: hashLetters(plain),
    main: end < 0 ? -1 : hashLetters(plain.slice(0, end)),
    abstract:
      abstract.length < 200
        ? []
        : [hashLetters(`start ${abstract.slice(0, 80)}`), hashLetters(`end ${abstract.slice(-80)}`)],
  };
}

/** Where the main part of a title ends; -1 when it has no subtitle. */
function subtitleAt(title: string): number {
  const ends = [': ', '? ', '. ', ' - ', ' – ', ' — '].map((mark) => title.indexOf(mark)).filter((at) => at >= 3);
  return ends.length === 0 ? -1 : Math.min(...ends);
}

function plainTitle(title: string): string {
  return title.includes('\\') ? latexToText(title) : title;
}

/**
 * Whether two papers that are alike in one respect are one. Errs towards two: a paper twice is a small harm, a paper
 * lost is a large one. "Editorial" of 2019 is not "Editorial" of 2003, and one of two papers with the same title but
 * unlike abstracts is often a comment on the other.
 */
export function isSamePaper(a: Paper, b: Paper, likeness: Likeness): boolean {
  if (areDistinctInRegistry(a, b)) return false;
  const nYears = a.year === null || b.year === null ? 0 : Math.abs(a.year - b.year);
  if (a.abstract !== '' && b.abstract !== '') {
    if (nYears > 4) return false;
    const shared = a.abstract === b.abstract ? 1 : resemblance(a.abstract, b.abstract);
    // Follow-up papers share much of an abstract, the chapters of a book all of it: the titles must be alike as well.
    if (likeness === 'abstract') return shared > 0.85 && resemblance(a.title, b.title) > 0.4;
    // Preprint and published version lie years apart, and their abstracts are hardly edited.
    return Math.max(shared, containment(a.abstract, b.abstract)) > (likeness === 'title' && nYears <= 1 ? 0.5 : 0.7);
  }
  if (nYears > 1 || likeness === 'abstract' || (a.doi !== '' && b.doi !== '' && a.doi !== b.doi)) return false;
  const nWords = Math.min(a.title.split(' ').length, b.title.split(' ').length);
  if (likeness === 'main title') return nWords > 3 && shareAuthor(a, b);
  return nWords > 3 || shareAuthor(a, b) || (a.authors.length === 0 && b.authors.length === 0);
}

/** Whether title and abstract both say that two papers with the same identifier are two: then one identifier is wrong. */
export function areContrary(a: Paper, b: Paper): boolean {
  if (a.abstract.length < 200 || b.abstract.length < 200) return false;
  return resemblance(a.title, b.title) < 0.2 && resemblance(a.abstract, b.abstract) < 0.3;
}

function shareAuthor(a: Paper, b: Paper): boolean {
  const surnames = new Set(a.authors.flatMap(longWords));
  return b.authors.some((author) => longWords(author).some((surname) => surnames.has(surname)));
}

function longWords(author: string): string[] {
  return wordsOf(author).filter((word) => word.length > 2);
}

/** Share of the words of both texts that they have in common, in [0, 1] (Jaccard). */
function resemblance(a: string, b: string): number {
  const { shared, nA, nB } = sharedWords(a, b);
  return shared / Math.max(1, nA + nB - shared);
}

/** 1 when one text holds nothing that the other lacks, as an abstract that an exporter cut short; else 0. */
function containment(a: string, b: string): number {
  const { shared, nA, nB } = sharedWords(a, b);
  return shared > 0.95 * Math.min(nA, nB) ? 1 : 0;
}

function sharedWords(a: string, b: string): { shared: number; nA: number; nB: number } {
  const wordsA = new Set(wordsOf(a.slice(0, 5000)));
  const wordsB = new Set(wordsOf(b.slice(0, 5000)));
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  return { shared, nA: wordsA.size, nB: wordsB.size };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
