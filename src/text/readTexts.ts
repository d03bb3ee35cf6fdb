import { largerArray } from '../largerArray.ts';
import type { Kernel } from '../threads.ts';
import { cleanText } from './cleanText.ts';
import { scanWords } from './scanWords.ts';
import { createWordTable } from './wordTable.ts';

/** Texts of papers, in chunks, and the room for their words; all arrays are seen by every thread. */
export interface TextBatch {
  /** The UTF-8 of titles and abstracts in turn, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each of the texts ends in bytes; a paper has two. */
  readonly textEnds: Int32Array;
  /** How many texts there are up to the end of each chunk. */
  readonly chunkEnds: Int32Array;
  /** Words by their numbers within the chunk; those of a chunk begin where its bytes begin. */
  readonly tokens: Int32Array;
  /** Where each text ends in tokens. */
  readonly tokenEnds: Int32Array;
  /** Code units of the words of each chunk, from where its bytes begin. */
  readonly wordUnits: Uint16Array;
  /** Where each word ends in wordUnits. */
  readonly wordEnds: Int32Array;
  /** How many words a chunk has; -1 when there was no room for its tokens. */
  readonly nWords: Int32Array;
}

/** What a chunk of texts holds; the arrays are good until the next call. */
export interface TextChunk {
  /** A text's tokens end in `tokens` at its tokenEnds. */
  readonly tokens: Int32Array;
  readonly tokenEnds: Int32Array;
  readonly nWords: number;
  readonly wordUnits: Uint16Array;
  readonly wordEnds: Int32Array;
}

/** Reads the words of chunks from .. to - 1. */
export const readTexts: Kernel<TextBatch> = {
  name: 'readTexts',
  run: (batch, from, to) => {
    for (let chunk = from; chunk < to; chunk++) {
      const firstText = chunk === 0 ? 0 : batch.chunkEnds[chunk - 1];
      const begin = firstText === 0 ? 0 : batch.textEnds[firstText - 1];
      const room = batch.textEnds[batch.chunkEnds[chunk] - 1] - begin;
      const { tokens, tokenEnds, nWords, wordUnits, wordEnds } = readChunk(batch, chunk);
      const fits = tokens.length <= room && wordUnits.length <= room;
      batch.nWords[chunk] = fits ? nWords : -1;
      if (!fits) continue;
      batch.tokens.set(tokens, begin);
      batch.wordUnits.set(wordUnits, begin);
      batch.wordEnds.set(wordEnds, begin);
      batch.tokenEnds.set(tokenEnds, firstText);
    }
  },
};

/** Reads the words of one chunk: what it holds depends on its texts alone. */
export function readChunk({ bytes, textEnds, chunkEnds }: TextBatch, chunk: number): TextChunk {
  const firstText = chunk === 0 ? 0 : chunkEnds[chunk - 1];
  const tokenEnds = new Int32Array(chunkEnds[chunk] - firstText);
  table.clear();
  let length = 0;
  for (let text = firstText; text < chunkEnds[chunk]; text++) {
    const begin = text === 0 ? 0 : textEnds[text - 1];
    const end = readUnits(bytes, begin, textEnds[text]);
    if (length + end > tokens.length) tokens = largerArray(tokens, Math.max(length + end, 2 * tokens.length));
    length = scanWords(units, end, table, tokens, length);
    tokenEnds[text - firstText] = length;
  }
  const nWords = table.size();
  const wordEnds = table.ends();
  return {
    tokens: tokens.subarray(0, length),
    tokenEnds,
    nWords,
    wordUnits: table.units().subarray(0, nWords === 0 ? 0 : wordEnds[nWords - 1]),
    wordEnds,
  };
}

const table = createWordTable();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let tokens = new Int32Array(1 << 16);
let units = new Uint16Array(1 << 13);

/** Writes the code units of the cleaned text to `units`; answers how many there are. */
function readUnits(bytes: Uint8Array, begin: number, end: number): number {
  const length = end - begin;
  if (length > units.length) units = new Uint16Array(2 * length);
  if (copyPlain(bytes, begin, end)) return length;
  const text = cleanText(decoder.decode(bytes.subarray(begin, end)));
  if (text.length > units.length) units = new Uint16Array(2 * text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return text.length;
}

/** Copies an ASCII text that `cleanText` would leave as it is to `units`; false for any other. */
function copyPlain(bytes: Uint8Array, begin: number, end: number): boolean {
  let marks = 0;
  for (let i = begin; i < end; i++) {
    const byte = bytes[i];
    units[i - begin] = byte;
    const kind = kinds[byte];
    if (kind === 0) continue;
    if (kind === always) return false;
    const next = i + 1 < end ? bytes[i + 1] : 0x20;
    if (byte === hyphen) marks |= next <= 0x20 ? 1 : 0;
    else if (byte === fullStop) marks |= isLetter(next) || (i > begin && isW(bytes[i - 1])) ? 1 : 0;
    else if (isCopyright(bytes, i, begin)) marks |= 1;
  }
  return marks === 0;
}

const hyphen = 0x2d;
const fullStop = 0x2e;
const always = 1;
const perhaps = 2;

/** What a byte means for `cleanText`: nothing, work, or work beside certain others. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? 0 : always));
for (const char of '/@<&$\\{}:') kinds[char.charCodeAt(0)] = always;
for (const char of '-.yY') kinds[char.charCodeAt(0)] = perhaps;

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isW(byte: number): boolean {
  return (byte | 0x20) === 0x77;
}

/** Whether the "y" at i is that of "copyright". */
function isCopyright(bytes: Uint8Array, i: number, begin: number): boolean {
  return i - 3 >= begin && (bytes[i - 1] | 0x20) === 0x70 && (bytes[i - 2] | 0x20) === 0x6f;
}
