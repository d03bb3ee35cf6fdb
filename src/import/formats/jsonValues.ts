import { splitAuthors, splitKeywords, yearOf, yearOfNumber } from '../fields.ts';
import { isObject } from './jsonRecord.ts';

/** The text of a JSON value that should be one: a string, a number, the first of a list, or an object's own text. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (Array.isArray(value)) return firstText(value);
  if (!isObject(value)) return '';
  return firstText(textKeys.map((key) => (Object.hasOwn(value, key) ? value[key] : undefined)));
}

const textKeys = [
  'value',
  'text',
  '#text',
  '_text',
  '$t',
  '_',
  'en',
  'display_name',
  'title',
  'name',
  'main',
  'content',
  'label',
  'journal',
];

function firstText(values: readonly unknown[]): string {
  for (const value of values.slice(0, 20)) {
    const text = typeof value === 'object' && Array.isArray(value) ? '' : jsonText(value);
    if (text !== '') return text;
  }
  return '';
}

/** An abstract: text, a list of paragraphs or sections, or OpenAlex's index of positions by word. */
export function jsonAbstract(value: unknown): string {
  if (Array.isArray(value)) return value.map(sectionText).filter(Boolean).join(' ');
  if (!isObject(value)) return jsonText(value);
  if (Object.values(value).some(isPositions)) return invertedText(value);
  // An object with a title is the paper itself, under a name such as "content".
  return Object.hasOwn(value, 'title') ? '' : jsonText(value);
}

function sectionText(section: unknown): string {
  const text = jsonText(section);
  const heading = isObject(section) ? jsonText(section.heading ?? section.label ?? section['@Label']) : '';
  return heading && heading !== text ? `${heading}: ${text}` : text;
}

function isPositions(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'number';
}

function invertedText(index: Readonly<Record<string, unknown>>): string {
  const words: { position: number; word: string }[] = [];
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) continue;
    for (const position of positions) if (typeof position === 'number') words.push({ position, word });
  }
  return words
    .sort((a, b) => a.position - b.position)
    .map(({ word }) => word)
    .join(' ');
}

/** The names in a list of strings or of objects, or in one string. */
export function jsonAuthors(value: unknown): readonly string[] {
  if (typeof value === 'string') return splitAuthors(value);
  if (Array.isArray(value)) return value.map(authorName).filter((name) => name !== '');
  if (!isObject(value)) return [];
  const inner = value.value ?? value.author ?? value.authors ?? value.names;
  return inner === undefined ? [authorName(value)].filter(Boolean) : jsonAuthors(inner);
}

function authorName(author: unknown): string {
  if (!isObject(author)) return jsonText(author);
  const whole = [
    author.name,
    author.display_name,
    author.fullName,
    author.full_name,
    author.literal,
    author.raw_author_name,
  ];
  const given = jsonText(
    author.given ?? author.firstName ?? author.first_name ?? author.first ?? author.givenName ?? author.forename,
  );
  const family = jsonText(
    author.family ?? author.lastName ?? author.last_name ?? author.last ?? author.familyName ?? author.surname,
  );
  const name = firstText(whole) || [given, jsonText(author['non-dropping-particle']), family].filter(Boolean).join(' ');
  return name || (isObject(author.author) ? authorName(author.author) : jsonText(author));
}

/** The year of a number, a date, an epoch in milliseconds or seconds, or CSL's date parts. */
export function jsonYear(value: unknown): number | null {
  if (typeof value === 'string') return yearOf(value);
  if (typeof value === 'number') return yearOfNumber(value) ?? yearOfEpoch(value);
  if (Array.isArray(value)) return value.length > 0 ? jsonYear(value[0]) : null;
  if (!isObject(value)) return null;
  const inner =
    value['date-parts'] ??
    value.year ??
    value.raw ??
    value.literal ??
    value['date-time'] ??
    value.value ??
    value.created;
  return inner === undefined ? null : jsonYear(inner);
}

function yearOfEpoch(value: number): number | null {
  if (value >= 19_000_101 && value <= 21_001_231) return yearOfNumber(Math.floor(value / 10_000));
  const seconds = value > 1e11 ? value / 1000 : value;
  return seconds > 1e8 && seconds < 4.2e9 ? Math.floor(1970 + seconds / 31_556_952) : null;
}

/** The keywords in a list of strings or objects, or in one string. */
export function jsonKeywords(value: unknown): readonly string[] {
  if (typeof value === 'string') return splitKeywords(value);
  if (Array.isArray(value)) return value.map(keywordText).filter((keyword) => keyword !== '');
  if (!isObject(value)) return [];
  const inner = value.value ?? value.keyword ?? value.keywords;
  return inner === undefined ? [] : jsonKeywords(inner);
}

function keywordText(keyword: unknown): string {
  if (!isObject(keyword)) return jsonText(keyword);
  return jsonText(
    keyword.tag ?? keyword.term ?? keyword.keyword ?? keyword.descriptorName ?? keyword.category ?? keyword,
  );
}

/** A category; of several the first. */
export function jsonLabel(value: unknown): string {
  const label = jsonText(isObject(value) && 'term' in value ? value.term : value);
  return arxivCategories.test(label) ? label.slice(0, label.indexOf(' ')) : label;
}

const arxivCategories = /^[a-z-]{2,10}(?:\.[A-Za-z-]{2,8})?(?: [a-z-]{2,10}(?:\.[A-Za-z-]{2,8})?)+$/;

/** A web address, alone, in a list or in an object. */
export function jsonUrl(value: unknown): string {
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 20)) {
      const url = jsonUrl(entry);
      if (url !== '') return url;
    }
    return '';
  }
  if (!isObject(value)) return jsonText(value);
  return jsonText(value.url ?? value.URL ?? value.href ?? value.value ?? '');
}
