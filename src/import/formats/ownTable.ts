import { ownColumns } from '../../ownColumns.ts';
import { columnRoles } from '../../tableColumns.ts';
import type { ColumnRole } from '../../tableColumns.ts';

/** Whether a header is that of a table which src/export/table.ts wrote. */
export function isOwnHeader(names: readonly string[]): boolean {
  return ownStart.every((name, i) => names[i] === name);
}

/** What a column of such a table holds: a part of the paper, something of the map that is left out, or a field of the person's. */
export function roleInOwnTable(name: string): ColumnRole {
  if (topicOfLevel.test(name)) return 'ignore';
  if (!ownColumns.some((one) => one === name)) return 'field';
  return columnRoles.find((role) => role === name) ?? 'ignore';
}

/** The cell as it was before it was exported: a text that looks like a formula stands behind an apostrophe, and so does one that already has it. */
export function withoutGuard(cell: string): string {
  return /^'+\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

/** Versions of the program differ in what comes behind these. */
const ownStart = ownColumns.slice(0, ownColumns.indexOf('topic_label') + 1);

/** As src/export/otherLevels.ts calls the levels. */
const topicOfLevel = /^(?:broadest|broad|fine|level -?\d+)_topic(?:_label)?$/;
