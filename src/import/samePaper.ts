import type { Paper } from '../paper.ts';

/** A title's letters and digits without case, accents and punctuation: what two listings of one paper agree on. */
export function titleKey(title: string): string {
  const plain = isAscii.test(title) ? title : title.normalize('NFKD').replace(/\p{M}/gu, '');
  const key = plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? title : key;
}

const isAscii = /^[\u0000-\u007f]*$/;

/**
 * Whether two papers whose titles agree (titleKey) are one. Errs towards two: a paper twice is a small harm,
 * a paper lost is a large one. "Editorial" of 2019 is not "Editorial" of 2003, and one of two papers with the same
 * title but unlike abstracts is often a comment on the other.
 */
export function isSamePaper(a: Paper, b: Paper): boolean {
  if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1) return false;
  if (areDistinctByRegistry(a, b)) return false;
  const haveAbstracts = a.abstract !== '' && b.abstract !== '';
  if (haveAbstracts) return a.abstract === b.abstract || resemblance(a.abstract, b.abstract) > 0.5;
  if (a.doi !== '' && b.doi !== '' && a.doi !== b.doi) return false;
  return a.title.split(' ').length > 3 || shareAuthor(a, b) || (a.authors.length === 0 && b.authors.length === 0);
}

/** Two entries of one registry are two papers, whatever their titles. */
function areDistinctByRegistry(a: Paper, b: Paper): boolean {
  const kind = registryOf(a.source.rawId);
  return kind !== '' && kind === registryOf(b.source.rawId) && a.source.rawId !== b.source.rawId;
}

function registryOf(id: string): string {
  return registries.find(([, pattern]) => pattern.test(id))?.[0] ?? '';
}

const registries: readonly (readonly [string, RegExp])[] = [
  ['pubmed', /^(?:pmid:?\s?|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)\d{4,9}\/?$|^\d{7,8}$/i],
  ['arxiv', /^(?:arxiv:|https?:\/\/arxiv\.org\/abs\/)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i],
  ['openalex', /^(?:https?:\/\/openalex\.org\/)?W\d{5,}$/i],
  ['webofscience', /^(?:WOS|ISI):?[A-Z0-9]{15}$/i],
  ['scopus', /^2-s2\.0-\d+$/],
];

function shareAuthor(a: Paper, b: Paper): boolean {
  const surnames = new Set(a.authors.flatMap(surnamesOf));
  return b.authors.some((author) => surnamesOf(author).some((surname) => surnames.has(surname)));
}

function surnamesOf(author: string): string[] {
  return titleWords(author).filter((word) => word.length > 2);
}

/** Share of the words of both abstracts that they have in common, in [0, 1] (Jaccard). */
function resemblance(a: string, b: string): number {
  const wordsA = new Set(titleWords(a.slice(0, 5000)));
  const wordsB = new Set(titleWords(b.slice(0, 5000)));
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  // An abstract cut short by its exporter holds nothing that the whole one lacks.
  const isCutShort = shared > 0.95 * Math.min(wordsA.size, wordsB.size);
  return isCutShort ? 1 : shared / (wordsA.size + wordsB.size - shared);
}

function titleWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
