/** What a character is to a reader of words. 0 in the table below: not told by its code unit alone, or not yet asked. */
export const charClass = { letter: 1, number: 2, mark: 3, blank: 4, stop: 5, other: 6 } as const;

/** The classes of code units, as far as they were asked for; `classAt` fills in the rest. */
export const knownClasses = new Uint8Array(1 << 16);

/** The class of the character that begins at `i`; a pair of surrogates is one character. */
export function classAt(codes: Uint16Array, i: number, end: number): number {
  const unit = codes[i];
  const known = knownClasses[unit];
  if (known > 0) return known;
  const next = i + 1 < end ? codes[i + 1] : 0;
  if (isHigh(unit) && isLow(next)) return classOf(String.fromCharCode(unit, next));
  return (knownClasses[unit] = isHigh(unit) ? 0 : classOf(String.fromCharCode(unit))) || charClass.other;
}

/** Code units of the character that begins at `i`: 2 for a pair of surrogates. */
export function widthAt(codes: Uint16Array, i: number, end: number): number {
  return isHigh(codes[i]) && i + 1 < end && isLow(codes[i + 1]) ? 2 : 1;
}

function classOf(char: string): number {
  if (/\p{L}/u.test(char)) return charClass.letter;
  if (/\p{N}/u.test(char)) return charClass.number;
  if (/\p{M}/u.test(char)) return charClass.mark;
  if (/\s/.test(char)) return charClass.blank;
  return /[.!?]/.test(char) ? charClass.stop : charClass.other;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
