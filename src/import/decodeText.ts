/** How a file's bytes stand for characters; bytes that are no UTF-8 in a 'utf-8' file are read as Windows-1252. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Turns the bytes of one file into text, piece by piece. */
export interface Decoder {
  /** The text of bytes that end between two characters. */
  decode(bytes: Uint8Array): string;
  /** The encoding met so far, as a person calls it. */
  name(): string;
}

/** The encoding of a file and where its text starts (behind the byte order mark). */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; start: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', start: 2 };
  return { encoding: utf16WithoutMark(bytes) ?? 'utf-8', start: 0 };
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
 * A decoder that loses nothing: a line that is not valid UTF-8 is read as Windows-1252, in which every byte has a
 * meaning. A Windows-1252 file is thereby read right, and so is one that was pasted together from both.
 */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding !== 'utf-8') {
    const name = encoding === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE';
    return { decode: (bytes) => decodeUtf16(bytes, encoding === 'utf-16be'), name: () => name };
  }
  let sawUtf8 = false;
  let sawWindows = false;
  return {
    decode(bytes) {
      try {
        const text = strictUtf8.decode(bytes);
        sawUtf8 ||= text.length < bytes.length;
        return text;
      } catch {
        return decodeByLine(bytes);
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

function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  if (!isBigEndian) return utf16.decode(bytes);
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1];
    swapped[i + 1] = bytes[i];
  }
  return utf16.decode(swapped);
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
