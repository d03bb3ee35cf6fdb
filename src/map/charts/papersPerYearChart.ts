import { max, scaleBand, scaleLinear } from 'd3';
import { groupYears, papersPerYear, type PapersPerYear } from '../../analytics/papersPerYear.ts';
import { layoutLegend, type LegendEntry } from '../legend.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { stackTopics, type Layer } from './stackTopics.ts';

const leastBand = 7;
const mostBand = 56;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 50000];

/**
 * Stacked bars of the papers of each whole year by topic: the chosen topics, else the largest, in colour from the ground
 * up; other topics in one grey; papers that the filter leaves out above them in the grey of context.
 */
export function papersPerYearChart(input: ChartInput, room: ChartRoom): Scene {
  const { map, visible } = input;
  const byYear = papersPerYear(map.years, map.labels, map.topics.length, visible);
  const heading = { title: 'Papers per year', subtitle: describeShown(map, visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (byYear.years.length === 0) return emptyPlot('No paper here has a year of publication.', plot, tones);
    const layers = stackTopics(byYear, input, tones);
    const entries = layers.map(({ color, name, total, topic }) => ({ color, name, note: formatCount(total), topic }));
    const { marks, left } = drawLegend(entries, plot, tones, room.isAlone);
    const box = { ...plot, right: left };
    return [...drawYears(byYear, layers, box, tones, visible !== null), ...marks];
  });
}

function drawLegend(
  entries: readonly LegendEntry[],
  plot: Plot,
  tones: MapTones,
  isAlone: boolean,
): { marks: readonly Mark[]; left: number } {
  const width = plot.right - plot.left;
  const legendWidth = Math.min(270, 0.36 * width);
  if (legendWidth < 150 && !isAlone) return { marks: [], left: plot.right };
  const legend = layoutLegend(entries, {
    width: legendWidth,
    maxHeight: plot.bottom - plot.top,
    nColumns: 1,
    size: chartText.label,
  });
  const x = plot.right - legend.width;
  return { marks: legend.marks(x, plot.top, tones), left: x - 24 };
}

function drawYears(
  byYear: PapersPerYear,
  layers: readonly Layer[],
  plot: Plot,
  tones: MapTones,
  isFiltered: boolean,
): readonly Mark[] {
  const { note } = chartText;
  const noteStyle = { fill: tones.muted, size: note } as const;
  const foot = byYear.unknown.whole > 0 ? 54 : 36;
  const yZero = plot.bottom - foot;
  const yTop = plot.top + 22;
  const most = max(byYear.whole) ?? 1;
  const step = stepFor(byYear, plot.right - plot.left - 40);
  const periods = groupYears(byYear, step);
  const y = scaleLinear([0, max(periods.whole) ?? most], [yZero, yTop]).nice(4);
  const ticks = y.ticks(Math.min(4, Math.max(1, Math.floor((yZero - yTop) / 32)))).filter(Number.isInteger);
  const xZero = plot.left + max(ticks, (tick) => textWidth(formatCount(tick), note, 400))! + 8;
  const outer = Math.min(plot.right, xZero + (mostBand / 0.78) * periods.years.length);
  const x = scaleBand<number>(periods.years, [xZero, outer]).paddingInner(0.18).paddingOuter(0.12);

  const grid = ticks.flatMap((tick): Mark[] => [
    {
      kind: 'line',
      x1: xZero,
      x2: outer,
      y1: y(tick),
      y2: y(tick),
      stroke: tick === 0 ? tones.muted : tones.rule,
      width: 1,
      opacity: tick === 0 ? 0.5 : 1,
    },
    text(xZero - 6, y(tick) + 0.36 * note, formatCount(tick), { ...noteStyle, anchor: 'end' }),
  ]);
  const bars = periods.years.flatMap((year, row) => {
    const name = step === 1 ? String(year) : `${year} to ${year + step - 1}`;
    return barMarks(periods, row, layers, { x: x(year)!, width: x.bandwidth(), y, name }, tones, isFiltered);
  });
  const xTitle = step === 1 ? 'Year of publication' : `Year of publication, in periods of ${step} years`;
  const end = [
    text(plot.left, plot.top + note, 'Number of papers', noteStyle),
    text(xZero, yZero + 32, ellipsize(xTitle, note, 400, plot.right - xZero), noteStyle),
  ];
  if (byYear.unknown.whole > 0) {
    const { whole, visible } = byYear.unknown;
    const inFilter = isFiltered ? `, ${formatCount(visible)} of them in the filter` : '';
    const words = `Not shown: ${countPapers(whole)} without a year${inFilter}.`;
    end.push(text(xZero, yZero + 50, ellipsize(words, note, 400, plot.right - xZero), noteStyle));
  }
  return [
    ...grid,
    ...bars,
    ...yearLabels(periods.years, (year) => x(year)! + x.bandwidth() / 2, x.step(), yZero, tones),
    ...end,
  ];
}

/** The shortest period of years whose bars are wide enough to be seen. */
function stepFor({ years }: PapersPerYear, width: number): number {
  const n = years[years.length - 1] - years[0] + 1;
  return steps.find((step) => width / (n / step + 1) >= leastBand) ?? steps[steps.length - 1];
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: (count: number) => number;
  readonly name: string;
}

function barMarks(
  periods: PapersPerYear,
  row: number,
  layers: readonly Layer[],
  { x, width, y, name }: Bar,
  tones: MapTones,
  isFiltered: boolean,
): readonly Mark[] {
  const marks: Mark[] = [];
  const whole = periods.whole[row];
  let from = 0;
  const grow = (count: number, fill: string, hint: string, topic?: number) => {
    if (count === 0) return;
    const [yLow, yHigh] = [y(from), y(from + count)];
    marks.push({ kind: 'rect', x, y: yHigh, width, height: yLow - yHigh, fill, hint, topic });
    from += count;
  };
  for (const layer of layers) {
    const count = layer.counts(periods, row);
    grow(count, layer.color, `${name}, ${layer.name}: ${countPapers(count)}`, layer.topic);
  }
  if (isFiltered) grow(whole - from, tones.bar, `${name}, not in the filter: ${countPapers(whole - from)}`);
  const number = formatCount(whole);
  const fits = textWidth(number, chartText.note, 400) <= width + 4;
  if (fits && whole > 0) {
    marks.push(
      text(x + width / 2, y(whole) - 5, number, { fill: tones.muted, size: chartText.note, anchor: 'middle' }),
    );
  }
  return marks;
}

/** As many years as fit beneath the bars, evenly spaced, always the first. */
function yearLabels(
  years: readonly number[],
  xOf: (year: number) => number,
  step: number,
  yZero: number,
  tones: MapTones,
): readonly Mark[] {
  const room = textWidth(String(years[years.length - 1]), chartText.note, 400) + 12;
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => n * step >= room) ?? 200;
  const isLabelled = (year: number, i: number) =>
    every === 1 ? true : every === 2 ? i % 2 === 0 : year % every === 0 || (years.length <= every && i === 0);
  return years
    .filter(isLabelled)
    .map((year) =>
      text(xOf(year), yZero + 15, String(year), { fill: tones.muted, size: chartText.note, anchor: 'middle' }),
    );
}
