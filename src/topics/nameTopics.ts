import type { Vocabulary } from '../analysis.ts';
import { boilerplate, genericWords, isInSet } from '../text/stopWords.ts';
import { createWordKey } from '../text/wordKey.ts';
import type { Candidate } from './scoreTerms.ts';

/** A candidate with its words. */
export interface Phrase extends Candidate {
  readonly text: string;
  /** What the spellings of each of its words share. */
  readonly keys: readonly string[];
}

/** The candidates as phrases fit to be read: no generic words, no piece of a longer phrase that says the same. */
export function readablePhrases(candidates: readonly Candidate[], vocabulary: Vocabulary): Phrase[] {
  const wordKey = createWordKey();
  const phrases = candidates
    .map((candidate) => {
      const text = vocabulary.terms[candidate.term];
      return { ...candidate, text, keys: text.split(/[\s-]+/).map(wordKey) };
    })
    .filter((phrase) => isReadable(phrase.text));
  return phrases.filter((piece) => !phrases.some((whole) => isPieceOf(piece, whole)));
}

function isReadable(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.some((word) => isInSet(boilerplate, word))) return false;
  return !words.every((word) => isInSet(genericWords, word)) || words.length > 1;
}

/** Whether the longer phrase stands in most papers where the piece stands. */
function isPieceOf(piece: Phrase, whole: Phrase): boolean {
  return whole.keys.length > piece.keys.length && whole.nPapers >= 0.5 * piece.nPapers && holds(whole.keys, piece.keys);
}

function holds(whole: readonly string[], piece: readonly string[]): boolean {
  for (let i = 0; i + piece.length <= whole.length; i++) if (piece.every((key, j) => key === whole[i + j])) return true;
  return false;
}

/** A name for each topic: one to three of its best phrases that share no word, none used by two topics. */
export function nameTopics(phrases: readonly (readonly Phrase[])[]): string[] {
  const used = new Set<string>();
  return phrases.map((ranked, topic) => {
    const best = ranked
      .map((phrase) => ({ ...phrase, score: phrase.score * (phrase.text.includes(' ') ? 1.5 : 1) }))
      .sort((a, b) => b.score - a.score);
    const chosen: Phrase[] = [];
    for (const phrase of best) {
      if (chosen.length === 3 || (chosen.length > 0 && phrase.score < 0.4 * chosen[0].score)) break;
      if (
        used.has(phrase.keys.join(' ')) ||
        chosen.some((other) => other.keys.some((key) => phrase.keys.includes(key)))
      )
        continue;
      chosen.push(phrase);
      used.add(phrase.keys.join(' '));
    }
    return chosen.length > 0 ? chosen.map((phrase) => phrase.text).join(', ') : `Topic ${topic + 1}`;
  });
}
