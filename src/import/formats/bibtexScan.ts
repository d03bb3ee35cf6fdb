import type { ReadItem } from '../reader.ts';
import { pause, refused } from '../reader.ts';
import { createLineCounter } from '../lineCounter.ts';
import type { SourceText } from '../sourceText.ts';
import { segmentsOf } from './segments.ts';

/** An entry of a BibTeX file; field names in lower case, values joined and still in LaTeX. */
export interface BibtexEntry {
  readonly line: number;
  /** In lower case: 'article'. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Where a value, field or entry ends, and whether it was closed. */
interface Span {
  readonly end: number;
  readonly isClosed: boolean;
}

/** Short pieces: a sign beyond Latin-1 doubles the memory of one, not of the whole file. */
const segmentLength = 1 << 14;
/** Characters between two breaths. */
const pauseLength = 1 << 20;

const entryStart = /@\s*([A-Za-z][\w-]{0,60})\s*([{(])/y;

/** The entries of a BibTeX text in order. Text outside entries is a comment; an entry that is not closed ends where the next begins. */
export function* bibtexEntries(source: SourceText): Generator<BibtexEntry | ReadItem> {
  const macros = new Map<string, string>();
  let length = 0;
  for (const { text, line, from, share } of segmentsOf(source, lastEntryStart, segmentLength)) {
    const lineAt = createLineCounter(text);
    yield* entriesIn(text, macros, (at) => {
      source.setFraction(from + (share * at) / text.length);
      return line + lineAt(at);
    });
    if ((length += text.length) < pauseLength) continue;
    length = 0;
    yield pause;
  }
}

/** Where the last entry that begins in the text begins, which no entry before it can contain; -1 when none does. */
function lastEntryStart(text: string, from: number): number {
  for (let at = text.lastIndexOf('\n@'); at >= from; at = text.lastIndexOf('\n@', at - 1)) {
    if (isEntryAt(text, at + 1)) return at + 1;
  }
  return -1;
}

/** Comments that are never closed: each of them may be sought to the end of the text. */
const maxUnclosed = 20;

function* entriesIn(
  text: string,
  macros: Map<string, string>,
  lineAt: (at: number) => number,
): Generator<BibtexEntry | ReadItem> {
  let nEntries = 0;
  let nUnclosed = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    entryStart.lastIndex = at;
    const match = entryStart.exec(text);
    if (match === null || /[\w.]/.test(text[at - 1] ?? '')) {
      at++;
      continue;
    }
    if (++nEntries % 200 === 0) {
      lineAt(at);
      yield pause;
    }
    const type = match[1].toLowerCase();
    const start = at;
    const body = at + match[0].length;
    const close = match[2] === '(' ? ')' : '}';
    if (type === 'comment' || type === 'preamble') {
      const limit = nUnclosed < maxUnclosed ? text.length : Math.min(text.length, body + 2000);
      const { end, isClosed } = groupEnd(text, body, close, limit);
      if (!isClosed) nUnclosed++;
      at = isClosed ? end : lineEnd(text, body);
      continue;
    }
    if (type === 'string') {
      const fields = new Map<string, string>();
      at = readFields(text, body, close, fields, macros).end;
      for (const [name, value] of fields) macros.set(name, value);
      continue;
    }
    const keyEnd = nextOf(keyEnds, text, body);
    const key = text.slice(body, keyEnd).trim();
    const fields = new Map<string, string>();
    const { end, isClosed } = readFields(text, keyEnd, close, fields, macros);
    at = Math.max(end, body);
    if (isClosed || fields.has('title')) yield { line: lineAt(start), type, key, fields };
    else yield refused(lineAt(start), 'This entry is not closed where the next one begins; it was left out.');
  }
}

/** Reads `name = value, ...` up to the entry's closing brace. */
function readFields(
  text: string,
  start: number,
  close: string,
  fields: Map<string, string>,
  macros: ReadonlyMap<string, string>,
): Span {
  let at = start;
  while (at < text.length) {
    while (isGap(text.charCodeAt(at))) at++;
    if (text[at] === close || (text[at] === '}' && close === ')')) return { end: at + 1, isClosed: true };
    fieldName.lastIndex = at;
    const match = fieldName.exec(text);
    if (match === null) {
      // Not a field: pass over it, but not over the next entry.
      if (text[at] === '@' && isEntryAt(text, at)) return { end: at, isClosed: false };
      const stop = nextOf(fieldEnds, text, at);
      at = Math.max(stop, at + (text[stop] === '}' && stop === at ? 0 : 1));
      if (text[at] === '}' && close === '}') return { end: at + 1, isClosed: true };
      continue;
    }
    at += match[0].length;
    const value = readValue(text, at, macros);
    const key = match[1].toLowerCase();
    const before = fields.get(key);
    // Some exporters repeat a field, such as keywords, instead of listing in it.
    if (before === undefined || before === '') fields.set(key, value.text);
    else if (key.includes('keyword')) fields.set(key, `${before}, ${value.text}`);
    at = value.end;
    if (!value.isClosed) return { end: at, isClosed: false };
  }
  return { end: text.length, isClosed: false };
}

const fieldName = /\s*([^\s=,"{}()#%@]{1,200})\s*=\s*/y;
const fieldEnds = /[,\n}]/g;
const keyEnds = /[,\n})]/g;

/** Reads pieces joined by #: {...}, "...", numbers and macros. */
function readValue(text: string, start: number, macros: ReadonlyMap<string, string>): Span & { readonly text: string } {
  let value = '';
  let at = start;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const char = text[at];
    if (char === '{' || char === '"') {
      const span = char === '{' ? groupEnd(text, at + 1, '}') : quoteEnd(text, at + 1);
      value += text.slice(at + 1, span.isClosed ? span.end - 1 : span.end);
      at = span.end;
      if (!span.isClosed) return { text: value, end: at, isClosed: false };
    } else {
      word.lastIndex = at;
      const match = word.exec(text);
      if (match === null) return { text: value, end: at, isClosed: true };
      value += macros.get(match[0].toLowerCase()) ?? match[0];
      at += match[0].length;
    }
    let next = at;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text[next] !== '#') return { text: value, end: at, isClosed: true };
    at = next + 1;
  }
}

