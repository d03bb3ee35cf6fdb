import { looksDelimited, sniffTable } from './tableHeader.ts';
import type { Table } from './tableHeader.ts';
import { readRows } from './tableRows.ts';
import { paperOfRow } from './tableRecord.ts';
import type { Reader } from '../reader.ts';
import { record, refused, remark } from '../reader.ts';

/** A table with a header row, its cells parted by comma, semicolon, tab or bar. */
export const delimited: Reader = {
  name: 'CSV',
  recognizes: (sample) => looksDelimited(sample),
  *read(source) {
    const table = sniffTable(source.sample);
    if (table === null) {
      yield remark(1, 'No column of this table could be told to be a title or an abstract.');
      return;
    }
    for (const row of readRows(source, table)) {
      if ('kind' in row) {
        yield row;
        continue;
      }
      const { line, cells } = row;
      if (line <= table.headerLine || cells.every((cell) => cell.trim() === '')) continue;
      const paper = paperOfRow(table, cells);
      if (paper.title || paper.abstract) yield record(line, paper);
      else yield refused(line, emptyRow(table, cells.length));
    }
  },
};

function emptyRow(table: Table, nCells: number): string {
  const shape = nCells < table.names.length ? ` (it has ${nCells} of ${table.names.length} cells)` : '';
  return `This row has neither a title nor an abstract${shape}; it was left out.`;
}
