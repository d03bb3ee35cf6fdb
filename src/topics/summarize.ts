import type { WeightedTerm } from '../analysis.ts';
import { wordRun, type Sentence } from './sentences.ts';

/** Of a topic's most typical papers, those whose abstracts are read. */
const nRead = 24;

/**
 * The sentence that says most of what a topic is about, from the abstracts of its most typical papers; '' where no abstract
 * has one. After centroid-based extraction (Radev et al. 2004): a sentence is worth the terms of the topic that it holds,
 * for its length; sentences about the paper itself ("we propose") are worth less, early ones more.
 */
export function summarize(
  sentencesOf: (paper: number) => readonly Sentence[],
  ranked: Int32Array,
  terms: readonly WeightedTerm[],
  wordKey: (word: string) => string,
): string {
  const wanted = terms.map(({ term, weight }) => ({ run: wordRun(term, wordKey), weight: Math.sqrt(weight) }));
  let best = '';
  let bestWorth = 0;
  for (const paper of ranked.subarray(0, nRead)) {
    for (const { text, run, at, isOwn } of sentencesOf(paper)) {
      let told = 0;
      for (const { run: term, weight } of wanted) if (run.includes(term)) told += weight;
      const worth = (told * (isOwn ? 0.5 : 1) * (at < 2 ? 1.2 : 1)) / Math.sqrt(60 + text.length);
      if (worth > bestWorth) [best, bestWorth] = [text, worth];
    }
  }
  return best;
}
