import { chosenRole } from '../columnChoices.ts';
import type { ColumnChoices } from '../../tableColumns.ts';
import type { Role } from '../fieldNames.ts';
import { roleOf } from '../fieldNames.ts';
import { textOf } from '../sourceText.ts';
import { extraColumns } from './extraFields.ts';
import type { ExtraColumn } from './extraFields.ts';
import { isOwnHeader, roleInOwnTable, withoutGuard } from './ownTable.ts';
import type { Layout, Row } from './tableRows.ts';
import { readRows } from './tableRows.ts';

/** How a table is laid out and where its columns hold what, best column first. */
export interface Table extends Layout {
  /** Line of the header row. */
  readonly headerLine: number;
  readonly names: readonly string[];
  readonly columns: Readonly<Record<Role, readonly number[]>>;
  /** Columns that are no part of a paper and become fields of their own. */
  readonly extras: readonly ExtraColumn[];
  /** Whether this is a table that Topograph wrote. */
  readonly isOwn: boolean;
}

const separators = ['\t', ',', ';', '|'];
/** Notices may stand above the header ("About the data: ..."). */
const maxHeaderLine = 12;
/** No table of papers has more columns. */
export const maxColumns = 10_000;

/** How sure one can be that the text is a table with a header, in [0, 1]. */
export function looksDelimited(sample: string): number {
  const table = sniffTable(sample);
  if (table === null || table.names.length < 2) return table === null ? 0 : 0.3;
  const { title, abstract } = table.columns;
  const hasNamed = (columns: readonly number[], role: Role) =>
    columns.some((i) => roleOf(table.names[i])?.role === role);
  if (hasNamed(title, 'title') && hasNamed(abstract, 'abstract')) return 0.9;
  return hasNamed(title, 'title') || hasNamed(abstract, 'abstract') ? 0.7 : 0.4;
}

/** The layout of the table in a text; null when it is none that could hold papers. */
export function sniffTable(sample: string, choices: ColumnChoices = []): Table | null {
  return findHeader(new Map(separators.map((separator) => [separator, firstRows(sample, separator)])), choices);
}

/** The layout of the table whose first rows are given, by the separator that cut them; null when it is none that could hold papers. */
export function findHeader(rowsBy: ReadonlyMap<string, readonly Row[]>, choices: ColumnChoices = []): Table | null {
  let best: Table | null = null;
  let bestScore = 0;
  for (const [separator, rows] of rowsBy) {
    for (const [i, row] of rows.slice(0, maxHeaderLine).entries()) {
      if (row.cells.length > maxColumns) continue;
      const columns = columnsByName(row.cells, choices);
      const score = headerScore(row, columns, rows.slice(i + 1));
      if (score <= bestScore) continue;
      bestScore = score;
      best = tableOf(separator, row, columns, choices);
    }
  }
  return best ?? tableByContent(rowsBy, choices);
}

/** Rows that are looked at to find a header and to tell what columns hold. */
export const nFirstRows = 60;

/** The first rows of a text whose cells are parted so. */
export function firstRows(sample: string, separator: string): Row[] {
  const rows: Row[] = [];
  for (const row of readRows(textOf(sample), { separator, nColumns: 0 })) {
    if (!('kind' in row)) rows.push(row);
    if (rows.length >= nFirstRows) break;
  }
  return rows;
}

function tableOf(
  separator: string,
  { line, cells }: Row,
  columns: Record<Role, number[]>,
  choices: ColumnChoices,
): Table {
  const isOwn = isOwnHeader(cells);
  const names = isOwn ? cells.map(withoutGuard) : cells;
  const extras = extraColumns(names, columns, choices);
  const isWanted = (name: string) => roleInOwnTable(name) !== 'ignore' || chosenRole(choices, name) !== null;
  return {
    separator,
    nColumns: cells.length,
    headerLine: line,
    names,
    columns,
    // What was long enough to be left out was left out when it was first read.
    extras: isOwn ? extras.flatMap((one) => (isWanted(one.name) ? { ...one, isChosen: true } : [])) : extras,
    isOwn,
  };
}

