import type { WeightedTerm } from '../analysis.ts';
import type { Paper } from '../paper.ts';

/** Of a topic's most typical papers, those whose abstracts are read. */
const nRead = 24;

/**
 * The sentence that says most of what a topic is about, from the abstracts of its most typical papers; '' where no abstract
 * has one. After centroid-based extraction (Radev et al. 2004): a sentence is worth the terms of the topic that it holds,
 * for its length; sentences about the paper itself ("we propose") are worth less, early ones more.
 */
export function summarize(
  papers: readonly Paper[],
  ranked: Int32Array,
  terms: readonly WeightedTerm[],
  wordKey: (word: string) => string,
): string {
  const runOf = (text: string) => ` ${(text.match(words) ?? []).map(wordKey).join(' ')} `;
  const wanted = terms.map(({ term, weight }) => ({ run: runOf(term), weight: Math.sqrt(weight) }));
  let best = '';
  let bestWorth = 0;
  for (const paper of ranked.subarray(0, nRead)) {
    sentencesOf(papers[paper].abstract).forEach((sentence, i) => {
      if (!isReadable(sentence)) return;
      const run = runOf(sentence);
      const told = wanted.reduce((sum, { run: term, weight }) => (run.includes(term) ? sum + weight : sum), 0);
      const worth = (told * (isOwn.test(sentence) ? 0.5 : 1) * (i < 2 ? 1.2 : 1)) / Math.sqrt(60 + sentence.length);
      if (worth > bestWorth) [best, bestWorth] = [sentence, worth];
    });
  }
  return best;
}

const words = /[\p{L}\p{N}]+/gu;

function sentencesOf(abstract: string): string[] {
  return abstract
    .split(/(?<=[^.]{3}[.!?]["”)]?)(?<!\b(?:e\.g|i\.e|cf|vs|al|etc|Fig|Eq|resp|approx|Dr|no|ca)\.)\s+(?=["“(]?\p{Lu})/u)
    .map((sentence) => sentence.replace(heading, '').trim());
}

/** "BACKGROUND: ...", "Methods and results - ...", "CONCLUSIONS. ..." */
const heading =
  /^(?:(?:(?:aims?|background|conclusions?|context|design|discussion|findings|introduction|interpretation|materials?|methods?|motivation|objectives?|purpose|rationale|results?|summary)(?: (?:and|&) \w+)?)|\p{Lu}[\p{Lu} &/,]{4,40})\s*[:.–—-]\s+/iu;

/** A whole sentence of a length that is read at a glance, without formulas, addresses and legal lines. */
function isReadable(sentence: string): boolean {
  return (
    sentence.length >= 50 &&
    sentence.length <= 240 &&
    /^["“(]?[\p{Lu}\d].*[.!?]["”)]?$/u.test(sentence) &&
    !/[$\\{}<>=©®]|https?:|www\.|copyright|rights reserved/i.test(sentence) &&
    !/\p{Lu}{3,} \p{Lu}{3,} \p{Lu}{3,}/u.test(sentence) &&
    !leaning.test(sentence)
  );
}

/** A sentence that leans on the one before it. */
const leaning =
  /^(?:It|This|These|They|Its|Their|Such|However|Moreover|Furthermore|Additionally|In addition|Then|Thus|Hence|Therefore|Finally|Here|Both|Also|But|Yet|And|Consequently|Specifically|In particular|For example|For instance|Recently|To \w+ (?:the|whether|how|if)|The (?:aim|purpose|objective|goal)s?)\b/;

/** What speaks of the paper and not of its subject. */
const isOwn = /\b(?:we|our|us|I|this (?:paper|work|study|article|thesis|review)|the (?:authors?|present study))\b/i;
