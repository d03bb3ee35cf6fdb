import type { ColumnChoices } from '../../tableColumns.ts';
import { firstRows, looksDelimited, maxColumns, sniffTable } from './tableHeader.ts';
import type { Table } from './tableHeader.ts';
import { readRows } from './tableRows.ts';
import type { Row } from './tableRows.ts';
import { previewRows } from './tablePreview.ts';
import { paperOfRow } from './tableRecord.ts';
import type { ReadItem, Reader } from '../reader.ts';
import { record, refused, remark } from '../reader.ts';

/** A table with a header row, its cells parted by comma, semicolon, tab or bar. */
export const delimited: Reader = {
  name: 'CSV',
  recognizes: (sample) =>
    looksDelimited(sample) || (isTooWide(sample) ? 0.4 : plainSeparator(sample) === null ? 0 : 0.2),
  *read(source, choices) {
    if (isTooWide(source.sample)) {
      const most = maxColumns.toLocaleString('en');
      yield remark(1, `This table has more than ${most} columns, as no table of papers does; it was left out.`);
      return;
    }
    const table = sniffTable(source.sample, choices);
    if (table === null) {
      yield remark(
        1,
        'No column of this table could be told to be a title or an abstract; say which column is which when you open it.',
      );
      return;
    }
    yield* recordsOfRows(table, readRows(source, table));
  },
  preview: previewTable,
};

function previewTable(sample: string, choices: ColumnChoices) {
  if (isTooWide(sample)) return null;
  const table = sniffTable(sample, choices);
  const separator = table?.separator ?? plainSeparator(sample);
  return separator === null ? null : previewRows(firstRows(sample, separator), table, choices);
}

/** What parts the cells of a table whose header names nothing that is known; null where the text is no regular table. */
function plainSeparator(sample: string): string | null {
  for (const separator of ['\t', ',', ';']) {
    const rows = firstRows(sample, separator);
    const names = rows[0]?.cells ?? [];
    const isHeader = names.every((name) => /^[^.!?]{1,60}$/.test(name.trim()) && !/^[\d\s.,-]+$/.test(name));
    if (names.length < 3 || rows.length < 3 || !isHeader || new Set(names).size < names.length) continue;
    // The sample may end inside the last row.
    const below = rows.slice(1, rows.length > 3 ? -1 : undefined);
    if (below.every(({ cells }) => cells.length === names.length)) return separator;
  }
  return null;
}

/** The records of a table's rows, those of the header and above it passed over. */
export function* recordsOfRows(table: Table, rows: Iterable<Row | ReadItem>): Generator<ReadItem> {
  for (const row of rows) {
    if ('kind' in row) {
      yield row;
      continue;
    }
    const { line, cells } = row;
    if (cells.length > maxColumns) {
      yield refused(line, `This row has ${cells.length.toLocaleString('en')} cells; it was left out.`);
      continue;
    }
    if (line <= table.headerLine || cells.every((cell) => cell.trim() === '')) continue;
    const paper = paperOfRow(table, cells);
    if (paper.title || paper.abstract) yield record(line, paper);
    else yield refused(line, emptyRow(table, cells.length));
  }
}

function emptyRow(table: Table, nCells: number): string {
  const shape = nCells < table.names.length ? ` (it has ${nCells} of ${table.names.length} cells)` : '';
  return `This row has neither a title nor an abstract${shape}; it was left out.`;
}

/** Whether the first line parts into far more cells than words make. */
function isTooWide(sample: string): boolean {
  const end = sample.indexOf('\n');
  const first = end < 0 ? sample : sample.slice(0, end);
  // A header that fills the sample goes on behind it.
  const most = end < 0 && sample.length >= 1 << 16 ? 2000 : maxColumns;
  if (first.length < 2 * most) return false;
  return ['\t', ',', ';', '|'].some((separator) => first.split(separator).length > most);
}
