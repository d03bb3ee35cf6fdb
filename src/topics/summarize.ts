import type { WeightedTerm } from '../analysis.ts';
import type { Sentences } from './sentences.ts';

/** Of a topic's most typical papers, those whose abstracts are read. */
const nRead = 24;

/**
 * The sentence that says most of what a topic is about, from the abstracts of its most typical papers; '' where no abstract
 * has one. After centroid-based extraction (Radev et al. 2004): a sentence is worth the terms of the topic that it holds,
 * for its length; sentences about the paper itself ("we propose") are worth less, early ones more.
 */
export function summarize(sentences: Sentences, ranked: Int32Array, terms: readonly WeightedTerm[]): string {
  const wanted = terms.map(({ term, weight }) => ({ words: sentences.wordsOf(term), weight: Math.sqrt(weight) }));
  const most = wanted.reduce((sum, { weight }) => sum + weight, 0) * (1 + 1e-9);
  let best = '';
  let bestWorth = 0;
  for (const paper of ranked.subarray(0, nRead)) {
    for (const { text, at, isOwn } of sentences.ofPaper(paper)) {
      const worthOf = (told: number) => (told * (isOwn ? 0.5 : 1) * (at < 2 ? 1.2 : 1)) / Math.sqrt(60 + text.length);
      // Most sentences would not win if they held every term: their words need not be looked at.
      if (worthOf(most) <= bestWorth) continue;
      const words = sentences.wordsOf(text);
      let told = 0;
      for (const term of wanted) if (holds(words, term.words)) told += term.weight;
      if (worthOf(told) > bestWorth) [best, bestWorth] = [text, worthOf(told)];
    }
  }
  return best;
}

/** Whether the words of a term follow each other among those of a sentence. */
function holds(words: Int32Array, term: Int32Array): boolean {
  for (let i = 0; i + term.length <= words.length; i++) {
    let n = 0;
    while (n < term.length && words[i + n] === term[n]) n++;
    if (n === term.length) return true;
  }
  return false;
}
