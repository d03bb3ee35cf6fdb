import type { ColumnChoices, ColumnRole, TablePreview } from '../../tableColumns.ts';
import { chosenRole } from '../columnChoices.ts';
import type { Role } from '../fieldNames.ts';
import { roleOf } from '../fieldNames.ts';
import { isFieldName } from './extraFields.ts';
import type { JsonObject } from './jsonRecord.ts';
import { jsonRoles } from './jsonRecord.ts';
import type { Table } from './tableHeader.ts';
import type { Row } from './tableRows.ts';

const nRowsShown = 5;
const maxCell = 200;
const maxColumnsShown = 200;
/** Cells of so many words on average are abstracts, or could be. */
const proseWords = 25;

/** The preview of a table by its first rows; `table` is null where no header was found. Null where it is no table at all. */
export function previewRows(
  firstRows: readonly Row[],
  table: Table | null,
  choices: ColumnChoices,
): TablePreview | null {
  const header = table?.names ?? firstRows[0]?.cells;
  const headerLine = table?.headerLine ?? firstRows[0]?.line;
  if (header === undefined || header.length < 2) return null;
  const names = header.slice(0, maxColumnsShown);
  const below = firstRows.filter(({ line }) => line > headerLine).map(({ cells }) => cells);
  const first = (role: Role) => table?.columns[role][0];
  const roles = names.map((name, i): ColumnRole => {
    const chosen = chosenRole(choices, name);
    if (chosen !== null) return chosen;
    const role = (Object.keys(table?.columns ?? {}) as Role[]).find((one) => first(one) === i);
    return role ?? (table?.extras.some(({ index }) => index === i) ? 'field' : 'ignore');
  });
  return previewOf(names, roles, below, choices);
}

/** The preview of a list of records by its first ones. */
export function previewRecords(records: readonly JsonObject[], choices: ColumnChoices): TablePreview | null {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, maxColumnsShown);
  if (names.length < 2) return null;
  const rolesOf = jsonRoles(choices);
  const taken = new Map<Role, { readonly name: string; readonly rank: number }>();
  for (const name of names) {
    const role = rolesOf(name);
    if (typeof role !== 'object' || !records.some((record) => isFilled(record[name]))) continue;
    const other = taken.get(role.role);
    if (other === undefined || role.rank < other.rank) taken.set(role.role, { name, rank: role.rank });
  }
  const roles = names.map((name): ColumnRole => {
    const role = rolesOf(name);
    if (typeof role === 'object') return taken.get(role.role)?.name === name ? role.role : 'ignore';
    return role === 'ignore' ? 'ignore' : 'field';
  });
  const rows = records.map((record) => names.map((name) => cellText(record[name])));
  return previewOf(names, roles, rows, choices);
}

function previewOf(
  names: readonly string[],
  roles: readonly ColumnRole[],
  rows: readonly (readonly string[])[],
  choices: ColumnChoices,
): TablePreview {
  const isNamed = (role: Role) =>
    names.some((name, i) => roles[i] === role && (chosenRole(choices, name) === role || roleOf(name)?.role === role));
  const isProse = names.map((_, i) => meanWords(rows, i) >= proseWords);
  const hasOtherProse = isProse.some((prose, i) => prose && roles[i] !== 'abstract');
  const shown = rows.slice(0, nRowsShown);
  return {
    columns: names.map((name, i) => ({
      name,
      role: roles[i] === 'field' && !isFieldName(name.trim()) ? 'ignore' : roles[i],
    })),
    rows: shown.map((cells) => names.map((_, i) => shortened(cells[i] ?? ''))),
    isSure: isNamed('title') && (isNamed('abstract') || !hasOtherProse),
  };
}

function meanWords(rows: readonly (readonly string[])[], column: number): number {
  const filled = rows.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return 0;
  return filled.reduce((sum, cell) => sum + cell.slice(0, 5000).split(/\s+/).length, 0) / filled.length;
}

function shortened(cell: string): string {
  const plain = cell
    .slice(0, 2 * maxCell)
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > maxCell ? `${plain.slice(0, maxCell)}…` : plain;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  return isFilled(value) ? JSON.stringify(value).slice(0, 2 * maxCell) : '';
}
