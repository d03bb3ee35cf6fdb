import { normalizeName } from '../fieldNames.ts';
import type { ReadItem } from '../reader.ts';
import { record, refused, remark } from '../reader.ts';
import { isObject, isPaperLike, paperLikeness, paperOfJson } from './jsonRecord.ts';
import type { RolesOf } from './jsonRecord.ts';
import type { Member } from './jsonScan.ts';
import { membersInSteps, skipSeparators, skipValue, skipValueInSteps } from './jsonScan.ts';

/** A JSON text being read. */
export interface JsonText {
  readonly text: string;
  /** 1-based line of a position. */
  lineAt(at: number): number;
  setFraction(fraction: number): void;
  readonly rolesOf: RolesOf;
}

/** Reads the papers of the list that begins at `at`, each parsed on its own; answers the position behind the list. */
export function* readArray(json: JsonText, at: number): Generator<ReadItem, number> {
  const { text, lineAt } = json;
  let nResyncs = 0;
  for (let i = skipSeparators(text, at + 1); ; i = skipSeparators(text, i)) {
    if (text[i] === ']') return i + 1;
    const line = lineAt(i);
    if (i >= text.length) {
      yield remark(line, 'The file ends inside the list; what stands before its end was read.');
      return i;
    }
    json.setFraction(i / text.length);
    const end = yield* skipValueInSteps(text, i);
    const value = end > i ? parseJson(text.slice(i, end)) : undefined;
    if (value !== undefined) {
      yield* itemsOf(json, value, text.slice(i, end), line);
      i = end;
      continue;
    }
    const next = nResyncs++ < maxResyncs ? nextElement(text, i, end > i ? end : text.length) : -1;
    if (next > 0) {
      yield refused(line, 'This record is not closed where the next one begins; it was left out.');
      i = next;
    } else if (end > i) {
      yield refused(line, 'This record is not valid JSON; it was left out.');
      i = end;
    } else {
      yield refused(line, 'This record is not closed before the file ends; it was left out.');
      return text.length;
    }
  }
}

/** Each attempt to go on behind a broken record may scan the rest of the file. */
const maxResyncs = 20;

/** Where, before `end`, the next element begins that is laid out as the one at `at`; -1 when there is none. */
function nextElement(text: string, at: number, end: number): number {
  const next = nextLike(text, at);
  return next < end ? next : -1;
}

function nextLike(text: string, at: number): number {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const indent = text.slice(lineStart, at);
  if (lineStart > 0 && /^[ \t]{0,40}$/.test(indent)) {
    const next = text.indexOf(`\n${indent}${text[at]}`, at + 1);
    return next < 0 ? -1 : next + 1 + indent.length;
  }
  const key = /^\{\s{0,20}"[^"\\]{1,60}"/.exec(text.slice(at, at + 100))?.[0];
  return key === undefined ? -1 : text.indexOf(key, at + key.length);
}

/** The items of one element of a list of papers. */
function* itemsOf(json: JsonText, value: unknown, slice: string, line: number): Generator<ReadItem> {
  if (isObject(value)) {
    if (!isPaperLike(value, json.rolesOf) && slice.length > 50 && nestedList(value, json.rolesOf)) {
      yield* readObject({ ...json, text: slice, lineAt: () => line, setFraction: () => {} }, 0, 1);
    } else yield* recordOf(value, line, json.rolesOf);
  } else if (typeof value === 'string') {
    yield record(line, value.split(' ', 31).length > 30 ? { abstract: value } : { title: value });
  } else {
    yield refused(
      line,
      `Here stands ${Array.isArray(value) ? 'a list' : String(value)} instead of a record; it was left out.`,
    );
  }
}

/** The record of one object; attachments and notes of a reference manager are told from papers. */
export function* recordOf(
  value: Readonly<Record<string, unknown>>,
  line: number,
  rolesOf: RolesOf,
): Generator<ReadItem> {
  const data = isObject(value.data) ? value.data : value;
  const type = typeof data.itemType === 'string' ? data.itemType : '';
  if (type === 'attachment' || type === 'note' || type === 'annotation') {
    yield refused(line, `This record is ${type === 'note' ? 'a note' : `an ${type}`}, not a paper; it was left out.`);
  } else yield record(line, paperOfJson(value, rolesOf));
}

function nestedList(value: Readonly<Record<string, unknown>>, rolesOf: RolesOf): boolean {
  return Object.values(value).some(
    (member) => Array.isArray(member) && member.slice(0, 3).some((element) => paperLikeness(element, rolesOf) >= 2),
  );
}

