import { largerArray } from '../largerArray.ts';
import type { TextChunk } from './readTexts.ts';
import { acronymBegin, acronymEnd, phraseEnd, sentenceEnd } from './scanWords.ts';
import type { TokenStream, WordReader } from './tokenizePapers.ts';

/** A word that is left out: it ends a phrase, but the word after it no longer begins a sentence. */
const skipped = -3;
/** A word that the reader has not met. */
const unmet = -9;

/** What a reader has made of the chunks so far. */
export interface WordStream {
  /** Appends the chunk's papers, from `firstPaper` on; `numbers` holds the place in `texts` of each of its words. */
  append(chunk: TextChunk, numbers: Int32Array, firstPaper: number): void;
  whole(): TokenStream;
}

/**
 * No papers yet, of `nPapers` with some `nTokens` in all; `texts` holds the distinct words of all readers and grows, '' for those that
 * none writes.
 */
export function createStream(
  reader: WordReader,
  texts: readonly string[],
  nPapers: number,
  nTokens: number,
): WordStream {
  const { isBreak, papers, skipsAcronyms = false } = reader;
  const nRows = papers?.length ?? nPapers;
  const offsets = new Int32Array(nRows + 1);
  const titleEnds = new Int32Array(nRows);
  const words: string[] = [];
  /** The reader's number of each of the texts. */
  let known = new Int32Array(0);
  // Memory that is never written to is never taken: room at once for all costs less than to grow.
  let tokens = new Int32Array(Math.ceil((nTokens * nRows) / Math.max(1, nPapers)));
  let length = 0;
  let row = 0;

  const numberOf = (text: number) => {
    const word = texts[text];
    return (known[text] = word === '' || isBreak(word) ? skipped : words.push(word) - 1);
  };

  /** Writes the tokens from .. to - 1 of a chunk behind the others, where there is room for them. */
  const write = (read: Int32Array, from: number, to: number, numbers: Int32Array, passesAcronyms: boolean) => {
    const written = tokens;
    const ofText = known;
    let end = length;
    let last = end === 0 ? 0 : written[end - 1];
    for (let at = from; at < to; at++) {
      let token = read[at];
      if (token >= 0) {
        token = ofText[numbers[token]];
        if (token === unmet) token = numberOf(numbers[read[at]]);
        if (token === skipped) token = phraseEnd;
        else {
          written[end++] = last = token;
          continue;
        }
      } else if (token < sentenceEnd) {
        if (passesAcronyms && token === acronymBegin) {
          while (read[at] !== acronymEnd) at++;
          continue;
        }
        token = phraseEnd;
      }
      if (last >= 0) written[end++] = last = token;
      else if (token === sentenceEnd || read[at] >= 0) written[end - 1] = last = token;
    }
    if (end > 0 && last < 0) written[end - 1] = sentenceEnd;
    else written[end++] = sentenceEnd;
    length = end;
  };

  return {
    append: ({ tokens: read, tokenEnds }, numbers, firstPaper) => {
      if (texts.length > known.length) known = largerArray(known, moreThan(known, texts.length), unmet);
      if (length + read.length + tokenEnds.length > tokens.length)
        tokens = largerArray(tokens, moreThan(tokens, length + read.length + tokenEnds.length));
      for (let text = 0; text < tokenEnds.length; text += 2) {
        if (papers && papers[row] !== firstPaper + text / 2) continue;
        write(read, text === 0 ? 0 : tokenEnds[text - 1], tokenEnds[text], numbers, false);
        titleEnds[row] = length;
        write(read, tokenEnds[text], tokenEnds[text + 1], numbers, skipsAcronyms);
        offsets[++row] = length;
      }
    },
    whole: () => ({ words, tokens: tokens.subarray(0, length), offsets, titleEnds }),
  };
}

/** A length for the array that holds as many and some that come later. */
function moreThan(array: Int32Array, minimum: number): number {
  return Math.max(minimum, Math.ceil(array.length * 1.5));
}
