import type { Vocabulary } from '../analysis.ts';
import { genericWords, isInSet, weakHeads } from '../text/stopWords.ts';
import { createWordKey } from '../text/wordKey.ts';
import type { Candidate } from './scoreTerms.ts';

/** A candidate with its words, fit to be read. */
export interface Phrase extends Candidate {
  readonly text: string;
  /** What the spellings of each of its words share. */
  readonly keys: readonly string[];
  /** Of its words, how many say something by themselves. */
  readonly nTelling: number;
}

/** The candidates that people can read: no generic words, no piece of a longer phrase that says the same. */
export function readablePhrases(candidates: readonly Candidate[], vocabulary: Vocabulary): Phrase[] {
  const wordKey = createWordKey();
  const phrases = candidates
    .map((candidate) => {
      const text = vocabulary.terms[candidate.term];
      const nTelling = text.split(' ').filter((word) => !isInSet(genericWords, word)).length;
      return {
        ...candidate,
        text,
        keys: text
          .split(/[\s-]+/)
          .filter(Boolean)
          .map(wordKey),
        nTelling,
      };
    })
    .filter((phrase) => isReadable(phrase));
  return phrases.filter((piece) => !phrases.some((whole) => isPieceOf(piece, whole)));
}

function isReadable({ text, keys, nTelling }: Phrase): boolean {
  const words = text.split(/\s+/);
  if (isInSet(weakHeads, words[words.length - 1])) return false;
  if (participle.test(text)) return false;
  return keys.length > 1 || (nTelling > 0 && !adverb.test(text));
}

const adverb = /(?:al|ous|iv|ent|ant|te|ar|ed|ing|it|se|ab|ib|ct|st)e?ly$/;
/** "features learned", "images generated", "connected": pieces of sentences. */
const participle = /[^es]ed$/;

/** The share of a piece's papers that hold the whole phrase, from which on the piece is never meant by itself. */
const samePapers = 0.7;

/** Whether the longer phrase stands in most papers where the piece stands. */
function isPieceOf(piece: Phrase, whole: Phrase): boolean {
  if (whole.keys.length <= piece.keys.length || whole.holders.length < samePapers * piece.holders.length) return false;
  for (let i = 0; i + piece.keys.length <= whole.keys.length; i++) {
    if (piece.keys.every((key, j) => key === whole.keys[i + j])) return true;
  }
  return false;
}
