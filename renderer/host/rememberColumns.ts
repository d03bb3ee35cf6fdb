import type { ColumnChoices, ColumnPreview } from '../../src/tableColumns.ts';
import { columnRoles } from '../../src/tableColumns.ts';

const key = 'topograph.columns';
/** Older ones are forgotten. */
const maxTables = 50;

interface Remembered {
  readonly header: string;
  readonly choices: ColumnChoices;
}

/** What was chosen on this machine for a table with these columns; null when nothing was. */
export function rememberedColumns(columns: readonly ColumnPreview[]): ColumnChoices | null {
  const header = headerOf(columns);
  return readAll().find((one) => one.header === header)?.choices ?? null;
}

/** Keeps what was chosen for the next table with the same columns. */
export function rememberColumns(columns: readonly ColumnPreview[], choices: ColumnChoices): void {
  const header = headerOf(columns);
  const others = readAll().filter((one) => one.header !== header);
  try {
    window.localStorage.setItem(key, JSON.stringify([{ header, choices }, ...others].slice(0, maxTables)));
  } catch {
    // Storage is blocked or full: the question is asked again.
  }
}

function headerOf(columns: readonly ColumnPreview[]): string {
  return JSON.stringify(columns.map(({ name }) => name));
}

function readAll(): readonly Remembered[] {
  try {
    const saved: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(saved) ? saved.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  const { header, choices } = (value ?? {}) as Partial<Remembered>;
  return (
    typeof header === 'string' &&
    Array.isArray(choices) &&
    choices.every((one) => Array.isArray(one) && typeof one[0] === 'string' && columnRoles.includes(one[1]))
  );
}
