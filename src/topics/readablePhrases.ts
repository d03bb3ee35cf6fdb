import type { Vocabulary } from '../analysis.ts';
import { isInSet, weakHeads } from '../text/stopWords.ts';
import { createWordKey } from '../text/wordKey.ts';
import { toPhrase, withoutPieces, type Phrase } from './phrase.ts';
import type { Candidate } from './scoreTerms.ts';

/** The candidates that people can read: no generic words, no piece of a longer phrase that says the same. */
export function readablePhrases(candidates: readonly Candidate[], vocabulary: Vocabulary): Phrase[] {
  const wordKey = createWordKey();
  const phrases = candidates.map((candidate) => toPhrase(candidate, vocabulary.terms[candidate.term], wordKey));
  return withoutPieces(phrases.filter(isReadable));
}

function isReadable({ text, keys, nTelling }: Phrase): boolean {
  return !isSentencePiece(text) && (keys.length > 1 || nTelling > 0);
}

/** Whether a text is a piece of a sentence and no name of anything: "RL methods", "features learned", "independently". */
export function isSentencePiece(text: string): boolean {
  const words = text.split(/\s+/);
  const last = words[words.length - 1];
  return isInSet(weakHeads, last) || participle.test(last) || (words.length === 1 && adverb.test(last));
}

const participle = /[^e]ed$/;
const adverb = /(?:al|ous|iv|ent|ant|te|ar|ed|ing|it|se|ab|ib|ct|st)e?ly$/;