const word = /[^\s,#"{}()@=]+/y;

/** Behind the brace that closes the group whose content begins at `at`; a group never runs into the next entry. */
function groupEnd(text: string, at: number, close: string, limit = text.length): Span {
  const stops = close === ')' ? parenthesisStops : braceStops;
  let depth = 0;
  for (let i = nextOf(stops, text, at); i < limit; i = nextOf(stops, text, i + 1)) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '{') depth++;
    else if (depth === 0 && char === close) return { end: i + 1, isClosed: true };
    else if (char === '}') depth--;
    else if (char === '@' && isEntryAt(text, i)) return { end: i, isClosed: false };
    if (depth < 0) return { end: i + 1, isClosed: close === '}' };
  }
  return { end: limit, isClosed: false };
}

function quoteEnd(text: string, at: number): Span {
  let depth = 0;
  for (let i = nextOf(quoteStops, text, at); i < text.length; i = nextOf(quoteStops, text, i + 1)) {
    const char = text[i];
    // \"o is an umlaut, and its quote ends nothing.
    if (char === '\\') i++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '"' && depth <= 0) return { end: i + 1, isClosed: true };
    else if (char === '@' && isEntryAt(text, i)) return { end: i, isClosed: false };
  }
  return { end: text.length, isClosed: false };
}

const braceStops = /[\\{}@]/g;
const parenthesisStops = /[\\{}@)]/g;
const quoteStops = /[\\{}@"]/g;

/** Where, at or behind `at`, the next of the pattern's characters stands; the text's length where none does. */
function nextOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}

/** Whether an entry begins at the '@' that stands at `at`: at the start of its line, with a type and a key. */
function isEntryAt(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before !== undefined && before !== '\n' && before !== '\r') return false;
  return /^@\s?[A-Za-z]{3,30}\s?[{(]\s?[^\s,{}()"]{0,200}\s?,/.test(text.slice(at, at + 260));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isGap(code: number): boolean {
  return code === 44 || isSpace(code);
}
