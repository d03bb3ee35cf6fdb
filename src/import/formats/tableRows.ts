import type { ReadItem } from '../reader.ts';
import { remark } from '../reader.ts';
import { linesOf } from '../sourceText.ts';
import type { SourceText } from '../sourceText.ts';

/** A row of a table and the 1-based line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a table is laid out: what parts its cells, and how many a row should have (0: not known). */
export interface Layout {
  readonly separator: string;
  readonly nColumns: number;
}

/** A quote that is still open after so many characters is taken for a slip. */
const maxQuoted = 1_000_000;
/** How often that may cost a second look at the text. */
const maxSlips = 50;

/**
 * The rows of a delimited text (RFC 4180, leniently): quoted cells may hold separators, doubled quotes and line
 * breaks; a quote inside an unquoted cell is text. A quote that is never closed costs its row's line, not the file.
 */
export function* readRows(source: SourceText, layout: Layout): Generator<Row | ReadItem> {
  const { separator, nColumns } = layout;
  const lines = linesOf(source);
  let queue: string[] = [];
  let queueAt = 0;
  let line = 0;
  let nSlips = 0;

  const nextLine = (): string | undefined => {
    if (queueAt < queue.length) return queue[queueAt++];
    const step = lines.next();
    return step.done ? undefined : step.value;
  };

  for (let text = nextLine(); text !== undefined; text = nextLine()) {
    line++;
    if (text === '') continue;
    if (!text.includes('"')) {
      yield { line, cells: text.split(separator) };
      continue;
    }
    const cells: string[] = [];
    let open = scanCells(text, 0, separator, cells, null);
    if (open === null) {
      yield { line, cells };
      continue;
    }
    const taken: string[] = [];
    let length = 0;
    let isOdd = false;
    while (open !== null && length <= maxQuoted) {
      const more = nextLine();
      if (more === undefined) break;
      taken.push(more);
      length += more.length + 1;
      isOdd ||= opensCell(more, separator);
      open = scanCells(more, 0, separator, cells, open);
    }
    isOdd ||= cells.length !== nColumns;
    const isSlip = isOdd && (closesAt(text, layout) || taken.some((inside) => isQuotedRow(inside, layout)));
    const isMisread = open !== null || (nColumns > 1 && isSlip);
    if (isMisread && nSlips < maxSlips) {
      nSlips++;
      yield remark(line, 'A quote that opens on this line is not closed; it was taken to end with the line.');
      yield { line, cells: scanToLineEnd(text, separator) };
      queue = [...taken, ...queue.slice(queueAt)];
      queueAt = 0;
      continue;
    }
    if (open !== null) cells.push(open.join('\n'));
    yield { line, cells };
    line += taken.length;
  }
}

/** Whether the row's first line alone makes a whole row when its open quote ends there. */
function closesAt(text: string, { separator, nColumns }: Layout): boolean {
  return scanToLineEnd(text, separator).length === nColumns;
}

/** Whether a line that a quoted cell swallowed makes a whole row by itself, with a quoted cell of its own. */
function isQuotedRow(line: string, { separator, nColumns }: Layout): boolean {
  if (!line.includes('"')) return false;
  const cells: string[] = [];
  return scanCells(line, 0, separator, cells, null) === null && cells.length === nColumns;
}

/** Whether a quote opens a cell though the line begins inside one: then the quote that opened that one was a slip. */
function opensCell(line: string, separator: string): boolean {
  const close = closingQuote(line, 0, separator);
  const inside = close < 0 ? line : line.slice(0, close);
  for (let at = inside.indexOf(`${separator}"`); at >= 0; at = inside.indexOf(`${separator}"`, at + 1)) {
    if (inside[at + separator.length + 1] !== '"') return true;
  }
  return false;
}

function scanToLineEnd(text: string, separator: string): string[] {
  const cells: string[] = [];
  const open = scanCells(text, 0, separator, cells, null);
  if (open === null) return cells;
  // What the open quote swallowed may be cells of their own.
  const rest = open.join('\n').split(separator);
  return [...cells, ...rest];
}

/** Adds the line's cells; answers the pieces of a quoted cell that the line leaves open, else null. */
function scanCells(
  text: string,
  start: number,
  separator: string,
  cells: string[],
  open: string[] | null,
): string[] | null {
  let at = start;
  let pieces = open;
  for (;;) {
    if (pieces === null) {
      let from = at;
      while (text[from] === ' ' && separator !== ' ') from++;
      if (text[from] !== '"') {
        const end = text.indexOf(separator, at);
        cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
        if (end < 0) return null;
        at = end + separator.length;
        continue;
      }
      pieces = [];
      at = from + 1;
    }
    const close = closingQuote(text, at, separator);
    if (close < 0) {
      pieces.push(unescapeQuotes(text.slice(at)));
      return pieces;
    }
    pieces.push(unescapeQuotes(text.slice(at, close)));
    cells.push(pieces.join('\n'));
    pieces = null;
    const end = text.indexOf(separator, close + 1);
    if (end < 0) return null;
    at = end + separator.length;
  }
}

/** The next quote that ends a cell: neither doubled nor followed by more text, as in `"He said "no", twice"`. */
function closingQuote(text: string, at: number, separator: string): number {
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let behind = quote + 1;
    if (text[behind] === '"') {
      // A run of quotes: pairs are text, an odd one left over closes.
      while (text[behind] === '"') behind++;
      if ((behind - quote) % 2 === 0) {
        quote = behind - 1;
        continue;
      }
      quote = behind - 1;
    }
    while (text[behind] === ' ') behind++;
    if (behind >= text.length || text.startsWith(separator, behind)) return quote;
  }
  return -1;
}

function unescapeQuotes(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}
