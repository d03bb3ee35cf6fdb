import { searchWords } from './searchWords.ts';

/** One demand of a query: words that stand side by side in a paper's field. */
export interface Clause {
  /** Never empty. */
  readonly words: readonly string[];
  /** The last word may be the beginning of a longer one. */
  readonly isPrefix: boolean;
  /** A single word outside quotes also finds its plural and singular in -s. */
  readonly isQuoted: boolean;
}

/**
 * The demands of a query, all of which a paper must meet. "Quoted words" are a phrase, and so is what is written
 * together ("low-rank"); the last word is a beginning unless a space or a quotation mark follows it.
 */
export function parseQuery(query: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const [part, quoted] of query.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/g)) {
    const isQuoted = quoted !== undefined;
    const words = searchWords(isQuoted ? quoted : part);
    if (words.length > 0) clauses.push({ words, isQuoted, isPrefix: false });
  }
  const last = clauses.pop();
  const isOpen = /[\p{L}\p{N}]\p{M}*$/u.test(query);
  return last ? [...clauses, { ...last, isPrefix: isOpen }] : clauses;
}
