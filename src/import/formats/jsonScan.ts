import type { ReadItem } from '../reader.ts';
import { pause } from '../reader.ts';

/** Where a member of a JSON object stands in the text. */
export interface Member {
  readonly key: string;
  /** First character of the value. */
  readonly at: number;
  /** Behind the value's last character. */
  readonly end: number;
}

/** Position behind the JSON value that begins at `at`, -1 when the text ends inside it. Balanced, not validated. */
export function skipValue(text: string, at: number): number {
  const skip = skipValueInSteps(text, at);
  let step = skip.next();
  while (!step.done) step = skip.next();
  return step.value;
}

const charactersPerStep = 1 << 22;

/** skipValue with a pause every few million characters. */
export function* skipValueInSteps(text: string, at: number): Generator<ReadItem, number> {
  let depth = 0;
  let nextPause = at + charactersPerStep;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      i = endOfString(text, i) - 1;
      if (i < 0) return -1;
      if (depth === 0) return i + 1;
    } else if (code === openBrace || code === openBracket) depth++;
    else if (code === closeBrace || code === closeBracket) {
      if (--depth <= 0) return depth < 0 ? i : i + 1;
    } else if (depth === 0 && (code === comma || isSpace(code))) return i;
    if (i >= nextPause) {
      nextPause = i + charactersPerStep;
      yield pause;
    }
  }
  return depth === 0 ? text.length : -1;
}

/** The members of the object that begins at `at`, as far as the text goes. */
export function* membersInSteps(text: string, at: number): Generator<ReadItem, Member[]> {
  const members: Member[] = [];
  let i = at + 1;
  for (;;) {
    i = skipSeparators(text, i);
    if (text.charCodeAt(i) !== quote) return members;
    const endOfKey = endOfString(text, i);
    if (endOfKey < 0) return members;
    const key = text.slice(i + 1, endOfKey - 1);
    i = skipSpace(text, endOfKey);
    if (text[i] !== ':') return members;
    i = skipSpace(text, i + 1);
    const end = yield* skipValueInSteps(text, i);
    members.push({ key, at: i, end: end < 0 ? text.length : end });
    if (end < 0) return members;
    i = end;
  }
}

/** Position of the next character that is not white space. */
function skipSpace(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Position of the next character that is neither white space nor a comma. */
export function skipSeparators(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === comma) at++;
  return at;
}

const quote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** Position behind the closing quote of the string whose opening quote is at `at`; -1 when there is none. */
function endOfString(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let from = close;
    while (text.charCodeAt(from - 1) === backslash) from--;
    if ((close - from) % 2 === 0) return close + 1;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0xfeff;
}
