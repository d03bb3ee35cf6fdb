import type { ZipEntry } from '../containers/zipArchive.ts';
import { decodeEntities } from '../entities.ts';
import type { ReadItem } from '../reader.ts';
import { pause } from '../reader.ts';
import { unreadable } from '../sourceBytes.ts';
import type { SourceBytes } from '../sourceBytes.ts';
import { openText } from '../sourceText.ts';
import type { Row } from './tableRows.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** Whether numbers of this style are days. */
  readonly isDate: readonly boolean[];
  /** Whether days are counted from 1904 on. */
  readonly is1904: boolean;
}

/** Excel's own limits; what goes beyond them is no workbook. */
const maxColumns = 16_384;
const maxElement = 2 ** 25;

/** The texts that cells refer to by number. */
export function sharedStrings(entry: ZipEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const strings: string[] = [];
  for (const element of elementsIn(entry.open(), 'si', () => {})) strings.push(textIn(element.inner));
  return strings;
}

/** By style, whether its number format shows a day (ECMA-376 part 1, 18.8.30). */
export function dateStyles(styles: string): readonly boolean[] {
  const formats = new Map<number, string>();
  for (const [, tag] of styles.matchAll(/<(?:\w+:)?numFmt\s([^>]{0,1000})>/g)) {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1]);
    formats.set(id, decodeEntities(/\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cellFormats.matchAll(/<(?:\w+:)?xf\s([^>]{0,1000})>/g)].map(([, tag]) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
    const code = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    return /[yd]/i.test(code) && !/general/i.test(code);
  });
}

/** The rows of a sheet with their numbers; cells are texts, days as '2019-03-31'. */
export function* sheetRows(
  bytes: SourceBytes,
  parts: WorkbookParts,
  setFraction: (fraction: number) => void,
): Generator<Row | ReadItem> {
  let line = 0;
  for (const { attributes, inner } of elementsIn(bytes, 'row', setFraction)) {
    const number = Number(/(?:^|\s)r="(\d{1,7})"/.exec(attributes)?.[1] ?? 0);
    line = number > line ? number : line + 1;
    if (line % 2000 === 0) yield pause;
    yield { line, cells: cellsIn(inner, parts) };
  }
}

const cellPattern = /<(?:\w{1,20}:)?c(\s[^>]{0,500}?)?(?:\/>|>([\s\S]*?)<\/(?:\w{1,20}:)?c>)/g;

function cellsIn(row: string, parts: WorkbookParts): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', inner = ''] of row.matchAll(cellPattern)) {
    const column = columnOf(/(?:^|\s)r="([A-Z]{1,3})\d/.exec(attributes)?.[1]) ?? cells.length;
    if (column >= maxColumns) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(attributes, inner, parts);
  }
  return cells;
}

/** 'A' is 0, 'AA' is 26. */
function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf(attributes: string, inner: string, { strings, isDate, is1904 }: WorkbookParts): string {
  const type = /(?:^|\s)t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textIn(inner);
  const value = /<(?:\w{1,20}:)?v(?:\s[^>]*)?>([^<]*)</.exec(inner)?.[1] ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'yes' : 'no';
  if (type !== 'n') return unescape(decodeEntities(value));
  const style = Number(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? -1);
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return isDate[style] ? dayOf(number, is1904) : String(number);
}

/** A day as Excel counts it, with its 29 February 1900 that never was. */
function dayOf(number: number, is1904: boolean): string {
  const days = Math.floor(number) + (is1904 ? 1462 : 0) - (number < 60 && !is1904 ? 25_568 : 25_569);
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(number) : date.toISOString().slice(0, 10);
}

/** The text of a shared or inline string, without the pronunciations that Japanese workbooks add. */
function textIn(element: string): string {
  const plain = element.includes('rPh') ? element.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : element;
  let text = '';
  for (const [, piece] of plain.matchAll(/<(?:\w{1,20}:)?t(?:\s[^>]{0,200})?>([^<]*)</g)) text += piece;
  return unescape(decodeEntities(text));
}

/** Excel writes characters that XML cannot hold as "_x000D_". */
function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** The elements of that name, which never lie in each other, from a text of any length. */
function* elementsIn(bytes: SourceBytes, name: string, setFraction: (fraction: number) => void): Generator<Element> {
  const open = new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s/>])`, 'g');
  const close = new RegExp(`</(?:\\w{1,20}:)?${name}\\s*>`, 'g');
  const source = openText(bytes);
  let buffer = '';
  let sought = 0;
  for (const chunk of source.chunks()) {
    buffer += chunk;
    setFraction(source.fraction());
    let at = 0;
    for (;;) {
      open.lastIndex = at;
      const opened = open.exec(buffer);
      if (opened === null) {
        // The beginning of a tag may stand at the end.
        at = Math.max(at, buffer.length - 200);
        break;
      }
      at = opened.index;
      const tagEnd = buffer.indexOf('>', at);
      if (tagEnd < 0) break;
      const attributes = buffer.slice(open.lastIndex, tagEnd);
      if (attributes.endsWith('/')) {
        yield { attributes, inner: '' };
        at = tagEnd + 1;
        continue;
      }
      close.lastIndex = Math.max(tagEnd + 1, sought);
      const closed = close.exec(buffer);
      if (closed === null) break;
      yield { attributes, inner: buffer.slice(tagEnd + 1, closed.index) };
      at = close.lastIndex;
      sought = 0;
    }
    buffer = buffer.slice(at);
    sought = Math.max(0, buffer.length - 50);
    if (buffer.length > maxElement) throw unreadable('This workbook is damaged: one of its rows does not end.');
  }
}
