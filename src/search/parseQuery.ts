import { searchWords } from './searchWords.ts';

/** The parts of a paper that can be searched by themselves, in the order in which an index holds them. */
export const searchFields = ['title', 'abstract', 'keyword', 'author', 'venue'] as const;

/** A part of a paper. */
export type SearchField = (typeof searchFields)[number];

/** One demand of a query: words that stand side by side in a paper's field. */
export interface Clause {
  /** Never empty. */
  readonly words: readonly string[];
  /** The last word may be the beginning of a longer one. */
  readonly isPrefix: boolean;
  /** A single word outside quotes also finds its plural and singular in -s, and words that it may be a slip of. */
  readonly isQuoted: boolean;
  /** Where the words must stand; null: anywhere. */
  readonly field: SearchField | null;
  /** Papers that meet it are left out. */
  readonly isExcluded: boolean;
}

/** A demand on the year: from `first` to `last`, both included. */
export interface YearClause {
  readonly first: number;
  readonly last: number;
  readonly isExcluded: boolean;
}

/** What a query asks for. A paper must meet all clauses. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly years: readonly YearClause[];
  /** A paper's id or title, or any text, that papers should be like; '' for none. */
  readonly like: string;
}

/**
 * What a query demands. "Quoted words" are a phrase, and so is what is written together ("low-rank"); `title:`, `author:`
 * and the like say where words must stand; `year:2015-2020` is a range; a minus sign excludes; `like:` takes what follows, in
 * quotation marks or to the end, as an example. The last word is a beginning unless a space or a quotation mark follows it.
 */
export function parseQuery(query: string): Query {
  const example = likePattern.exec(query);
  const text = example ? query.slice(0, example.index) + ' ' + query.slice(example.index + example[0].length) : query;
  const clauses: Clause[] = [];
  const years: YearClause[] = [];
  for (const [, minus, prefix, quoted, bare] of text.matchAll(partPattern)) {
    const isExcluded = minus === '-';
    const name = prefix?.toLowerCase();
    if (name === 'year') {
      const range = yearRange(quoted ?? bare ?? '');
      if (range) years.push({ ...range, isExcluded });
      continue;
    }
    const words = searchWords(quoted ?? bare ?? '');
    const isQuoted = quoted !== undefined;
    if (words.length > 0) clauses.push({ words, isQuoted, isPrefix: false, field: fieldOf(name), isExcluded });
  }
  const isOpen = /[\p{L}\p{N}]\p{M}*$/u.test(text) && !endsInYear.test(text);
  const last = clauses.at(-1);
  // What is not yet written to its end leaves nothing out.
  if (last && isOpen && !last.isExcluded) clauses[clauses.length - 1] = { ...last, isPrefix: true };
  return { clauses, years, like: (example?.[1] ?? example?.[2] ?? '').trim() };
}

/** All words that a query asks for, as a text. */
export function wordsOfQuery({ clauses }: Query): string {
  return clauses.flatMap(({ isExcluded, words }) => (isExcluded ? [] : words)).join(' ');
}

const mark = '["“”„«»]';
const unmarked = '[^"“”„«»]';
const likePattern = new RegExp(`(?<!\\S)like:\\s*(?:${mark}(${unmarked}*)${mark}?|(.+)$)`, 'isu');
const partPattern = new RegExp(
  `(-?)(?:(titles?|abstracts?|keywords?|authors?|venues?|journals?|year):\\s*)?(?:${mark}(${unmarked}*)${mark}?|([^\\s"“”„«»]+))?`,
  'giu',
);
const endsInYear = /(?<!\S)-?year:\s*\S*$/iu;

function fieldOf(name: string | undefined): SearchField | null {
  if (!name) return null;
  const singular = name.replace(/s$/, '');
  return singular === 'journal' ? 'venue' : (singular as SearchField);
}

/** 2015, 2015-2020, 2015- and -2020; a year that is not yet written to its end stands for all that begin so. */
function yearRange(text: string): { readonly first: number; readonly last: number } | null {
  const match = /^(\d{0,4})(\s*(?:-|–|\.\.)\s*)?(\d{0,4})$/.exec(text.trim());
  if (!match || (match[1] === '' && match[3] === '')) return null;
  const [, from, dash, to] = match;
  const last = dash ? to : from;
  return {
    first: from === '' ? -Infinity : Number(from.padEnd(4, '0')),
    last: last === '' ? Infinity : Number(last.padEnd(4, '9')),
  };
}
