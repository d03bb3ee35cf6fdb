import { charClass, classAt, knownClasses, widthAt } from './charClasses.ts';
import { hashStart, hashUnit, type WordTable } from './wordTable.ts';

/** Stands in a stream of words where a phrase ends. */
export const phraseEnd = -1;
/** Stands in a stream of words where a sentence ends. */
export const sentenceEnd = -2;
/** Stands for the brackets around an acronym ("(ACE)"), which end a phrase unless the acronym is passed over. */
export const acronymBegin = -4;
export const acronymEnd = -5;

const { letter, number, mark, blank, stop } = charClass;
const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const hyphens = [0x2d, 0x2010, 0x2011] as const;
const fullStop = 0x2e;
const comma = 0x2c;
const plus = 0x2b;
const numberSign = 0x23;
const openBracket = 0x28;
const closeBracket = 0x29;
/** Characters between an acronym's brackets. */
const shortestAcronym = 2;
const longestAcronym = 10;

/**
 * Writes the words of a text, numbered by the table, and the ends of its phrases and sentences into `tokens` from `at` on;
 * answers where they end. There are never more tokens than code units. A word is letters and digits with inner hyphens and
 * apostrophes ("low-rank", "GPT-3.5", "Parkinson's", "C++"); anything else but blanks ends a phrase.
 */
export function scanWords(codes: Uint16Array, end: number, table: WordTable, tokens: Int32Array, at: number): number {
  const begin = at;
  let i = 0;
  let bracketEnd = -1;
  while (i < end) {
    const first = knownClasses[codes[i]] || classAt(codes, i, end);
    if (first === blank) {
      i++;
      continue;
    }
    if (first > number) {
      const token = first === stop ? sentenceEnd : phraseEnd;
      const nInside = codes[i] === openBracket ? acronymLength(codes, i + 1, end) : 0;
      if (nInside > 0) {
        tokens[at++] = acronymBegin;
        bracketEnd = i + 1 + nInside;
      } else if (i === bracketEnd) tokens[at++] = acronymEnd;
      else if (at > begin && tokens[at - 1] < 0 && tokens[at - 1] >= sentenceEnd)
        tokens[at - 1] = Math.min(tokens[at - 1], token);
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

/** The length of the acronym that fills brackets from i on: a capital and letters, digits and hyphens of ASCII; 0 for none. */
function acronymLength(codes: Uint16Array, i: number, end: number): number {
  if (i >= end || codes[i] < 0x41 || codes[i] > 0x5a) return 0;
  let length = 1;
  while (length <= longestAcronym && i + length < end && isAcronymUnit(codes[i + length])) length++;
  return length >= shortestAcronym && length <= longestAcronym && codes[i + length] === closeBracket ? length : 0;
}

function isAcronymUnit(unit: number): boolean {
  if (unit >= 0x30 && unit <= 0x39) return true;
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a && unit < 0x80) || unit === hyphens[0] || unit === 0x5f;
}