function columnsByName(names: readonly string[], choices: ColumnChoices): Record<Role, number[]> {
  const columns = noColumns();
  const ranks = new Map<number, number>();
  const isWebOfScience = ['TI', 'SO', 'UT', 'ID'].every((tag) => names.includes(tag));
  const isOwn = isOwnHeader(names);
  for (let i = 0; i < names.length; i++) {
    if (names[i].length > 100) continue;
    const chosen = chosenRole(choices, names[i]);
    // There the tag ID stands for "keywords plus".
    const guessed = isWebOfScience && names[i] === 'ID' ? roleOf('keywords plus') : roleOf(names[i]);
    if (chosen === 'field' || chosen === 'ignore') continue;
    if (chosen === null && isOwn && roleInOwnTable(names[i]) !== guessed?.role) continue;
    const role = chosen ?? guessed?.role;
    if (role === undefined) continue;
    columns[role].push(i);
    ranks.set(i, chosen === null ? (guessed?.rank ?? 0) : -1);
  }
  for (const list of Object.values(columns)) list.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  return columns;
}

/** A header names a title or an abstract in a short cell, and most rows below are as long as it. */
function headerScore(row: Row, columns: Record<Role, number[]>, below: readonly Row[]): number {
  const nNamed = Object.values(columns).filter((list) => list.length > 0).length;
  const isPlain = row.cells.every((cell) => cell.length < 200);
  if (!isPlain || (columns.title.length === 0 && columns.abstract.length === 0)) return 0;
  if (row.cells.length === 1) return row.line === 1 && /^\s*(?:title|abstract)s?\s*$/i.test(row.cells[0]) ? 0.5 : 0;
  if (nNamed < 2 && row.cells.length > 3 && nNamed / row.cells.length < 0.2) return 0;
  const nFitting = below.filter(({ cells }) => Math.abs(cells.length - row.cells.length) <= 1).length;
  const fit = below.length === 0 ? 0.5 : nFitting / below.length;
  const share = row.cells.filter((cell) => roleOf(cell) !== null).length / row.cells.length;
  return nNamed * (0.3 + fit) * (0.5 + share);
}

/** A table whose header says nothing that is known: the columns are told by what they hold. */
function tableByContent(rowsBy: ReadonlyMap<string, readonly Row[]>, choices: ColumnChoices): Table | null {
  for (const [separator, rows] of rowsBy) {
    const nColumns = rows[0]?.cells.length ?? 0;
    const below = rows.slice(1);
    if (nColumns < 2 || nColumns > 1000 || below.length < 2) continue;
    if (below.filter(({ cells }) => cells.length === nColumns).length < 0.9 * below.length) continue;
    if (rows[0].cells.some((cell) => cell.length > 60)) continue;
    const columns = columnsByName(rows[0].cells, choices);
    const isFree = rows[0].cells.map((name) => chosenRole(choices, name) === null);
    const words = rows[0].cells.map((_, i) => (isFree[i] ? meanWords(below, i) : 0));
    const abstract = words.indexOf(Math.max(...words));
    const titles = words.map((mean, i) => (i !== abstract && mean >= 3 && mean <= 30 ? mean : 0));
    const title = titles.indexOf(Math.max(...titles));
    if (words[abstract] >= 25) columns.abstract.push(abstract);
    if (titles[title] > 0) columns.title.push(title);
    if (columns.abstract.length + columns.title.length === 0) continue;
    return tableOf(separator, rows[0], columns, choices);
  }
  return null;
}

function meanWords(rows: readonly Row[], column: number): number {
  const counts = rows.map(({ cells }) => (cells[column] ?? '').split(/\s+/, 500).length);
  return counts.reduce((sum, n) => sum + n, 0) / rows.length;
}

function noColumns(): Record<Role, number[]> {
  return {
    title: [],
    abstract: [],
    authors: [],
    year: [],
    venue: [],
    doi: [],
    url: [],
    keywords: [],
    label: [],
    language: [],
    id: [],
  };
}