/** JSON's value; undefined when it is broken. Python's NaN and Infinity, which are no JSON, count as null. */
export function parseJson(slice: string): unknown {
  try {
    return JSON.parse(slice);
  } catch {
    if (!/\b(?:NaN|Infinity)\b/.test(slice)) return undefined;
  }
  try {
    return JSON.parse(
      slice.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs, (part) => (part[0] === '"' ? part : 'null')),
    );
  } catch {
    return undefined;
  }
}

/** Names under which services and scripts keep their list of papers. */
const listNames = new Set(
  'items results data papers records entries works articles documents docs hits collection publications references list response message result resultlist body rows value feed entry content payload search submissions notes'.split(
    ' ',
  ),
);

/** Reads the papers in the object that begins at `at`: itself, or those of the lists within; answers the position behind it. */
export function* readObject(json: JsonText, at: number, depth: number): Generator<ReadItem, number> {
  const { text, lineAt } = json;
  const line = lineAt(at);
  const members = yield* membersInSteps(text, at);
  const last = members.at(-1)?.end ?? at + 1;
  const close = skipSeparators(text, last);
  const isClosed = text[close] === '}';
  const end = isClosed ? close + 1 : Math.max(last, at + 1);
  if (members.length === 0) return isClosed ? end : text.length;

  const chosen = chooseMembers(json, members, depth);
  if (chosen.length > 0) {
    for (const member of chosen) {
      if (text[member.at] === '[') yield* readArray(json, member.at);
      else yield* readObject(json, member.at, depth + 1);
    }
  } else if (isClosed) {
    const value = parseJson(text.slice(at, end));
    if (!isObject(value)) yield refused(line, 'This record is not valid JSON; it was left out.');
    else if (paperLikeness(value, json.rolesOf) > 0) yield* recordOf(value, line, json.rolesOf);
    else yield remark(line, 'This object holds neither a list of papers nor a title or an abstract of its own.');
  } else yield refused(line, 'This record is not closed before the file ends; it was left out.');
  return isClosed ? end : Math.max(end, text.length);
}

/** The members that hold papers; none when the object is a paper itself or holds none. */
function chooseMembers({ text, rolesOf }: JsonText, members: readonly Member[], depth: number): readonly Member[] {
  if (depth > 5) return [];
  const filled = members.slice(0, 100_000).filter(({ at, end }) => end - at > 3);
  const named = filled.map(({ key }) => rolesOf(key)).filter((role) => typeof role === 'object');
  const roles = new Set(named.map(({ role }) => role));
  if (roles.has('title') && roles.has('abstract') && !isWrapped(members)) return [];
  const promises = members.map((member) => promiseOf(text, member.at, member.end, depth, rolesOf));
  const best = Math.max(...promises.slice(0, 100_000));
  if (best < 1) return [];
  const isListName = ({ key }: Member) => listNames.has(normalizeName(key));
  const lists = members.filter((member, i) => isListName(member) && promises[i] >= Math.min(2, best));
  if (lists.length > 0) return lists;
  if (roles.has('title') || best < 2) return [];
  return members.filter((_, i) => promises[i] >= 2);
}

/** A title and a "description" beside a list of papers speak of the list. */
function isWrapped(members: readonly Member[]): boolean {
  const sizes = members.map(({ at, end }) => end - at);
  return members.some(
    ({ key }, i) => /^(?:items|papers|results|records|entries|works|articles)$/i.test(key) && sizes[i] > 200,
  );
}

/** paperLikeness of the best paper within a value; lists are judged by their first elements. */
function promiseOf(text: string, at: number, end: number, depth: number, rolesOf: RolesOf): number {
  if (depth > 5) return 0;
  if (text[at] === '[') {
    let best = 0;
    let i = skipSeparators(text, at + 1);
    for (let n = 0; n < 3 && text[i] === '{'; n++) {
      const close = skipValue(text, i);
      if (close < 0) break;
      const value = parseJson(text.slice(i, close));
      best = Math.max(best, isObject(value) && nestedList(value, rolesOf) ? 2 : paperLikeness(value, rolesOf));
      i = skipSeparators(text, close);
    }
    return best;
  }
  if (text[at] !== '{') return 0;
  const walk = membersInSteps(text, at);
  let step = walk.next();
  while (!step.done) step = walk.next();
  const members = step.value.slice(0, 50);
  const own = end - at < 1 << 20 ? paperLikeness(parseJson(text.slice(at, end)), rolesOf) : 0;
  return Math.max(own, ...members.map((member) => promiseOf(text, member.at, member.end, depth + 1, rolesOf)));
}
