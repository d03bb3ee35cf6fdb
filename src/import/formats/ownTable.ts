import type { Role } from '../fieldNames.ts';

/** Whether a header is that of a table which src/export/table.ts wrote. */
export function isOwnHeader(names: readonly string[]): boolean {
  return ownStart.every((name, i) => names[i] === name);
}

/** What a column of such a table holds: a part of the paper, something of the map that is left out, or a field of the person's. */
export function roleInOwnTable(name: string): Role | 'field' | 'ignore' {
  const part = ownParts.find((one) => one === name);
  return part ?? (ownResults.test(name) ? 'ignore' : 'field');
}

/** The cell as it was before it was exported: a text that looks like a formula stands behind an apostrophe, and so does one that already has it. */
export function withoutGuard(cell: string): string {
  return /^'+\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

const ownStart = ['id', 'title', 'year', 'venue', 'x', 'y', 'topic', 'topic_label'];

const ownParts: readonly Role[] = [
  'id',
  'title',
  'year',
  'venue',
  'authors',
  'doi',
  'url',
  'keywords',
  'label',
  'language',
  'abstract',
];

const ownResults = /^(?:x|y|second_topic|belonging|(?:(?:broadest|broad|fine|level -?\d+)_)?topic(?:_label)?)$/;
