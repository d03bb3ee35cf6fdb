import type { TopicListRow } from './topicRows.ts';

/**
 * Where a key leads from the row at an index of the list of topics, as in any tree: up and down a row, to the ends, and from a finer
 * topic to the one that holds it; null for other keys. Letters are left to the commands.
 */
export function rowFor(key: string, rows: readonly TopicListRow[], at: number): number | null {
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return Math.min(rows.length - 1, at + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return rows.length - 1;
  const holder = key === 'ArrowLeft' ? rows.findLastIndex(({ depth }, i) => i < at && depth < rows[at].depth) : -1;
  return holder < 0 ? null : holder;
}
