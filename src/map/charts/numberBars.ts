import { max, scaleLinear } from 'd3';
import { binNumbers, type NumberBins } from '../../analytics/binNumbers.ts';
import type { FieldColumn } from '../../fieldColumn.ts';
import { countPapers, formatCount } from '../paperMap.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { chartText, emptyPlot, text, type Plot } from './chartFrame.ts';
import type { ChartField } from './chartInput.ts';

const leastBand = 14;
const axisHeight = 24;

/** A histogram of the numbers of a field: ranges between round numbers, the chosen ones in colour. A line over its bars picks a range. */
export function numberBars(
  column: FieldColumn & { readonly kind: 'number' },
  { mask, range }: ChartField,
  plot: Plot,
  tones: MapTones,
  isAlone: boolean,
): readonly Mark[] {
  const { name: field, numbers } = column;
  const { note } = chartText;
  const bins = binNumbers(numbers, mask, Math.min(60, Math.floor((plot.right - plot.left - 60) / leastBand)));
  if (bins.whole.length === 0) return emptyPlot(`No paper here has a number for ${field.toLowerCase()}.`, plot, tones);
  const yZero = plot.bottom - axisHeight;
  const y = scaleLinear([0, max(bins.whole)!], [yZero, plot.top + 30]).nice(4);
  const ticks = y.ticks(Math.max(1, Math.min(4, Math.floor((yZero - plot.top) / 40)))).filter(Number.isInteger);
  const xZero = plot.left + max(ticks, (tick) => textWidth(formatCount(tick), note, 400))! + 8;
  const { edges } = bins;
  const x = scaleLinear([edges[0], edges[edges.length - 1]], [xZero, plot.right]);
  const style = { fill: tones.muted, size: note } as const;

  const grid = ticks.flatMap((tick): Mark[] => [
    {
      kind: 'line',
      x1: xZero,
      x2: plot.right,
      y1: y(tick),
      y2: y(tick),
      stroke: tick === 0 ? tones.muted : tones.rule,
      width: 1,
    },
    text(xZero - 6, y(tick) + 0.36 * note, formatCount(tick), { ...style, anchor: 'end' }),
  ]);
  const bars = Array.from(bins.whole, (whole, bin): Mark[] => {
    const [left, right] = [x(edges[bin]), x(edges[bin + 1])];
    const gap = Math.min(1, 0.1 * (right - left));
    const bar = { kind: 'rect', x: left + gap, width: right - left - 2 * gap } as const;
    const isIn = !range || (bins.most[bin] >= range[0] && bins.least[bin] <= range[1]);
    const visible = bins.visible[bin];
    const heights = (count: number) => ({ y: y(count), height: yZero - y(count) });
    return [
      ...(mask && whole > 0 ? [{ ...bar, ...heights(whole), fill: tones.bar } as const] : []),
      ...(visible > 0 ? [{ ...bar, ...heights(visible), fill: isIn ? tones.accent : tones.other } as const] : []),
      ...(isAlone || whole === 0 ? [] : [pickMark(bins, bin, field, left, right, plot, yZero, mask !== null)]),
    ];
  });
  return [...grid, ...bars.flat(), ...axis(bins, x, field, plot, yZero, style)];
}

/** The whole column of a bar, so that low bars are hit as easily as high ones. */
function pickMark(
  bins: NumberBins,
  bin: number,
  field: string,
  left: number,
  right: number,
  plot: Plot,
  yZero: number,
  isFiltered: boolean,
): Mark {
  const [least, most] = [bins.least[bin], bins.most[bin]];
  const numbers = least === most ? printed(least) : `${printed(least)} to ${printed(most)}`;
  const count = isFiltered
    ? `${formatCount(bins.visible[bin])} of ${countPapers(bins.whole[bin])} in the filter`
    : countPapers(bins.whole[bin]);
  return {
    kind: 'rect',
    x: left,
    width: right - left,
    y: plot.top + 24,
    height: yZero - plot.top - 24,
    fill: 'none',
    hint: `${numbers}: ${count}`,
    pick: { field, range: [least, most] },
  };
}

function axis(
  { edges, nMissing }: NumberBins,
  x: (value: number) => number,
  field: string,
  plot: Plot,
  yZero: number,
  style: { readonly fill: string; readonly size: number },
): readonly Mark[] {
  const widest = max(edges, (edge) => textWidth(printed(edge), style.size, 400))! + 14;
  const every = Math.ceil(edges.length / Math.max(1, Math.floor((plot.right - x(edges[0])) / widest)));
  const shown = edges.filter((_, i) => i % every === 0);
  const missing = nMissing > 0 ? `; ${countPapers(nMissing)} without one not shown` : '';
  return [
    ...shown.map((edge) => {
      const isLast = x(edge) > plot.right - widest / 2;
      return text(x(edge), yZero + 16, printed(edge), { ...style, anchor: isLast ? 'end' : 'middle' });
    }),
    text(plot.left, plot.top + style.size, `Number of papers by ${field.toLowerCase()}${missing}`, style),
  ];
}

function printed(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3, useGrouping: Math.abs(value) >= 10_000 });
}
