import { max, scaleBand, scaleLinear } from 'd3';
import { groupYears, type PapersPerYear } from '../../analytics/papersPerYear.ts';
import { formatCount } from '../paperMap.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, text, type Plot } from './chartFrame.ts';

const leastBand = 7;
const mostBand = 80;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 50000];

/** Where the bars of a chart by year stand. */
export interface YearAxes {
  /** The counts a bar each: of single years or, where those were too thin to be seen, of periods. */
  readonly periods: PapersPerYear;
  /** Years of a period. */
  readonly step: number;
  readonly xZero: number;
  readonly xEnd: number;
  readonly yZero: number;
  readonly bandWidth: number;
  /** The left edge of a bar, by the first year of its period. */
  readonly x: (year: number) => number;
  readonly y: (count: number) => number;
  readonly ticks: readonly number[];
}

/** Axes for the counts within the plot, with room for a line of words above them. */
export function yearAxes(byYear: PapersPerYear, plot: Plot): YearAxes {
  const yZero = plot.bottom - 20;
  const yTop = plot.top + 34;
  const step = stepFor(byYear, plot.right - plot.left - 40);
  const periods = groupYears(byYear, step);
  const y = scaleLinear([0, max(periods.whole) ?? 1], [yZero, Math.min(yTop, yZero)]).nice(4);
  const nTicks = Math.min(4, Math.max(1, Math.floor((yZero - yTop) / 32)));
  const ticks = y.ticks(nTicks).filter(Number.isInteger);
  const xZero = plot.left + (max(ticks, (tick) => textWidth(formatCount(tick), chartText.note, 400)) ?? 0) + 8;
  const xEnd = Math.max(xZero + 1, Math.min(plot.right, xZero + (mostBand / 0.82) * periods.years.length));
  const x = scaleBand<number>(periods.years, [xZero, xEnd]).paddingInner(0.18).paddingOuter(0.12);
  return { periods, step, xZero, xEnd, yZero, bandWidth: x.bandwidth(), x: (year) => x(year)!, y, ticks };
}

/** Gridlines with their numbers, the years beneath the bars, and above all what is counted, in words. */
export function axisMarks(axes: YearAxes, caption: string, plot: Plot, tones: MapTones): readonly Mark[] {
  const { periods, xZero, xEnd, yZero, bandWidth, x, y, ticks } = axes;
  const { note } = chartText;
  const style = { fill: tones.muted, size: note } as const;
  const grid = ticks.flatMap((tick): Mark[] => [
    {
      kind: 'line',
      x1: xZero,
      x2: xEnd,
      y1: y(tick),
      y2: y(tick),
      stroke: tick === 0 ? tones.muted : tones.rule,
      width: 1,
    },
    text(xZero - 6, y(tick) + 0.36 * note, formatCount(tick), { ...style, anchor: 'end' }),
  ]);
  const years = labelledYears(periods.years, xEnd - xZero).map((year) =>
    text(x(year) + bandWidth / 2, yZero + 16, String(year), { ...style, anchor: 'middle' }),
  );
  return [
    ...grid,
    ...years,
    text(plot.left, plot.top + note, ellipsize(caption, note, 400, plot.right - plot.left), style),
  ];
}

/** The shortest period of years whose bars are wide enough to be seen. */
function stepFor({ years }: PapersPerYear, width: number): number {
  return steps.find((step) => width / (years.length / step + 1) >= leastBand) ?? steps[steps.length - 1];
}

/** As many years as can stand side by side, evenly spaced; round ones where some are left out. */
function labelledYears(years: readonly number[], width: number): readonly number[] {
  const widest = max(years, (year) => textWidth(String(year), chartText.note, 400))! + 12;
  const most = Math.max(1, Math.floor(width / widest));
  if (years.length <= most) return years;
  const period = years[1] - years[0];
  for (const every of steps) {
    const round = years.filter((year) => year % (every * period) === 0);
    if (round.length > 0 && round.length <= most) return round;
  }
  return years.slice(0, 1);
}
