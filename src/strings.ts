import { largerArray } from './largerArray.ts';

/** Many strings in one array: string i is the UTF-8 of bytes[offsets[i] .. offsets[i + 1]). */
export interface Strings {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** The strings as one array of bytes, which threads share and channels carry at no cost per string. */
export function packStrings(strings: readonly string[]): Strings {
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(strings.length + 1);
  let bytes = new Uint8Array(strings.reduce((sum, text) => sum + text.length, 0));
  let end = 0;
  strings.forEach((text, i) => {
    const { read, written } = encoder.encodeInto(text, bytes.subarray(end));
    end += written;
    if (read < text.length) {
      // Characters beyond ASCII take two or three bytes a code unit.
      const rest = encoder.encode(text.slice(read));
      bytes = largerArray(bytes, Math.max(end + rest.length, Math.ceil(1.05 * bytes.length)));
      bytes.set(rest, end);
      end += rest.length;
    }
    offsets[i + 1] = end;
  });
  return { bytes: end === bytes.length ? bytes : bytes.slice(0, end), offsets };
}

/** String `index` of a pack. */
export function stringAt(strings: Strings, index: number): string {
  return decoder.decode(strings.bytes.subarray(strings.offsets[index], strings.offsets[index + 1]));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** All strings of a pack. */
export function unpackStrings(strings: Strings): string[] {
  return Array.from({ length: strings.offsets.length - 1 }, (_, i) => stringAt(strings, i));
}
