import type { Mark } from './scene.ts';
import type { MapTones } from './theme.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/** One line of a legend: a colour, what it stands for, and a number. */
export interface LegendEntry {
  readonly color: string;
  readonly name: string;
  /** Written after the name, in grey: "412". */
  readonly note: string;
  readonly topic?: number;
}

/** Where a legend may stand and how it is written. */
export interface LegendRoom {
  readonly width: number;
  readonly maxHeight: number;
  readonly nColumns: number;
  /** Of the text, in pixels. */
  readonly size: number;
}

/** A legend that has been laid out: how large it is, and its marks with the top left corner at (x, y). */
export interface Legend {
  readonly width: number;
  readonly height: number;
  /** Entries that found no room; the legend says how many in its last line. */
  readonly nHidden: number;
  /** Names that had to be cut short. */
  readonly nCut: number;
  readonly marks: (x: number, y: number, tones: MapTones) => readonly Mark[];
}

/** Lays the entries out in columns of equal width, from top to bottom and left to right; long names take two lines. */
export function layoutLegend(entries: readonly LegendEntry[], room: LegendRoom): Legend {
  const { size, nColumns } = room;
  const columnGap = 1.6 * size;
  const columnWidth = (room.width - columnGap * (nColumns - 1)) / nColumns;
  const blocks = entries.map((entry) => layoutEntry(entry, size, columnWidth));
  const { columns, nHidden } = fillColumns(blocks, room);
  const height = Math.max(0, ...columns.map((column) => column.reduce((sum, block) => sum + block.height, 0)));
  const lastWidth = Math.max(0, ...(columns.at(-1) ?? []).map((block) => block.width));
  return {
    width: columns.length === 0 ? 0 : (columns.length - 1) * (columnWidth + columnGap) + lastWidth,
    height,
    nHidden,
    nCut: columns.flat().filter(({ lines }) => lines.at(-1)?.endsWith('…')).length,
    marks: (x, y, tones) =>
      columns.flatMap((column, j) => {
        let top = y;
        return column.flatMap((block) => {
          const marks = blockMarks(block, x + j * (columnWidth + columnGap), top, size, tones);
          top += block.height;
          return marks;
        });
      }),
  };
}

interface Block {
  readonly color: string | null;
  readonly lines: readonly string[];
  readonly note: string;
  readonly topic?: number;
  readonly width: number;
  readonly height: number;
}

const lineHeight = 1.3;
const indent = 1.35;
const noteGap = 0.5;

function layoutEntry({ color, name, note, topic }: LegendEntry, size: number, columnWidth: number): Block {
  const noteWidth = note === '' ? 0 : textWidth(note, size, 400) + noteGap * size;
  const nameWidth = Math.max(size, columnWidth - indent * size - noteWidth);
  const lines = wrapText(name, size, 400, nameWidth);
  return makeBlock(color, lines, note, noteWidth, size, topic);
}

function makeBlock(
  color: string | null,
  lines: readonly string[],
  note: string,
  noteWidth: number,
  size: number,
  topic?: number,
): Block {
  const last = lines.length - 1;
  const widths = lines.map((line, i) => textWidth(line, size, 400) + (i === last ? noteWidth : 0));
  const height = Math.max(1, lines.length) * lineHeight * size + 0.35 * size;
  return { color, lines, note, topic, width: indent * size + Math.max(0, ...widths), height };
}

/** The blocks by column, as level as their order allows within the greatest height. */
function fillColumns(blocks: readonly Block[], room: LegendRoom): { columns: Block[][]; nHidden: number } {
  const total = blocks.reduce((sum, block) => sum + block.height, 0);
  const tallest = Math.max(0, ...blocks.map((block) => block.height));
  const step = lineHeight * room.size;
  for (let height = Math.max(tallest, total / room.nColumns); height <= room.maxHeight; height += step / 2) {
    const columns = pour(blocks, height, room.nColumns);
    if (columns.flat().length === blocks.length) return { columns, nHidden: 0 };
  }
  const columns = pour(blocks, room.maxHeight, room.nColumns);
  const poured = columns.flat().length;
  const last = columns.at(-1);
  if (poured === blocks.length || !last) return { columns, nHidden: blocks.length - poured };
  const nHidden = blocks.length - poured + 1;
  last[last.length - 1] = makeBlock(null, [`and ${nHidden} more`], '', 0, room.size);
  return { columns, nHidden };
}

function pour(blocks: readonly Block[], height: number, nColumns: number): Block[][] {
  const columns: Block[][] = [];
  let filled = Infinity;
  for (const block of blocks) {
    if (filled + block.height > height + 1e-6) {
      if (columns.length === nColumns || block.height > height + 1e-6) break;
      columns.push([]);
      filled = 0;
    }
    columns[columns.length - 1].push(block);
    filled += block.height;
  }
  return columns;
}

function blockMarks(block: Block, x: number, top: number, size: number, tones: MapTones): readonly Mark[] {
  const marks: Mark[] = [];
  const side = 0.78 * size;
  const { topic } = block;
  if (block.color) {
    const y = top + (lineHeight * size - side) / 2;
    marks.push({ kind: 'rect', x, y, width: side, height: side, fill: block.color, radius: side / 4, topic });
  }
  const xText = block.color ? x + indent * size : x;
  const written = { kind: 'text', size, weight: 400, anchor: 'start' } as const;
  const baseline = (line: number) => top + (line * lineHeight + 1) * size;
  block.lines.forEach((text, line) => {
    const fill = block.color ? tones.ink : tones.muted;
    marks.push({ ...written, x: xText, y: baseline(line), text, fill, topic });
  });
  if (block.note) {
    const last = Math.max(0, block.lines.length - 1);
    const xNote = xText + (block.lines.length ? textWidth(block.lines[last], size, 400) + noteGap * size : 0);
    marks.push({ ...written, x: xNote, y: baseline(last), text: block.note, fill: tones.muted, topic });
  }
  return marks;
}
