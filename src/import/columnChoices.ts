import type { Role } from './fieldNames.ts';
import { normalizeName } from './fieldNames.ts';

/** What a person can say that a column holds: a part of the paper, a field of its own, or nothing of interest. */
export type ColumnRole = Role | 'field' | 'ignore';

/** Every role in the order in which a person is offered them. */
export const columnRoles: readonly ColumnRole[] = [
  'title',
  'abstract',
  'authors',
  'year',
  'venue',
  'doi',
  'url',
  'keywords',
  'label',
  'id',
  'language',
  'field',
  'ignore',
];

/** What columns of tables hold, by their names: a column that is not named is guessed. */
export type ColumnChoices = readonly (readonly [column: string, role: ColumnRole])[];

/** What the choices say of the column; null when they do not name it. */
export function chosenRole(choices: ColumnChoices, name: string): ColumnRole | null {
  if (choices.length === 0) return null;
  const exact = choices.find(([column]) => column === name);
  const found = exact ?? choices.find(([column]) => normalizeName(column) === normalizeName(name));
  return found?.[1] ?? null;
}
