import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import type { Paper } from '../paper.ts';
import type { Steps } from '../task.ts';
import { cleanText } from './cleanText.ts';

/** All papers' words in reading order as one array of numbers. */
export interface TokenStream {
  /** Every distinct word as it is written; a token is an index into it. */
  readonly words: readonly string[];
  /** Tokens, and `phraseEnd` or `sentenceEnd` where no phrase may run across. */
  readonly tokens: Int32Array;
  /** nPapers + 1 offsets into tokens. */
  readonly offsets: Int32Array;
  /** Where each paper's title ends in tokens. */
  readonly titleEnds: Int32Array;
}

/** Stands in the stream where a phrase ends. */
export const phraseEnd = -1;
/** Stands in the stream where a sentence ends. */
export const sentenceEnd = -2;
/** A word that is left out: it ends a phrase, but the word after it no longer begins a sentence. */
const skipped = -3;

/** Titles and abstracts as words; words for which `isBreak` is true end a phrase and leave nothing else behind. */
export function* tokenizePapers(papers: readonly Paper[], isBreak: (word: string) => boolean): Steps<TokenStream> {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const offsets = new Int32Array(papers.length + 1);
  const titleEnds = new Int32Array(papers.length);
  let tokens = new Int32Array(1 << 16);
  let length = 0;

  const append = (text: string) => {
    const found = tokenizer.tokenize(cleanText(text)) ?? [];
    if (length + found.length + 1 > tokens.length) tokens = grown(tokens, length + found.length + 1);
    for (const token of found) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = firstNumber(token, words, isBreak);
        numbers.set(token, number);
      }
      if (number >= 0 || length === 0 || tokens[length - 1] >= 0)
        tokens[length++] = number === skipped ? phraseEnd : number;
      else if (number === skipped) tokens[length - 1] = phraseEnd;
      else tokens[length - 1] = Math.min(tokens[length - 1], number);
    }
    if (length > 0 && tokens[length - 1] < 0) tokens[length - 1] = sentenceEnd;
    else tokens[length++] = sentenceEnd;
  };

  for (let i = 0; i < papers.length; i++) {
    append(papers[i].title);
    titleEnds[i] = length;
    append(papers[i].abstract);
    offsets[i + 1] = length;
    if (i % 256 === 255) yield i / papers.length;
  }
  return { words, tokens: tokens.slice(0, length), offsets, titleEnds };
}

/**
 * A word is letters and digits with inner hyphens and apostrophes ("low-rank", "GPT-3.5", "Parkinson's", "C++");
 * anything else but blanks ends a phrase.
 */
const tokenizer = new RegexpTokenizer({
  pattern:
    /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|[-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))*(?:\+\+?(?![\p{L}\p{N}])|#)?|[.!?]+(?=\s|$)|[^\s\p{L}\p{N}]/gu,
  gaps: false,
});

function firstNumber(token: string, words: string[], isBreak: (word: string) => boolean): number {
  if (/^[.!?]/.test(token)) return sentenceEnd;
  if (!/[\p{L}\p{N}]/u.test(token)) return phraseEnd;
  if (!/\p{L}/u.test(token)) return skipped;
  const word = token.replace(/[‐‑]/g, '-').replace(/’/g, "'");
  if (isBreak(word)) return skipped;
  return words.push(word) - 1;
}

function grown(array: Int32Array<ArrayBuffer>, minimum: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(minimum, array.length * 2));
  larger.set(array);
  return larger;
}
