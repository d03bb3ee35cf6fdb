/** Many strings in one array: string i is the UTF-8 of bytes[offsets[i] .. offsets[i + 1]). */
export interface Strings {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** The strings as one array of bytes, which threads share and channels carry at no cost per string. */
export function packStrings(strings: readonly string[]): Strings {
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(strings.length + 1);
  const parts = strings.map((text, i) => {
    const part = encoder.encode(text);
    offsets[i + 1] = offsets[i] + part.length;
    return part;
  });
  const bytes = new Uint8Array(offsets[strings.length]);
  parts.forEach((part, i) => bytes.set(part, offsets[i]));
  return { bytes, offsets };
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
