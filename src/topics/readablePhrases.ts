import type { Vocabulary } from '../analysis.ts';
import { createPhrases, withoutPieces, type Phrase } from './phrase.ts';
import type { Candidate } from './scoreTerms.ts';

/** The candidates that people can read: no generic words, no piece of a longer phrase that says the same. */
export function readablePhrases(
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  toPhrase = createPhrases(),
): Phrase[] {
  const phrases = candidates.map((candidate) => toPhrase(candidate, vocabulary.terms[candidate.term]));
  return withoutPieces(phrases.filter(isReadable));
}

function isReadable({ keys, nTelling, isSentencePiece }: Phrase): boolean {
  return !isSentencePiece && (keys.length > 1 || nTelling > 0);
}
