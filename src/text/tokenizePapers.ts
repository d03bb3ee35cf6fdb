import type { Paper } from '../paper.ts';
import type { Steps } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { readChunk, readTexts, type TextBatch, type TextChunk } from './readTexts.ts';
import { phraseEnd, sentenceEnd } from './scanWords.ts';
import { createWordTable, hashStart, hashUnit } from './wordTable.ts';

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

/** A word that is left out: it ends a phrase, but the word after it no longer begins a sentence. */
const skipped = -3;

/**
 * Titles and abstracts as words; words for which `isBreak` is true end a phrase and leave nothing else behind. Threads read
 * chunks of texts, each with words of its own numbers, and the chunks are joined in the order of the papers.
 */
export function* tokenizePapers(
  papers: readonly Paper[],
  isBreak: (word: string) => boolean,
  threads = oneThread,
): Steps<TokenStream> {
  const table = createWordTable();
  /** The number of each word of the table, or `skipped`. */
  let numbers = new Int32Array(1 << 12);
  const words: string[] = [];
  const offsets = new Int32Array(papers.length + 1);
  const titleEnds = new Int32Array(papers.length);
  let tokens = new Int32Array(1 << 16);
  let length = 0;

  const numberWords = ({ nWords, wordUnits, wordEnds }: TextChunk): Int32Array => {
    const known = new Int32Array(nWords);
    for (let word = 0, from = 0; word < nWords; from = wordEnds[word++]) {
      let hash = hashStart;
      for (let i = from; i < wordEnds[word]; i++) hash = hashUnit(hash, wordUnits[i]);
      const nBefore = table.size();
      const number = table.add(wordUnits, from, wordEnds[word], hash);
      if (number === numbers.length) numbers = grown(numbers, number + 1);
      if (number === nBefore) numbers[number] = firstNumber(table.text(number), words, isBreak);
      known[word] = numbers[number];
    }
    return known;
  };

  const append = (chunk: TextChunk, firstText: number) => {
    const known = numberWords(chunk);
    if (length + chunk.tokens.length + chunk.tokenEnds.length > tokens.length)
      tokens = grown(tokens, length + chunk.tokens.length + chunk.tokenEnds.length);
    const { tokens: read, tokenEnds } = chunk;
    const written = tokens;
    let end = length;
    let last = end === 0 ? 0 : written[end - 1];
    for (let text = 0, at = 0; text < tokenEnds.length; text++) {
      for (; at < tokenEnds[text]; at++) {
        const token = read[at] < 0 ? read[at] : known[read[at]];
        if (token >= 0 || last >= 0) written[end++] = last = token === skipped ? phraseEnd : token;
        else written[end - 1] = last = token === skipped ? phraseEnd : Math.min(last, token);
      }
      if (end > 0 && last < 0) written[end - 1] = sentenceEnd;
      else written[end++] = sentenceEnd;
      last = sentenceEnd;
      const paper = (firstText + text) >> 1;
      if ((firstText + text) % 2 === 0) titleEnds[paper] = end;
      else offsets[paper + 1] = end;
    }
    length = end;
  };

  let firstPaper = 0;
  for (const batch of packBatches(papers, threads)) {
    threads.run(readTexts, batch, batch.nWords.length, 1);
    let firstText = 0;
    for (let chunk = 0; chunk < batch.nWords.length; chunk++) {
      append(chunkOf(batch, chunk, firstText), 2 * firstPaper + firstText);
      firstText = batch.chunkEnds[chunk];
    }
    firstPaper += batch.textEnds.length / 2;
    yield firstPaper / papers.length;
  }
  return { words, tokens: tokens.subarray(0, length), offsets, titleEnds };
}

/** What a thread read of the chunk. */
function chunkOf(batch: TextBatch, chunk: number, firstText: number): TextChunk {
  const nWords = batch.nWords[chunk];
  if (nWords < 0) return readChunk(batch, chunk);
  const begin = firstText === 0 ? 0 : batch.textEnds[firstText - 1];
  const tokenEnds = batch.tokenEnds.subarray(firstText, batch.chunkEnds[chunk]);
  const wordEnds = batch.wordEnds.subarray(begin, begin + nWords);
  return {
    tokens: batch.tokens.subarray(begin, begin + tokenEnds[tokenEnds.length - 1]),
    tokenEnds,
    nWords,
    wordUnits: batch.wordUnits.subarray(begin, begin + (nWords === 0 ? 0 : wordEnds[nWords - 1])),
    wordEnds,
  };
}

/** Bytes of texts that are read in one go: threads divide their chunks, and their room is used again for the next. */
const batchBytes = 1 << 23;
const chunkBytes = 1 << 20;

/** The papers' texts, some at a time; a batch is good until the next. */
function* packBatches(papers: readonly Paper[], threads: Threads): Iterable<TextBatch> {
  const encoder = new TextEncoder();
  let bytes: Uint8Array = new Uint8Array(0);
  let room = createRoom(threads, 0);
  for (let first = 0; first < papers.length;) {
    let units = 0;
    let last = first;
    while (last < papers.length && (last === first || units < batchBytes)) units += lengthOf(papers[last++]);
    // A code unit takes three bytes at most.
    if (3 * units > bytes.length) bytes = new Uint8Array(threads.int32(Math.ceil((3 * units) / 4)).buffer);
    const textEnds = threads.int32(2 * (last - first));
    const chunkEnds: number[] = [];
    let length = 0;
    let chunkBegin = 0;
    for (let text = 0; text < textEnds.length; text++) {
      const paper = papers[first + (text >> 1)];
      length += encoder.encodeInto(text % 2 === 0 ? paper.title : paper.abstract, bytes.subarray(length)).written;
      textEnds[text] = length;
      if (text % 2 === 0 || (length - chunkBegin < chunkBytes && text < textEnds.length - 1)) continue;
      chunkEnds.push(text + 1);
      chunkBegin = length;
    }
    if (length > room.tokens.length) room = createRoom(threads, Math.ceil(1.1 * length));
    const shared = { chunkEnds: threads.int32(chunkEnds.length), nWords: threads.int32(chunkEnds.length) };
    shared.chunkEnds.set(chunkEnds);
    yield { bytes, ...room, ...shared, textEnds, tokenEnds: threads.int32(textEnds.length) };
    first = last;
  }
}

function createRoom(threads: Threads, length: number) {
  return {
    tokens: threads.int32(length),
    wordUnits: new Uint16Array(threads.int32(Math.ceil(length / 2)).buffer),
    wordEnds: threads.int32(length),
  };
}

function lengthOf({ title, abstract }: Paper): number {
  return title.length + abstract.length;
}

/** The number of a word that is met for the first time. */
function firstNumber(token: string, words: string[], isBreak: (word: string) => boolean): number {
  if (!/\p{L}/u.test(token)) return skipped;
  const word = token.replace(/[‐‑]/g, '-').replace(/’/g, "'");
  return isBreak(word) ? skipped : words.push(word) - 1;
}

function grown(array: Int32Array<ArrayBuffer>, minimum: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(minimum, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
