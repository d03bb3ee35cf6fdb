import type { Paper } from '../paper.ts';
import { abstractKeys } from './abstractKeys.ts';
import { hashLetters, lettersOf } from './hashText.ts';
import { areDistinctInRegistry } from './identifiers.ts';
import { latexToText } from './latexText.ts';

/** How two papers came to be compared: by the same title, by a title and its beginning, or by abstracts with runs of words in common. */
export type Likeness = 'title' | 'main title' | 'abstract';

/** A title's letters and digits without case, accents, markup and punctuation: what two listings of one paper agree on. */
export function titleKey(title: string): string {
  return lettersOf(plainTitle(title)) || title;
}

/** Hashes in [0, 2^30) by which a paper is found again; papers with a hash in common are alike, and may be one. */
export interface TextKeys {
  /** Of the title's letters (titleKey). */
  readonly title: number;
  /** Of the title without its subtitle; -1 when it has none. */
  readonly main: number;
  /** Shared by near-identical abstracts (abstractKeys). */
  readonly abstract: readonly number[];
}

/** The keys of a paper's text. */
export function textKeys({ title, abstract }: Paper): TextKeys {
  const plain = plainTitle(title);
  const end = subtitleAt(plain);
  return {
    title: hashTitle(plain),
    main: end < 0 ? -1 : hashTitle(plain.slice(0, end)),
    abstract: abstractKeys(abstract),
  };
}

/** The key of a paper's whole title (TextKeys.title). */
export function titleHash({ title }: Paper): number {
  return hashTitle(plainTitle(title));
}

function hashTitle(plain: string): number {
  return hashLetters(plain) % keyRange;
}

/** Engines keep smaller numbers as plain integers; papers that share a key by chance are told apart by their texts. */
const keyRange = 2 ** 30;

/** Where the main part of a title ends; -1 when it has no subtitle. */
function subtitleAt(title: string): number {
  let end = -1;
  for (const mark of subtitleMarks) {
    const at = title.indexOf(mark);
    if (at >= 3 && (end < 0 || at < end)) end = at;
  }
  return end;
}

const subtitleMarks = [': ', '? ', '. ', ' - ', ' – ', ' — '];

function plainTitle(title: string): string {
  const plain = title.includes('\\') ? latexToText(title) : title;
  // "Algorithms in C++" is not "Algorithms in C".
  return plain.includes('++') || plain.includes('#')
    ? plain.replace(/(?<=\b[A-Za-z])(?:\+\+|#)/g, (sign) => (sign === '#' ? 'sharp' : 'plusplus'))
    : plain;
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
  // A preprint has a DOI of its own, and may appear years before the journal's version.
  const areVersions = isPreprint(a) !== isPreprint(b) && authorsOf(a, b) === 'shared';
  if (nYears > (areVersions ? 3 : 1) || likeness === 'abstract' || authorsOf(a, b) === 'different') return false;
  if (a.doi !== '' && b.doi !== '' && a.doi !== b.doi && !areVersions) return false;
  const nWords = Math.min(a.title.split(' ').length, b.title.split(' ').length);
  if (likeness === 'main title') return nWords > 3 && authorsOf(a, b) === 'shared';
  return nWords > 3 || authorsOf(a, b) === 'shared' || (a.authors.length === 0 && b.authors.length === 0);
}

/** Whether title and abstract both say that two papers with the same identifier are two: then one identifier is wrong. */
export function areContrary(a: Paper, b: Paper): boolean {
  if (a.abstract.length < 200 || b.abstract.length < 200) return false;
  return resemblance(a.title, b.title) < 0.2 && resemblance(a.abstract, b.abstract) < 0.3;
}

/** What made a record and a paper one, as a person reads it: 'same title and year, authors overlap, abstracts 97 % alike'. */
export function whySame(a: Paper, b: Paper, likeness: Likeness): string {
  const titles = {
    title: 'same title',
    'main title': 'same title but for a subtitle',
    abstract: `titles ${percent(resemblance(a.title, b.title))} alike`,
  }[likeness];
  const nYears = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  const years =
    nYears === null ? '' : nYears === 0 ? ' and year' : `, ${nYears === 1 ? 'a year' : `${nYears} years`} apart`;
  const reasons = [
    likeness === 'abstract' ? titles + years.replace(' and year', ', same year') : titles + years,
    authorsOf(a, b) === 'shared' ? 'authors overlap' : '',
    a.abstract !== '' && b.abstract !== '' ? abstractsAlike(a.abstract, b.abstract) : '',
  ].filter((reason) => reason !== '');
  return (likeness === 'abstract' ? reasons.toReversed() : reasons).join(', ');
}

function abstractsAlike(a: string, b: string): string {
  if (a === b) return 'same abstract';
  const shared = resemblance(a, b);
  return shared < 0.9 && containment(a, b) === 1
    ? 'one abstract holds the other'
    : `abstracts ${percent(shared)} alike`;
}

function percent(share: number): string {
  return `${Math.floor(100 * share)} %`;
}

function isPreprint({ doi, url }: Paper): boolean {
  return preprintDoi.test(doi) || (doi === '' && /\/\/(?:www\.)?(?:arxiv|biorxiv|medrxiv)\.org\//.test(url));
}

/** arXiv, bioRxiv and medRxiv, SSRN, Research Square, preprints.org, OSF, ChemRxiv. */
const preprintDoi = /^10\.(?:48550|1101\/(?:\d{4}\.|\d{6})|2139|21203|20944|31219|31234|26434)/;

/** Whether the papers have an author in common, by surname; 'unknown' where neither can be told. */
function authorsOf(a: Paper, b: Paper): 'shared' | 'different' | 'unknown' {
  const [wordsOfA, wordsOfB] = [namesIn(a), namesIn(b)];
  const shared = [...wordsOfB].filter((word) => wordsOfA.has(word));
  if (shared.some((word) => word.length > 2)) return 'shared';
  const areComparable = [wordsOfA, wordsOfB].every((words) => words.size > 0 && [...words].every(isLatin));
  return areComparable && shared.length === 0 ? 'different' : 'unknown';
}

/** The words of the authors' names but for initials; "Müller" and "Mueller" are one. */
function namesIn({ authors }: Paper): ReadonlySet<string> {
  const words = authors.flatMap(wordsOf).filter((word) => word.length > 1);
  return new Set(words.map((word) => word.replace(/([aou])e/g, '$1').replaceAll('ß', 'ss')));
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word);
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
