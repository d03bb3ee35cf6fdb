import { genericWords, isInSet, weakHeads } from '../text/stopWords.ts';
import { createWordKey } from '../text/wordKey.ts';
import type { Candidate } from './scoreTerms.ts';
import { singular } from './singular.ts';

/** What the words of a text say. */
export interface PhraseWords {
  /** What the spellings and inflections of each of its words share. */
  readonly keys: readonly string[];
  /** Of its words, how many say something by themselves. */
  readonly nTelling: number;
  /** Whether it is a piece of a sentence and no name of anything: "RL methods", "features learned", "independently". */
  readonly isSentencePiece: boolean;
}

/** A candidate with its words, fit to be read. */
export interface Phrase extends Candidate, PhraseWords {
  /** As people write it: "graph neural networks". */
  readonly text: string;
}

/** A function that makes candidates phrases that are written so; it remembers the words of each text. */
export function createPhrases(wordKey = createWordKey()): (candidate: Candidate, text: string) => Phrase {
  const known = new Map<string, PhraseWords>();
  return ({ term, score, ratio, holders }, text) => {
    let words = known.get(text);
    if (!words) known.set(text, (words = readPhrase(text, wordKey)));
    const { keys, nTelling, isSentencePiece } = words;
    return { term, score, ratio, holders, text, keys, nTelling, isSentencePiece };
  };
}

function readPhrase(text: string, wordKey: (word: string) => string): PhraseWords {
  const pieces = text.split(/[\s-]+/).filter(Boolean);
  const words = text.split(/\s+/);
  const last = words[words.length - 1];
  return {
    keys: pieces.map((word) => wordKey(singular(word))),
    nTelling: text.split(' ').filter((word) => !isInSet(genericWords, word)).length,
    isSentencePiece: isInSet(weakHeads, last) || participle.test(last) || (words.length === 1 && adverb.test(last)),
  };
}

const participle = /[^e]ed$/;
const adverb = /(?:al|ous|iv|ent|ant|te|ar|ed|ing|it|se|ab|ib|ct|st)e?ly$/;

/** The phrases without the pieces of longer ones that stand in most papers where the piece stands. */
export function withoutPieces(phrases: readonly Phrase[]): Phrase[] {
  const holding = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    if (phrase.keys.length < 2) continue;
    for (const key of phrase.keys) {
      const wholes = holding.get(key);
      if (wholes) wholes.push(phrase);
      else holding.set(key, [phrase]);
    }
  }
  return phrases.filter((piece) => !holding.get(piece.keys[0])?.some((whole) => isPieceOf(piece, whole)));
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
