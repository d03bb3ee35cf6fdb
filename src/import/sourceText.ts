import { createDecoder, detectEncoding } from './decodeText.ts';

/** A file's text, decoded piece by piece so that a large file never stands in memory twice. */
export interface SourceText {
  /** The beginning of the text, 64 Ki characters at most, without byte order mark. */
  readonly sample: string;
  /** The text in order, in pieces of about 1 MB that end anywhere. */
  chunks(): Generator<string, void, void>;
  /** The text as one string. */
  whole(): string;
  /** The encoding as a person calls it; settled once the text was read. */
  encoding(): string;
  /** Share of the text that was read, in [0, 1]. */
  fraction(): number;
  /** For readers of the whole text: tells how far they are. */
  setFraction(fraction: number): void;
}

const chunkBytes = 1 << 20;
const sampleLength = 1 << 16;

/** The text of a file's bytes, which must not be binary (see binaryKind). */
export function openText(bytes: Uint8Array): SourceText {
  const { encoding, start } = detectEncoding(bytes);
  const sample = createDecoder(encoding)
    .decode(bytes.subarray(start, cutBefore(bytes, start + sampleLength * (encoding === 'utf-8' ? 1 : 2))))
    .slice(0, sampleLength);
  let decoder = createDecoder(encoding);
  let fraction = 0;

  function* chunks() {
    decoder = createDecoder(encoding);
    for (let from = start; from < bytes.length;) {
      const to = cutBefore(bytes, from + chunkBytes);
      fraction = from / bytes.length;
      yield decoder.decode(bytes.subarray(from, to));
      from = to;
    }
    fraction = 1;
  }

  return {
    sample,
    chunks,
    whole() {
      const text = [...chunks()].join('');
      fraction = 0;
      return text;
    },
    encoding: () => decoder.name(),
    fraction: () => fraction,
    setFraction(value) {
      fraction = value;
    },
  };

  /** The largest cut up to `end` that splits no character: even from the start, and not inside a UTF-8 sequence. */
  function cutBefore(bytes: Uint8Array, end: number): number {
    if (end >= bytes.length) return bytes.length;
    if (encoding !== 'utf-8') {
      const even = end - ((end - start) & 1);
      const high = encoding === 'utf-16le' ? bytes[even - 1] : bytes[even - 2];
      return (high & 0xfc) === 0xd8 ? even - 2 : even;
    }
    let cut = end;
    while (cut > end - 4 && (bytes[cut] & 0xc0) === 0x80) cut--;
    return cut;
  }
}

/** The text of a string, as if it had been read from a file. */
export function textOf(text: string): SourceText {
  let fraction = 0;
  return {
    sample: text.slice(0, sampleLength),
    *chunks() {
      for (let from = 0; from < text.length; from += chunkBytes) {
        fraction = from / text.length;
        yield text.slice(from, from + chunkBytes);
      }
    },
    whole: () => text,
    encoding: () => 'UTF-8',
    fraction: () => fraction,
    setFraction(value) {
      fraction = value;
    },
  };
}

/** The text's lines in order, without their ends (LF, CRLF, or CR where the file uses nothing else). */
export function* linesOf(source: SourceText): Generator<string, void, void> {
  const isMac = !source.sample.includes('\n') && source.sample.includes('\r');
  const end = isMac ? '\r' : '\n';
  // Pieces of a line that spans chunks are joined once, when its end is found: a long line costs linear time.
  let pieces: string[] = [];
  for (const chunk of source.chunks()) {
    let from = 0;
    for (let to = chunk.indexOf(end); to >= 0; to = chunk.indexOf(end, from)) {
      let line = chunk.slice(from, to);
      if (pieces.length > 0) {
        pieces.push(line);
        line = pieces.join('');
        pieces = [];
      }
      yield isMac || !line.endsWith('\r') ? line : line.slice(0, -1);
      from = to + 1;
    }
    if (from < chunk.length) pieces.push(from === 0 ? chunk : chunk.slice(from));
  }
  if (pieces.length > 0) {
    const line = pieces.join('');
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
