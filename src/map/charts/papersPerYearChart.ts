import { papersPerYear, type PapersPerYear } from '../../analytics/papersPerYear.ts';
import { layoutLegend, type Legend } from '../legend.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { chartText, emptyPlot, frameChart, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { stackTopics, type Layer } from './stackTopics.ts';
import { axisMarks, yearAxes, type YearAxes } from './yearAxes.ts';
import { yearBar } from './yearBar.ts';

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
    const axes = yearAxes(byYear, box);
    const caption = captionOf(byYear, axes, visible !== null);
    // A single year's bar is narrower than the words above it.
    const captionEnd = Math.min(box.right, box.left + textWidth(caption, chartText.note, 400));
    const xLegend = Math.max(axes.xEnd, captionEnd) + legendGap;
    return [
      ...axisMarks(axes, caption, box, tones),
      ...axes.periods.years.flatMap((_, row) => yearBar(axes, row, layers, tones)),
      ...(legend ? legend.marks(xLegend, plot.top, tones) : []),
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
  const wholeWidth = plot.right - plot.left;
  const width = Math.min(280, 0.36 * wholeWidth);
  if (width < 150 && !isAlone) return null;
  const entries = layers.map(({ color, name, total, topic }) => ({ color, name, note: formatCount(total), topic }));
  const left = sum(whole) - sum(visible);
  if (isFiltered && left > 0)
    entries.push({ color: tones.bar, name: 'Not in the filter', note: formatCount(left), topic: undefined });
  const room = { width, maxHeight: plot.bottom - plot.top, nColumns: 1, size: chartText.label };
  const legend = layoutLegend(entries, room);
  if (legend.nHidden === 0 || wholeWidth < 900) return legend;
  return layoutLegend(entries, { ...room, width: 0.4 * wholeWidth, nColumns: 2 });
}

function captionOf({ unknown }: PapersPerYear, { step }: YearAxes, isFiltered: boolean): string {
  const years = step === 1 ? 'year of publication' : `year of publication, in periods of ${step} years`;
  if (unknown.whole === 0) return `Number of papers by ${years}`;
  const inFilter = isFiltered ? ` (${formatCount(unknown.visible)} of them in the filter)` : '';
  return `Number of papers by ${years}; ${countPapers(unknown.whole)} without a year${inFilter} not shown`;
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
