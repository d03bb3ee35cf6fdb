import type { Paper } from '../paper.ts';

/** A whole sentence of an abstract. */
export interface Sentence {
  readonly text: string;
  /** Its words by their keys, each between blanks. */
  readonly run: string;
  /** Its place among the sentences of the abstract. */
  readonly at: number;
  /** Whether it speaks of the paper and not of its subject. */
  readonly isOwn: boolean;
}

/** A function that gives the sentences of a paper's abstract that can be read by themselves; it remembers them. */
export function createSentences(
  papers: readonly Paper[],
  wordKey: (word: string) => string,
): (paper: number) => readonly Sentence[] {
  const known = new Map<number, readonly Sentence[]>();
  return (paper) => {
    let sentences = known.get(paper);
    if (!sentences) known.set(paper, (sentences = readableSentences(papers[paper].abstract, wordKey)));
    return sentences;
  };
}

function readableSentences(abstract: string, wordKey: (word: string) => string): Sentence[] {
  return sentencesOf(abstract).flatMap((text, at) =>
    isReadable(text) ? [{ text, run: wordRun(text, wordKey), at, isOwn: own.test(text) }] : [],
  );
}

/** The words of a text by their keys, each between blanks. */
export function wordRun(text: string, wordKey: (word: string) => string): string {
  return ` ${(text.match(words) ?? []).map(wordKey).join(' ')} `;
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
const own = /\b(?:we|our|us|I|this (?:paper|work|study|article|thesis|review)|the (?:authors?|present study))\b/i;
