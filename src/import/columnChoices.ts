import type { ColumnChoices, ColumnRole } from '../tableColumns.ts';
import { normalizeName } from './fieldNames.ts';

/** What the choices say of the column; null when they do not name it. */
export function chosenRole(choices: ColumnChoices, name: string): ColumnRole | null {
  if (choices.length === 0) return null;
  const exact = choices.find(([column]) => column === name);
  const found = exact ?? choices.find(([column]) => normalizeName(column) === normalizeName(name));
  return found?.[1] ?? null;
}
