import { charClass, classAt, knownClasses, widthAt } from './charClasses.ts';
import { hashStart, hashUnit, type WordTable } from './wordTable.ts';

/** Stands in a stream of words where a phrase ends. */
export const phraseEnd = -1;
/** Stands in a stream of words where a sentence ends. */
export const sentenceEnd = -2;

const { letter, number, mark, blank, stop } = charClass;
const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const hyphens = [0x2d, 0x2010, 0x2011] as const;
const fullStop = 0x2e;
const comma = 0x2c;
const plus = 0x2b;
const numberSign = 0x23;

/**
 * Writes the words of a text, numbered by the table, and the ends of its phrases and sentences into `tokens` from `at` on;
 * answers where they end. There are never more tokens than code units. A word is letters and digits with inner hyphens and
 * apostrophes ("low-rank", "GPT-3.5", "Parkinson's", "C++"); anything else but blanks ends a phrase.
 */
export function scanWords(codes: Uint16Array, end: number, table: WordTable, tokens: Int32Array, at: number): number {
  const begin = at;
  let i = 0;
  while (i < end) {
    const first = knownClasses[codes[i]] || classAt(codes, i, end);
    if (first === blank) {
      i++;
      continue;
    }
    if (first > number) {
      const token = first === stop ? sentenceEnd : phraseEnd;
      if (at > begin && tokens[at - 1] < 0) tokens[at - 1] = Math.min(tokens[at - 1], token);
      else tokens[at++] = token;
      i += widthAt(codes, i, end);
      continue;
    }
    const from = i;
    let hash = hashStart;
    let previous = 0;
    while (i < end) {
      const unit = codes[i];
      const known = knownClasses[unit];
      if (known > 0 && known <= mark) {
        hash = hashUnit(hash, unit);
        previous = known;
        i++;
        continue;
      }
      const found = known || classAt(codes, i, end);
      if (found > mark && !isInner(codes, i, end, previous)) break;
      previous = found;
      for (let width = widthAt(codes, i, end); width > 0; width--) hash = hashUnit(hash, codes[i++]);
    }
    for (let length = tailLength(codes, i, end); length > 0; length--) hash = hashUnit(hash, codes[i++]);
    tokens[at++] = table.add(codes, from, i, hash);
  }
  return at;
}

/** Whether the character belongs to the word that goes on behind it. */
function isInner(codes: Uint16Array, i: number, end: number, previous: number): boolean {
  const unit = codes[i];
  if (i + 1 >= end) return false;
  if (unit === hyphens[0] || unit === hyphens[1] || unit === hyphens[2]) return classAt(codes, i + 1, end) <= number;
  if (unit === apostrophe || unit === curlyApostrophe) return classAt(codes, i + 1, end) === letter;
  return (unit === fullStop || unit === comma) && previous === number && classAt(codes, i + 1, end) === number;
}

/** The length of "+", "++" or "#" at a word's end. */
function tailLength(codes: Uint16Array, i: number, end: number): number {
  if (i >= end) return 0;
  if (codes[i] === numberSign) return 1;
  const endsAt = (j: number) => j >= end || classAt(codes, j, end) > number;
  if (codes[i] !== plus) return 0;
  if (i + 1 < end && codes[i + 1] === plus && endsAt(i + 2)) return 2;
  return endsAt(i + 1) ? 1 : 0;
}
