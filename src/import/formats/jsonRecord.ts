import type { Field } from '../../paper.ts';
import { chosenRole } from '../columnChoices.ts';
import type { ColumnChoices } from '../../tableColumns.ts';
import type { Role } from '../fieldNames.ts';
import { normalizeName, roleOf } from '../fieldNames.ts';
import { yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { fieldValue, isFieldName } from './extraFields.ts';
import { jsonAbstract, jsonAuthors, jsonKeywords, jsonLabel, jsonText, jsonUrl, jsonYear } from './jsonValues.ts';

/** A JSON object, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a key holds of a paper: a role and how well it is named; 'field' where it may be a field of its own, 'ignore' where not. */
export type RolesOf = (
  key: string,
) => { readonly role: Role; readonly rank: number } | 'field' | 'chosen field' | 'ignore';

/** The roles of keys as they are guessed, but for those of which the person said something. */
export function jsonRoles(choices: ColumnChoices = []): RolesOf {
  // Keys recur in every record; a dictionary keyed by paper would fill the memory.
  const known = new Map<string, ReturnType<RolesOf>>();
  return (key) => {
    let role = known.get(key);
    if (role === undefined) {
      role = roleOfKey(choices, key);
      if (known.size < 2000) known.set(key, role);
    }
    return role;
  };
}

function roleOfKey(choices: ColumnChoices, key: string): ReturnType<RolesOf> {
  const chosen = chosenRole(choices, key);
  if (chosen === 'ignore') return 'ignore';
  if (chosen === 'field') return 'chosen field';
  if (chosen !== null) return { role: chosen, rank: -1 };
  return roleOf(key) ?? (isFieldName(key) && !wrappers.includes(key) ? 'field' : 'ignore');
}

const guessedRoles = jsonRoles();

/** The paper in a JSON object, whatever service or script wrote it; fields that it does not hold are missing. */
export function paperOfJson(object: JsonObject, rolesOf: RolesOf = guessedRoles): RawPaper {
  const paper: Mutable<RawPaper> = { ownsText: true };
  fill(paper, object, 0, rolesIn(object, rolesOf));
  const fields = extraFields(object, rolesOf);
  if (fields.length > 0) paper.fields = fields;
  return paper;
}

/** The roles that keys have in this object, which some services use in a sense of their own. */
function rolesIn(object: JsonObject, rolesOf: RolesOf): RolesOf {
  if (isOwnRecord(object)) return rolesInOwnRecord(rolesOf);
  return isObject(object.issued) && 'date-parts' in object.issued ? rolesInCitation(rolesOf) : rolesOf;
}

/** In CSL-JSON and Crossref's records the source is the catalogue or database that the record was found in, no journal. */
function rolesInCitation(rolesOf: RolesOf): RolesOf {
  return (key) => {
    const role = rolesOf(key);
    return key === 'source' && typeof role === 'object' && role.rank >= 0 ? 'ignore' : role;
  };
}

/** A record with more values of its own is no row of a table. */
const maxFields = 60;
/** A longer list is data, such as references or vectors. */
const maxListed = 20;

/** The plain values at the top of the object, and short lists of such, that are no part of a paper. */
function extraFields(object: JsonObject, rolesOf: RolesOf): readonly Field[] {
  const fields: Field[] = [];
  if (isOwnRecord(object)) return ownFields(object.fields as readonly unknown[]);
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === null || value === undefined) continue;
    const role = rolesOf(key);
    if (role !== 'field' && role !== 'chosen field') continue;
    const values = Array.isArray(value) ? (value.length > maxListed ? [] : value) : [value];
    for (const one of values) {
      const field = fieldValue(one, role === 'chosen field');
      if (field !== null) fields.push([key.trim(), field]);
    }
    if (fields.length >= maxFields) break;
  }
  return fields;
}

/** Whether src/export/papersJsonl.ts wrote this. */
function isOwnRecord(object: JsonObject): boolean {
  return Array.isArray(object.alsoIn) && Array.isArray(object.fields);
}

/** There a topic is no category that the source gave, and nothing else is what it may be called elsewhere. */
function rolesInOwnRecord(rolesOf: RolesOf): RolesOf {
  return (key) => {
    const role = rolesOf(key);
    return typeof role === 'string' || role.rank < 0 || role.role === key ? role : 'ignore';
  };
}

/** The fields of a paper that src/export/papersJsonl.ts wrote. */
function ownFields(pairs: readonly unknown[]): readonly Field[] {
  return pairs.filter(
    (pair): pair is Field =>
      Array.isArray(pair) && typeof pair[0] === 'string' && (typeof pair[1] === 'string' || Number.isFinite(pair[1])),
  );
}

/** How much a JSON value looks like a paper: 0 not at all, 1 it has a name, 2 a title, 3 an abstract. */
export function paperLikeness(value: unknown, rolesOf: RolesOf = guessedRoles): number {
  if (!isObject(value)) return 0;
  const paper: Mutable<RawPaper> = {};
  fill(paper, value, 0, rolesOf);
  if (paper.abstract) return 3;
  if (!paper.title) return 0;
  const isTitle = (key: string) => {
    const role = rolesOf(key);
    return typeof role === 'object' && role.role === 'title' && (role.rank < 0 || normalizeName(key) !== 'name');
  };
  return Object.keys(value).some(isTitle) ? 2 : 1;
}

/** Whether paperLikeness is more than 0, as most records of a list show by a plain title or abstract. */
export function isPaperLike(object: JsonObject, rolesOf: RolesOf = guessedRoles): boolean {
  for (const key of Object.keys(object)) {
    const role = rolesOf(key);
    if (typeof role === 'string' || (role.role !== 'title' && role.role !== 'abstract')) continue;
    const value = object[key];
    if (typeof value === 'string' && /\S/.test(value)) return true;
  }
  return paperLikeness(object, rolesOf) > 0;
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
function fill(paper: Mutable<RawPaper>, object: JsonObject, depth: number, rolesOf: RolesOf): void {
  const isIdentifiers = depth > 0 && !('title' in object) && ('DOI' in object || 'doi' in object || 'ArXiv' in object);
  const ranks: Partial<Record<Role, number>> = {};
  let hasInner = false;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === null || value === undefined || value === '') continue;
    hasInner ||= isObject(value);
    const named = rolesOf(key);
    if (typeof named === 'string') continue;
    const { role, rank } = named;
    const isFilled = paper[role] !== undefined && (ranks[role] ?? -1) < rank;
    if (isFilled || (depth > 0 && paper[role] !== undefined && ranks[role] === undefined)) continue;
    if (setters[role](paper, value)) ranks[role] = rank;
  }
  if (isObject(object.abstract_inverted_index)) paper.abstract ||= jsonAbstract(object.abstract_inverted_index);
  if (depth > 2 || isIdentifiers || !hasInner) return;
  for (const name of wrappers) {
    const inner = Object.hasOwn(object, name) ? object[name] : undefined;
    if (isObject(inner) && rolesOf(name) !== 'chosen field') fill(paper, inner, depth + 1, rolesOf);
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
  language: (paper, value) => setText(paper, 'language', jsonText(value)),
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
  field: 'title' | 'abstract' | 'venue' | 'doi' | 'url' | 'label' | 'language' | 'id',
  text: string,
): boolean {
  if (text !== '') paper[field] = text;
  return text !== '';
}
