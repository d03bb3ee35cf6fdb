import type { Vocabulary } from '../analysis.ts';
import { createPhrases, withoutPieces, type Phrase } from './phrase.ts';
import type { Candidate } from './scoreTerms.ts';
import { maxVerbShare, type WordUse } from './wordUse.ts';

/** The candidates that people can read: no generic words, no verbs or praise, no piece of a longer phrase that says the same. */
export function readablePhrases(
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  use: WordUse,
  toPhrase = createPhrases(),
): Phrase[] {
  const phrases = candidates.map((candidate) => toPhrase(candidate, vocabulary.terms[candidate.term]));
  return withoutPieces(phrases.filter((phrase) => isReadable(phrase, use)));
}

function isReadable({ text, keys, nTelling, isSentencePiece }: Phrase, use: WordUse): boolean {
  if (isSentencePiece || (keys.length === 1 && nTelling === 0)) return false;
  if (text.includes(' ')) return true;
  const word = text.toLowerCase();
  const isPraise = use.endShare(word) < nounEndShare && use.degreeShare(word) >= leastDegreeShare;
  return !isPraise && use.verbShare(word) <= maxVerbShare;
}

/** A word that ends phrases more often is a noun, whatever stands before it: "more attention". */
const nounEndShare = 0.55;
/** "flexible" and "powerful" stand behind "more" and "very" at times, "molecular" and "Bayesian" do not. */
const leastDegreeShare = 0.1;
