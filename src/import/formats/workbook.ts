import type { ColumnChoices } from '../../tableColumns.ts';
import type { ZipEntry } from '../containers/zipArchive.ts';
import { decodeEntities } from '../entities.ts';
import type { OpenedSource } from '../openSource.ts';
import type { ReadItem } from '../reader.ts';
import { remark } from '../reader.ts';
import { isUnreadable, unreadable } from '../sourceBytes.ts';
import { openText } from '../sourceText.ts';
import { recordsOfRows } from './delimited.ts';
import { previewRows } from './tablePreview.ts';
import { findHeader, nFirstRows } from './tableHeader.ts';
import type { Table } from './tableHeader.ts';
import type { Row } from './tableRows.ts';
import { dateStyles, sharedStrings, sheetRows } from './workbookCells.ts';
import type { WorkbookParts } from './workbookCells.ts';

/** Whether an archive's files are those of an Excel workbook (Office Open XML, ECMA-376). */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return folderOf(entries) !== null;
}

/** The folder of the part that lists the sheets, as a rule 'xl/'; null where there is none. */
function folderOf(entries: readonly ZipEntry[]): string | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  const part = entries.find(({ name }) => /(?:^|\/)workbook\.xml$/.test(name));
  return part === undefined ? null : part.name.slice(0, -'workbook.xml'.length);
}

/** A part of a whole file, and what the person said of its columns. */
interface Within {
  readonly from: number;
  readonly share: number;
  readonly choices: ColumnChoices;
}

/**
 * The workbook's sheets: each that holds a table of papers is read; each that holds none says so. Where no sheet names
 * its columns plainly, the first that could be a table is read.
 */
export function* readWorkbook(name: string, entries: readonly ZipEntry[], within: Within): Generator<OpenedSource> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const folder = folderOf(entries) ?? '';
  const sheets = sheetsOf(byName, folder);
  const parts: WorkbookParts = {
    strings: sharedStrings(byName.get(`${folder}sharedStrings.xml`)),
    isDate: dateStyles(textOfEntry(byName.get(`${folder}styles.xml`))),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(textOfEntry(byName.get(`${folder}workbook.xml`))),
  };
  const looked = sheets.map((sheet) => ({ ...sheet, ...lookAt(sheet.entry, parts, within.choices) }));
  const filled = looked.filter(({ nRows }) => nRows > 0);
  if (filled.length === 0) throw unreadable('This workbook is empty; there is nothing to import.');
  const plain = filled.filter(({ table }) => table !== null && isPlain(table));
  const chosen = plain.length > 0 ? plain : filled.filter(({ table }) => table !== null).slice(0, 1);
  for (const [i, sheet] of filled.entries()) {
    const table = chosen.includes(sheet) ? sheet.table : null;
    let fraction = 0;
    yield {
      name: filled.length === 1 ? name : `${name}/${sheet.name}`,
      format: 'Excel workbook',
      from: within.from + (within.share * i) / filled.length,
      share: within.share / filled.length,
      *items() {
        if (table === null) {
          yield remark(0, 'This sheet holds no table with titles or abstracts; it was passed over.');
          return;
        }
        const rows = sheetRows(sheet.entry.open(), parts, (share) => (fraction = share));
        yield* untilUnreadable(recordsOfRows(table, rows));
      },
      preview: () => previewRows(sheet.firstRows, table, within.choices),
      encoding: () => 'UTF-8',
      fraction: () => fraction,
    };
  }
}

function* untilUnreadable(items: Iterable<ReadItem>): Generator<ReadItem> {
  try {
    yield* items;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    yield remark(0, error.message);
  }
}

/** A header that names a title and two more columns of a paper is no legend or list of codes. */
function isPlain({ columns }: Table): boolean {
  return columns.title.length > 0 && Object.values(columns).filter((list) => list.length > 0).length >= 3;
}

function lookAt(entry: ZipEntry, parts: WorkbookParts, choices: ColumnChoices) {
  const firstRows: Row[] = [];
  try {
    for (const row of sheetRows(entry.open(), parts, () => {})) {
      if ('kind' in row) continue;
      if (row.cells.some((cell) => cell !== '')) firstRows.push(row);
      if (firstRows.length >= nFirstRows) break;
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  return { firstRows, nRows: firstRows.length, table: findHeader(new Map([['\t', firstRows]]), choices) };
}

interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** The sheets in the order of their tabs; charts and macros are none. */
function sheetsOf(byName: ReadonlyMap<string, ZipEntry>, folder: string): readonly Sheet[] {
  const targets = new Map<string, string>();
  for (const [, tag] of textOfEntry(byName.get(`${folder}_rels/workbook.xml.rels`)).matchAll(
    /<(?:\w+:)?Relationship\s([^>]{0,2000})>/g,
  )) {
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'));
  }
  const sheets: Sheet[] = [];
  for (const [, tag] of textOfEntry(byName.get(`${folder}workbook.xml`)).matchAll(
    /<(?:\w+:)?sheet\s([^>]{0,2000})>/g,
  )) {
    const target = targets.get(attribute(tag, '(?:\\w+:)id')) ?? '';
    const entry = byName.get(target.startsWith('/') ? target.slice(1) : folder + target);
    if (entry !== undefined && !/chartsheet|macrosheet/i.test(target))
      sheets.push({ name: attribute(tag, 'name'), entry });
  }
  if (sheets.length > 0) return sheets;
  // Written by a program that links its sheets in a way of its own.
  return [...byName.values()]
    .filter(({ name }) => /worksheets\/[^/]+\.xml$/.test(name))
    .map((entry) => ({ name: entry.name.replace(/^.*\/|\.xml$/g, ''), entry }));
}

function attribute(tag: string, name: string): string {
  return decodeEntities(new RegExp(`(?:^|\\s)${name}="([^"]{0,1000})"`).exec(tag)?.[1] ?? '');
}

/** The text of a small part, '' where there is none. */
function textOfEntry(entry: ZipEntry | undefined): string {
  if (entry === undefined) return '';
  if (entry.length > 2 ** 25)
    throw unreadable('This workbook is damaged: the part that lists its sheets is far too large.');
  return openText(entry.open()).whole();
}
