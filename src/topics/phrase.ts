import { genericWords, isInSet } from '../text/stopWords.ts';
import type { Candidate } from './scoreTerms.ts';
import { singular } from './singular.ts';

/** A candidate with its words, fit to be read. */
export interface Phrase extends Candidate {
  /** As people write it: "graph neural networks". */
  readonly text: string;
  /** What the spellings and inflections of each of its words share. */
  readonly keys: readonly string[];
  /** Of its words, how many say something by themselves. */
  readonly nTelling: number;
}

/** The candidate as the phrase that is written so; `wordKey` gives what the inflections of a word share. */
export function toPhrase(candidate: Candidate, text: string, wordKey: (word: string) => string): Phrase {
  const keys = text
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => wordKey(singular(word)));
  return { ...candidate, text, keys, nTelling: text.split(' ').filter((word) => !isInSet(genericWords, word)).length };
}

/** The phrases without the pieces of longer ones that stand in most papers where the piece stands. */
export function withoutPieces(phrases: readonly Phrase[]): Phrase[] {
  return phrases.filter((piece) => !phrases.some((whole) => isPieceOf(piece, whole)));
}

/** The share of a piece's papers that hold the whole phrase, from which on the piece is hardly meant by itself. */
const samePapers = 0.6;

function isPieceOf(piece: Phrase, whole: Phrase): boolean {
  if (whole.keys.length <= piece.keys.length || whole.holders.length < samePapers * piece.holders.length) return false;
  for (let i = 0; i + piece.keys.length <= whole.keys.length; i++) {
    if (piece.keys.every((key, j) => key === whole.keys[i + j])) return true;
  }
  return false;
}
