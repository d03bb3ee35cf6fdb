import type { Role } from '../fieldNames.ts';
import { normalizeName, roleOf } from '../fieldNames.ts';
import { yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { jsonAbstract, jsonAuthors, jsonKeywords, jsonLabel, jsonText, jsonUrl, jsonYear } from './jsonValues.ts';

/** A JSON object, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The paper in a JSON object, whatever service or script wrote it; fields that it does not hold are missing. */
export function paperOfJson(object: JsonObject): RawPaper {
  const paper: Mutable<RawPaper> = {};
  fill(paper, object, 0);
  return paper;
}

/** How much a JSON value looks like a paper: 0 not at all, 1 it has a name, 2 a title, 3 an abstract. */
export function paperLikeness(value: unknown): number {
  if (!isObject(value)) return 0;
  const paper = paperOfJson(value);
  if (paper.abstract) return 3;
  if (!paper.title) return 0;
  return Object.keys(value).every((key) => roleOf(key)?.role !== 'title' || normalizeName(key) === 'name') ? 1 : 2;
}

/** Whether a JSON value is an object with members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Objects that hold the paper one level down, as services wrap them. */
const wrappers = [
  ...[
    'paper',
    'citingPaper',
    'citedPaper',
    'recommendedPaper',
    'data',
    'work',
    'item',
    'record',
    '_source',
    'article',
    'publication',
  ],
  ...[
    'message',
    'attributes',
    'bibjson',
    'fields',
    'metadata',
    'content',
    'document',
    'doc',
    'entry',
    'externalIds',
    'ids',
  ],
  ...['journalInfo', 'journal', 'primary_location', 'source'],
];

/** Fills the paper's missing fields from the object, best names first, and then from the objects that it wraps. */
function fill(paper: Mutable<RawPaper>, object: JsonObject, depth: number): void {
  const isIdentifiers = depth > 0 && !('title' in object) && ('DOI' in object || 'doi' in object || 'ArXiv' in object);
  const ranks: Partial<Record<Role, number>> = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === null || value === undefined || value === '') continue;
    const named = roleOfKey(key);
    if (named === null) continue;
    const { role, rank } = named;
    const isFilled = paper[role] !== undefined && (ranks[role] ?? -1) < rank;
    if (isFilled || (depth > 0 && paper[role] !== undefined && ranks[role] === undefined)) continue;
    if (setters[role](paper, value)) ranks[role] = rank;
  }
  if (isObject(object.abstract_inverted_index)) paper.abstract ||= jsonAbstract(object.abstract_inverted_index);
  if (depth > 2 || isIdentifiers) return;
  for (const name of wrappers) {
    const inner = Object.hasOwn(object, name) ? object[name] : undefined;
    if (isObject(inner)) fill(paper, inner, depth + 1);
  }
}

/** Sets one field from a JSON value; false when the value holds nothing of it. */
const setters: Readonly<Record<Role, (paper: Mutable<RawPaper>, value: unknown) => boolean>> = {
  title: (paper, value) => setText(paper, 'title', jsonText(value)),
  abstract: (paper, value) => setText(paper, 'abstract', jsonAbstract(value)),
  venue: (paper, value) => setText(paper, 'venue', jsonText(value)),
  doi: (paper, value) => setText(paper, 'doi', jsonText(value)),
  url: (paper, value) => setText(paper, 'url', jsonUrl(value)),
  label: (paper, value) => setText(paper, 'label', jsonLabel(value)),
  id: (paper, value) => setText(paper, 'id', jsonText(value)),
  year(paper, value) {
    const year = typeof value === 'string' ? yearOf(value) : jsonYear(value);
    if (year !== null) paper.year = year;
    return year !== null;
  },
  authors(paper, value) {
    const authors = jsonAuthors(value);
    if (authors.length > 0) paper.authors = authors;
    return authors.length > 0;
  },
  keywords(paper, value) {
    const keywords = jsonKeywords(value);
    if (keywords.length > 0) paper.keywords = keywords;
    return keywords.length > 0;
  },
};

function setText(
  paper: Mutable<RawPaper>,
  field: 'title' | 'abstract' | 'venue' | 'doi' | 'url' | 'label' | 'id',
  text: string,
): boolean {
  if (text !== '') paper[field] = text;
  return text !== '';
}

/** roleOf for keys that recur in every record. */
function roleOfKey(key: string): { role: Role; rank: number } | null {
  const known = keyRoles.get(key);
  if (known !== undefined) return known;
  const role = roleOf(key);
  // A dictionary keyed by paper would fill the memory.
  if (keyRoles.size < 2000) keyRoles.set(key, role);
  return role;
}

const keyRoles = new Map<string, { role: Role; rank: number } | null>();
