import type { Field } from '../../paper.ts';
import { chosenRole } from '../columnChoices.ts';
import type { ColumnChoices } from '../../tableColumns.ts';

/** A column that becomes a field of the papers. */
export interface ExtraColumn {
  readonly index: number;
  readonly name: string;
  /** Chosen by the person rather than by default: then long values are kept too. */
  readonly isChosen: boolean;
}

/** More columns than this are rarely meant to be looked at. */
const maxExtras = 60;
/** A longer value is prose or a list: neither a category nor a number. */
const maxValue = 120;
const maxChosenValue = 500;

/** The columns that no role takes up, as far as they are named and not to be ignored. */
export function extraColumns(
  names: readonly string[],
  taken: Readonly<Record<string, readonly number[]>>,
  choices: ColumnChoices,
): readonly ExtraColumn[] {
  const used = new Set(Object.values(taken).flat());
  const seen = new Set<string>();
  const extras: ExtraColumn[] = [];
  for (const [index, raw] of names.entries()) {
    const name = raw.trim();
    const chosen = chosenRole(choices, raw);
    if (used.has(index) || chosen === 'ignore' || !isFieldName(name) || seen.has(name)) continue;
    seen.add(name);
    extras.push({ index, name, isChosen: chosen === 'field' });
    if (extras.length === maxExtras) break;
  }
  return extras;
}

/** Whether a column can be shown under this name. */
export function isFieldName(name: string): boolean {
  return name !== '' && name.length <= 60 && !/^(?:unnamed: ?\d+|column ?\d+|_+|\d+)$/i.test(name);
}

/** The fields of a row of text cells. */
export function fieldsOfRow(extras: readonly ExtraColumn[], cells: readonly string[]): readonly Field[] {
  const fields: Field[] = [];
  for (const { index, name, isChosen } of extras) {
    const value = fieldValue(cells[index], isChosen);
    if (value !== null) fields.push([name, value]);
  }
  return fields.length === 0 ? none : fields;
}

/** What a cell holds as a field: a number where it is written as one; null for nothing and for prose. */
export function fieldValue(cell: unknown, isChosen: boolean): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'bigint') return fieldValue(String(cell), isChosen);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell !== 'string') return null;
  const text = cell.length > 2000 ? '' : cell.replace(/\s+/g, ' ').trim();
  if (text === '' || placeholder.test(text)) return null;
  if (plainNumber.test(text)) return Number(text);
  if (text.length <= maxValue) return text;
  return isChosen ? text.slice(0, maxChosenValue) : null;
}

/** "12", "-3.5", "1e-3", but not "007" or a number too long to keep its digits. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?(?:[eE][-+]?\d{1,3})?$/;
const placeholder = /^(?:n\/?a|nan|null|none|undefined|-|\.)$/i;
const none: readonly Field[] = [];
