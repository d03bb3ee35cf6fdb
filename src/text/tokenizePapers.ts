import type { Paper } from '../paper.ts';
import type { Steps } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { readChunk, readTexts, type TextBatch, type TextChunk } from './readTexts.ts';
import { createStream } from './wordStream.ts';
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

/** What one of those who read the same papers' words makes of them. */
export interface WordReader {
  /** Whether a word ends a phrase and leaves nothing else behind. */
  readonly isBreak: (word: string) => boolean;
  /** The papers that it reads, ascending; all of them where there is none. */
  readonly papers?: Int32Array;
  /** Whether abstracts go on behind an acronym in brackets: "angiotensin-converting enzyme (ACE) inhibitors". */
  readonly skipsAcronyms?: boolean;
}

/** Titles and abstracts as words; words for which `isBreak` is true end a phrase and leave nothing else behind. */
export function* tokenizePapers(
  papers: readonly Paper[],
  isBreak: (word: string) => boolean,
  threads = oneThread,
): Steps<TokenStream> {
  const [stream] = yield* tokenizeFor([{ isBreak }], papers, threads);
  return stream;
}

/**
 * The papers' words for each of the readers, who share the work. Threads read chunks of texts, each with words of its own numbers, and
 * the chunks are joined in the order of the papers.
 */
export function* tokenizeFor(
  readers: readonly WordReader[],
  papers: readonly Paper[],
  threads = oneThread,
): Steps<TokenStream[]> {
  const table = createWordTable();
  /** Every distinct word as the readers write it, '' for one without a letter. */
  const texts: string[] = [];
  const nUnits = papers.reduce((sum, paper) => sum + lengthOf(paper), 0);
  const streams = readers.map((reader) => createStream(reader, texts, papers.length, nUnits / unitsPerToken));

  const numberWords = ({ nWords, wordUnits, wordEnds }: TextChunk): Int32Array => {
    const numbers = new Int32Array(nWords);
    for (let word = 0, from = 0; word < nWords; from = wordEnds[word++]) {
      let hash = hashStart;
      for (let i = from; i < wordEnds[word]; i++) hash = hashUnit(hash, wordUnits[i]);
      numbers[word] = table.add(wordUnits, from, wordEnds[word], hash);
      if (numbers[word] === texts.length) texts.push(writtenWord(table.text(numbers[word])));
    }
    return numbers;
  };

  let firstPaper = 0;
  for (const batch of packBatches(papers, threads)) {
    threads.run(readTexts, batch, batch.nWords.length, 1);
    let firstText = 0;
    for (let c = 0; c < batch.nWords.length; c++) {
      const chunk = chunkOf(batch, c, firstText);
      const numbers = numberWords(chunk);
      for (const stream of streams) stream.append(chunk, numbers, firstPaper + firstText / 2);
      firstText = batch.chunkEnds[c];
    }
    firstPaper += batch.textEnds.length / 2;
    yield firstPaper / papers.length;
  }
  return streams.map((stream) => stream.whole());
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

/** Code units of a token with the blanks around it, at least in texts of most languages. */
const unitsPerToken = 4;
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

/** A word with plain hyphens and apostrophes, '' for one without a letter. */
function writtenWord(token: string): string {
  return /\p{L}/u.test(token) ? token.replace(/[‐‑]/g, '-').replace(/’/g, "'") : '';
}
