import { createDecoder, detectEncoding } from './decodeText.ts';
import { bytesInMemory, headOf } from './sourceBytes.ts';
import type { SourceBytes } from './sourceBytes.ts';

/** A file's text, decoded piece by piece so that a large file never stands in memory. */
export interface SourceText {
  /** The beginning of the text, 64 Ki characters at most, without byte order mark. */
  readonly sample: string;
  /** The text in order, in pieces of about 1 MB that end anywhere; from the beginning each time. */
  chunks(): Generator<string, void, void>;
  /** The same, a few lines at a time where there are lines. */
  fewLines(): Generator<string, void, void>;
  /** The text as one string. */
  whole(): string;
  /** Whether the text takes more bytes than this. */
  exceeds(nBytes: number): boolean;
  /** The encoding as a person calls it; settled once the text was read. */
  encoding(): string;
  /** Share of the text that was read, in [0, 1]. */
  fraction(): number;
  /** For readers that walk through the text in a way of their own: tells how far they are. */
  setFraction(fraction: number): void;
}

const chunkLength = 1 << 20;
const sampleLength = 1 << 16;

/** The text of a file's bytes, which must not be binary (see binaryKind). */
export function openText(from: Uint8Array | SourceBytes): SourceText {
  const bytes = from instanceof Uint8Array ? bytesInMemory(from) : from;
  const head = headOf(bytes, 4 * sampleLength);
  const { encoding, start } = detectEncoding(head);
  const sample = createDecoder(encoding).decode(head.subarray(start), false).slice(0, sampleLength);
  let decoder = createDecoder(encoding);
  let fraction = 0;
  let nBytes: number | null = null;

  function* fewLines() {
    // Each reading has its own, since one may begin while another is on its way.
    const own = createDecoder(encoding);
    decoder = own;
    let taken = 0;
    for (const piece of bytes.pieces()) {
      for (let from = taken === 0 ? start : 0; from < piece.length;) {
        const to = endOfLine(piece, from + decodedBytes);
        const text = own.decode(piece.subarray(from, to), false);
        from = to;
        fraction = Math.min(1, (taken + to) / Math.max(1, nBytes ?? bytes.length));
        if (text !== '') yield text;
      }
      taken += piece.length;
    }
    const rest = own.decode(new Uint8Array(), true);
    if (rest !== '') yield rest;
    nBytes = taken;
    fraction = 1;
  }

  return {
    sample,
    chunks: () => joinedPieces(fewLines()),
    fewLines,
    whole() {
      const text = [...fewLines()].join('');
      fraction = 0;
      return text;
    },
    exceeds(limit) {
      if (bytes.length > limit) return true;
      let taken = 0;
      for (const piece of bytes.pieces()) if ((taken += piece.length) > limit) return true;
      nBytes = taken;
      return false;
    },
    encoding: () => decoder.name(),
    fraction: () => fraction,
    setFraction(value) {
      fraction = value;
    },
  };
}

function* joinedPieces(pieces: Iterable<string>): Generator<string, void, void> {
  let parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < chunkLength) continue;
    yield parts.join('');
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join('');
}

/** Few lines at a time: engines take one byte a character where all of a string is Latin, and read it several times as fast. */
const decodedBytes = 1 << 12;

function endOfLine(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length;
  const end = bytes.indexOf(0x0a, at);
  return end < 0 ? bytes.length : end + 1;
}

/** The text of a string, as if it had been read from a file. */
export function textOf(text: string): SourceText {
  let fraction = 0;
  function* chunks() {
    for (let from = 0; from < text.length; from += chunkLength) {
      fraction = from / text.length;
      yield text.slice(from, from + chunkLength);
    }
  }
  return {
    sample: text.slice(0, sampleLength),
    chunks,
    fewLines: chunks,
    whole: () => text,
    exceeds: (limit) => text.length > limit,
    encoding: () => 'UTF-8',
    fraction: () => fraction,
    setFraction(value) {
      fraction = value;
    },
  };
}

/** A longer line is no record of anything; it is cut, so that no file can fill the memory with one. */
const maxLine = 1 << 26;

/** The text's lines in order, without their ends (LF, CRLF, or CR where the file uses nothing else). */
export function* linesOf(source: SourceText): Generator<string, void, void> {
  const isMac = !source.sample.includes('\n') && source.sample.includes('\r');
  const end = isMac ? '\r' : '\n';
  // Pieces of a line that spans chunks are joined once, when its end is found: a long line costs linear time.
  let pieces: string[] = [];
  let length = 0;
  for (const chunk of source.fewLines()) {
    let from = 0;
    for (let to = chunk.indexOf(end); to >= 0; to = chunk.indexOf(end, from)) {
      let line = chunk.slice(from, to);
      if (pieces.length > 0) {
        pieces.push(line);
        line = pieces.join('');
        pieces = [];
        length = 0;
      }
      yield isMac || !line.endsWith('\r') ? line : line.slice(0, -1);
      from = to + 1;
    }
    if (from < chunk.length) {
      pieces.push(from === 0 ? chunk : chunk.slice(from));
      length += chunk.length - from;
    }
    if (length > maxLine) {
      yield pieces.join('');
      pieces = [];
      length = 0;
    }
  }
  if (pieces.length > 0) {
    const line = pieces.join('');
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
