import type { Role } from '../fieldNames.ts';
import { splitAuthors, splitKeywords, yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { fieldsOfRow } from './extraFields.ts';
import { withoutGuard } from './ownTable.ts';
import type { Table } from './tableHeader.ts';

/** The paper in a row: each field from the best of its columns that holds something. */
export function paperOfRow(table: Table, cells: readonly string[]): RawPaper {
  const columns = table.columns;
  const fitted = fitCells(table, cells);
  const first = (role: Role): string => {
    for (const i of columns[role]) {
      const cell = fitted[i];
      if (cell !== undefined && cell.trim() !== '') return table.isOwn ? withoutGuard(cell) : cell.trim();
    }
    return '';
  };
  return {
    id: first('id'),
    title: first('title'),
    abstract: first('abstract'),
    authors: splitAuthors(first('authors')),
    year: firstYear(table, fitted),
    venue: first('venue'),
    doi: first('doi'),
    url: first('url'),
    keywords: splitKeywords(first('keywords')),
    label: first('label'),
    language: first('language'),
    fields: fieldsOfRow(table.extras, table.isOwn ? fitted.map(withoutGuard) : fitted),
  };
}

/** Text that was not quoted spills into cells of its own; where it is the last column, they are put together again. */
function fitCells({ nColumns, separator, columns }: Table, cells: readonly string[]): readonly string[] {
  const last = nColumns - 1;
  const isText = columns.abstract.includes(last) || columns.title.includes(last);
  if (cells.length <= nColumns || !isText) return cells;
  return [...cells.slice(0, last), cells.slice(last).join(separator)];
}

function firstYear({ columns }: Table, cells: readonly string[]): number | null {
  for (const i of columns.year) {
    const year = yearOf(cells[i] ?? '');
    if (year !== null) return year;
  }
  return null;
}
