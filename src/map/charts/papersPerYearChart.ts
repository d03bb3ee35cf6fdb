import { papersPerYear, type PapersPerYear } from '../../analytics/papersPerYear.ts';
import { layoutLegend, type Legend } from '../legend.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { stackTopics, type Layer } from './stackTopics.ts';
import { axisMarks, yearAxes, type YearAxes } from './yearAxes.ts';

const legendGap = 28;

/**
 * Stacked bars of the papers of each whole year by topic: the chosen topics, else the largest, in colour from the ground
 * up; other topics in one grey; papers that the filter leaves out above them in a fainter one.
 */
export function papersPerYearChart(input: ChartInput, room: ChartRoom): Scene {
  const { map, visible } = input;
  const byYear = papersPerYear(map.years, map.labels, map.topics.length, visible);
  const heading = { title: 'Papers per year', subtitle: describeShown(map, visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (byYear.years.length === 0) return emptyPlot('No paper here has a year of publication.', plot, tones);
    const layers = stackTopics(byYear, input, tones);
    const legend = legendOf(layers, byYear, plot, tones, room.isAlone, visible !== null);
    const box = legend ? { ...plot, right: plot.right - legend.width - legendGap } : plot;
    const axes = yearAxes(byYear, box, byYear.unknown.whole > 0 ? 58 : 40);
    return [
      ...axisMarks(axes, box, tones),
      ...axes.periods.years.flatMap((_, row) => barMarks(axes, row, layers, tones)),
      ...unknownMarks(byYear, axes, box, tones, visible !== null),
      ...(legend ? legend.marks(axes.xEnd + legendGap, plot.top, tones) : []),
    ];
  });
}

function legendOf(
  layers: readonly Layer[],
  { whole, visible }: PapersPerYear,
  plot: Plot,
  tones: MapTones,
  isAlone: boolean,
  isFiltered: boolean,
): Legend | null {
  const width = Math.min(280, 0.36 * (plot.right - plot.left));
  if (width < 150 && !isAlone) return null;
  const entries = layers.map(({ color, name, total, topic }) => ({ color, name, note: formatCount(total), topic }));
  const left = sum(whole) - sum(visible);
  if (isFiltered && left > 0)
    entries.push({ color: tones.bar, name: 'Not in the filter', note: formatCount(left), topic: undefined });
  return layoutLegend(entries, { width, maxHeight: plot.bottom - plot.top, nColumns: 1, size: chartText.label });
}

function barMarks(
  { periods, step, x, y, bandWidth }: YearAxes,
  row: number,
  layers: readonly Layer[],
  tones: MapTones,
): readonly Mark[] {
  const first = periods.years[row];
  const when = step === 1 ? String(first) : `${first} to ${first + step - 1}`;
  const whole = periods.whole[row];
  if (whole === 0) return [];
  const marks: Mark[] = [];
  let from = 0;
  const grow = (count: number, fill: string, hint: string, topic?: number) => {
    if (count === 0) return;
    const [yLow, yHigh] = [y(from), y(from + count)];
    marks.push({ kind: 'rect', x: x(first), y: yHigh, width: bandWidth, height: yLow - yHigh, fill, hint, topic });
    from += count;
  };
  for (const { counts, color, name, topic } of layers) {
    const count = counts(periods, row);
    grow(count, color, `${when}, ${name}: ${countPapers(count)}`, topic);
  }
  grow(whole - from, tones.bar, `${when}, not in the filter: ${countPapers(whole - from)}`);

  const number = formatCount(whole);
  if (textWidth(number, chartText.note, 400) > bandWidth + 4) return marks;
  const style = { fill: tones.muted, size: chartText.note, anchor: 'middle' } as const;
  return [...marks, text(x(first) + bandWidth / 2, y(whole) - 5, number, style)];
}

function unknownMarks(
  { unknown }: PapersPerYear,
  { xZero, yZero }: YearAxes,
  plot: Plot,
  tones: MapTones,
  isFiltered: boolean,
): readonly Mark[] {
  if (unknown.whole === 0) return [];
  const inFilter = isFiltered ? `, ${formatCount(unknown.visible)} of them in the filter` : '';
  const words = `Not shown: ${countPapers(unknown.whole)} without a year${inFilter}.`;
  const { note } = chartText;
  const line = ellipsize(words, note, 400, plot.right - xZero);
  return [text(xZero, yZero + 52, line, { fill: tones.muted, size: note })];
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
