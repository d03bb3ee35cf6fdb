import { max, scaleLinear } from 'd3';
import { countPapers, formatCount } from '../paperMap.ts';
import type { FieldPick, Mark } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, text, type Plot } from './chartFrame.ts';

/** Least height of a row in pixels. */
const leastRow = 18;
const mostRow = 30;
const axisHeight = 24;

/** A bar with its name. */
export interface BarRow {
  readonly name: string;
  readonly topic?: number;
  readonly pick?: FieldPick;
  readonly isChosen: boolean;
  /** Null: one of the greys, for what is no value of its own. */
  readonly color: string | null;
  readonly whole: number;
  readonly visible: number;
  /** Many rows in one, which would dwarf the others: its number stands without a bar. */
  readonly isRest?: boolean;
}

/** Horizontal bars with names and numbers; with a filter, its part in colour over the whole in grey. Rows that find no room are the last bar together. */
export function barRows(all: readonly BarRow[], plot: Plot, tones: MapTones, isFiltered: boolean): readonly Mark[] {
  const nRows = Math.max(1, Math.floor((plot.bottom - plot.top - axisHeight) / leastRow));
  const rows = all.length <= nRows ? all : shorten(all, nRows);
  const { label: size, note } = chartText;
  const rowHeight = Math.min(mostRow, (plot.bottom - plot.top - axisHeight) / rows.length);
  const barHeight = Math.round(0.62 * rowHeight);
  const numbers = rows.map(({ whole, visible }) =>
    isFiltered ? `${formatCount(visible)} of ${formatCount(whole)}` : formatCount(whole),
  );
  const numberWidth = max(numbers, (number) => textWidth(number, size, 400))!;
  const widest = max(rows, ({ name, isChosen }) => textWidth(name, size, isChosen ? 600 : 400))!;
  const nameWidth = Math.min(widest, 0.46 * (plot.right - plot.left));
  const xZero = plot.left + nameWidth + 10;
  const x = scaleLinear(
    [0, max(rows, ({ whole, isRest }) => (isRest ? 0 : whole)) || 1],
    [0, Math.max(1, plot.right - numberWidth - 8 - xZero)],
  );

  const marks: Mark[] = rows.flatMap((row, i) => {
    const { topic, pick } = row;
    const middle = plot.top + (i + 0.5) * rowHeight;
    const baseline = middle + 0.36 * size;
    const weight = row.isChosen ? 600 : 400;
    const fill = row.color ? tones.ink : tones.muted;
    const bar = {
      kind: 'rect',
      x: xZero,
      y: middle - barHeight / 2,
      height: barHeight,
      radius: 2,
      topic,
      pick,
    } as const;
    const hint = hintOf(row, isFiltered);
    const name = text(xZero - 10, baseline, ellipsize(row.name, size, weight, nameWidth), {
      fill,
      weight,
      anchor: 'end',
      topic,
      pick,
    });
    if (row.isRest) {
      const number = text(xZero + 7, baseline, numbers[i], { fill: tones.muted });
      return [name, { ...bar, width: plot.right - xZero, fill: 'none', hint }, number];
    }
    const part: Mark = { ...bar, width: x(row.visible), fill: row.color ?? tones.other, hint };
    return [
      name,
      ...(isFiltered ? [{ ...bar, width: x(row.whole), fill: tones.bar, hint }] : []),
      ...(row.visible > 0 ? [part] : []),
      text(xZero + x(row.whole) + 7, baseline, numbers[i], { fill: tones.muted, topic, pick }),
    ];
  });
  const yEnd = plot.top + rows.length * rowHeight;
  const axis = isFiltered ? 'Number of papers: in the filter, of all in grey' : 'Number of papers';
  return [
    ...marks,
    { kind: 'line', x1: xZero, y1: plot.top, x2: xZero, y2: yEnd, stroke: tones.muted, width: 1, opacity: 0.5 },
    text(xZero, yEnd + 17, ellipsize(axis, note, 400, plot.right - xZero), { fill: tones.muted, size: note }),
  ];
}

/** Height in pixels at which a chart shows that many rows in comfortable height. */
export function barRowsHeight(nRows: number, isAlone: boolean): number {
  return (isAlone ? 110 : 24) + axisHeight + nRows * (leastRow + 4);
}

/** The first rows, and one for all the rest. */
function shorten(rows: readonly BarRow[], nRows: number): readonly BarRow[] {
  const rest = rows.slice(nRows - 1);
  return [
    ...rows.slice(0, nRows - 1),
    {
      name: `${formatCount(rest.length)} more`,
      isChosen: false,
      isRest: true,
      color: null,
      whole: rest.reduce((sum, { whole }) => sum + whole, 0),
      visible: rest.reduce((sum, { visible }) => sum + visible, 0),
    },
  ];
}

function hintOf({ name, whole, visible }: BarRow, isFiltered: boolean): string {
  return isFiltered
    ? `${name}: ${formatCount(visible)} of ${countPapers(whole)} in the filter`
    : `${name}: ${countPapers(whole)}`;
}
