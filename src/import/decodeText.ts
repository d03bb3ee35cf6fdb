import { declaredEncoding, detectEastAsian } from './detectEncoding.ts';

/** How a file's bytes stand for characters. 'utf-8': bytes that are no UTF-8 are read as Windows-1252; else a label of the Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {});

/** Turns the bytes of one file into text, piece by piece. */
export interface Decoder {
  /** The text of the next bytes; half a character at their end waits for the next ones, unless they are the last. */
  decode(bytes: Uint8Array, isLast: boolean): string;
  /** The encoding met so far, as a person calls it. */
  name(): string;
}

/** The encoding of a file, told by its first bytes, and where its text starts (behind the byte order mark). */
export function detectEncoding(head: Uint8Array): { encoding: Encoding; start: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', start: 2 };
  const wide = utf16WithoutMark(head);
  if (wide !== null) return { encoding: wide, start: 0 };
  if (isUtf8(head.subarray(0, head.length - incompleteTail(head)))) {
    // Plain ASCII so far: what the file says of itself may show further down.
    const declared = head.some((byte) => byte >= 0x80) ? null : declaredEncoding(head);
    return { encoding: declared ?? 'utf-8', start: 0 };
  }
  return { encoding: declaredEncoding(head) ?? detectEastAsian(head) ?? 'utf-8', start: 0 };
}

/** UTF-16 text in a Latin script shows as a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const n = Math.min(bytes.length, 4096) & ~1;
  if (n < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = n / 2;
  if (oddZeros > 0.6 * pairs && evenZeros < 0.02 * pairs) return 'utf-16le';
  if (evenZeros > 0.6 * pairs && oddZeros < 0.02 * pairs) return 'utf-16be';
  return null;
}

/**
 * A decoder that loses nothing: in UTF-8, a line that is not valid is read as Windows-1252, in which every byte has a
 * meaning. A Windows-1252 file is thereby read right, and so is one that was pasted together from both.
 */
export function createDecoder(encoding: Encoding): Decoder {
  return encoding === 'utf-8' ? utf8Decoder() : labelledDecoder(encoding);
}

const names: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB 18030',
  big5: 'Big5',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  'euc-jp': 'EUC-JP',
};

function labelledDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const name =
    names[encoding] ?? encoding.replace(/^windows/, 'Windows').replace(/^(?:iso|koi)/, (part) => part.toUpperCase());
  return { decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }), name: () => name };
}

function utf8Decoder(): Decoder {
  let sawUtf8 = false;
  let sawWindows = false;
  let held = new Uint8Array();
  return {
    decode(bytes, isLast) {
      const all = held.length === 0 ? bytes : joined(held, bytes);
      const nHeld = isLast ? 0 : incompleteTail(all);
      held = all.slice(all.length - nHeld);
      const ready = all.subarray(0, all.length - nHeld);
      try {
        const text = strictUtf8.decode(ready);
        sawUtf8 ||= text.length < ready.length;
        return text;
      } catch {
        return decodeByLine(ready);
      }
    },
    name() {
      if (!sawWindows) return 'UTF-8';
      return sawUtf8 ? 'UTF-8 and Windows-1252' : 'Windows-1252';
    },
  };

  function decodeByLine(bytes: Uint8Array): string {
    const pieces: string[] = [];
    for (let from = 0; from < bytes.length;) {
      const newline = bytes.indexOf(0x0a, from);
      const to = newline < 0 ? bytes.length : newline + 1;
      const line = bytes.subarray(from, to);
      if (isUtf8(line)) {
        const text = strictUtf8.decode(line);
        sawUtf8 ||= text.length < line.length;
        pieces.push(text);
      } else {
        sawWindows = true;
        pieces.push(decodeWindows1252(line));
      }
      from = to;
    }
    return pieces.join('');
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Where Windows-1252 departs from Latin-1: the characters of the bytes 0x80 to 0x9f. */
const windows1252High = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

// Through UTF-16 because some hosts read the label 'windows-1252' as plain Latin-1.
function decodeWindows1252(bytes: Uint8Array): string {
  const wide = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    const code = byte >= 0x80 && byte < 0xa0 ? windows1252High[byte - 0x80] : byte;
    wide[2 * i] = code & 0xff;
    wide[2 * i + 1] = code >> 8;
  }
  return utf16.decode(wide);
}

/** How many bytes at the end begin a UTF-8 sequence that goes on behind them, 3 at most. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Whether the bytes are well-formed UTF-8 (Unicode 16, table 3-7), without the cost of an exception a line. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return false;
    const second = bytes[i + 1];
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (let j = 2; j < length; j++) if ((bytes[i + j] & 0xc0) !== 0x80) return false;
    i += length;
  }
  return true;
}
