import { area, line, max, scaleLinear } from 'd3';
import { groupYears, papersPerYear, type PapersPerYear } from '../../analytics/papersPerYear.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';

const panelHeight = 96;
const leastPanel = 190;
const captionHeight = 22;
/** Years of a period where there are more years than this in a panel. */
const mostYears = 60;

/**
 * A small panel for each topic, chosen ones alone: its papers of each year, or their share of all the year's papers. All panels
 * have the same axes, so that they can be compared.
 */
export function topicsOverTimeChart(input: ChartInput, room: ChartRoom): Scene {
  const { map, visible, isShare = false } = input;
  const counts = papersPerYear(map.years, map.labels, map.topics.length, visible);
  const heading = { title: 'Topics over time', subtitle: describeShown(map, visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (counts.years.length === 0) return emptyPlot('No paper here has a year of publication.', plot, tones);
    if (counts.years.length === 1) return emptyPlot(`All papers here are of ${counts.years[0]}.`, plot, tones);
    const byYear = groupYears(counts, Math.ceil(counts.years.length / mostYears));
    const series = seriesOf(byYear, input, isShare);
    if (series.length === 0) return emptyPlot('No topic is in the filter.', plot, tones);
    const nColumns = columnsIn(plot.right - plot.left, series.length);
    const width = (plot.right - plot.left) / nColumns;
    const most = max(series, ({ values }) => max(values)!) || 1;
    const what = isShare ? 'Share of the papers of each year' : 'Number of papers of each year';
    const caption = `${what}; every panel reaches up to ${printed(most, isShare)}`;
    return [
      text(plot.left, plot.top + 11, ellipsize(caption, chartText.note, 400, plot.right - plot.left), {
        fill: tones.muted,
        size: chartText.note,
      }),
      ...series.flatMap((one, i) => {
        const left = plot.left + (i % nColumns) * width;
        const top = plot.top + captionHeight + Math.floor(i / nColumns) * panelHeight;
        const box = { left, top, right: left + width - 20, bottom: top + panelHeight - 10 };
        return panel(one, byYear.years, most, isShare, box, tones);
      }),
    ];
  });
}

/** Height in pixels that all panels take. */
export function topicsOverTimeHeight({ map, chosen }: ChartInput, width: number, isAlone: boolean): number {
  const n = chosen.size > 0 ? chosen.size : map.topics.length;
  const nRows = Math.ceil(n / columnsIn(width - (isAlone ? 48 : 24), n));
  return (isAlone ? 110 : 24) + captionHeight + nRows * panelHeight;
}

function columnsIn(width: number, n: number): number {
  return Math.max(1, Math.min(n, Math.floor(width / leastPanel)));
}

interface Series {
  readonly topic: number;
  readonly name: string;
  readonly color: string;
  readonly counts: readonly number[];
  readonly values: readonly number[];
}

/** The chosen topics, else all; those with papers in the filter, largest first. */
function seriesOf(byYear: PapersPerYear, { map, colors, chosen }: ChartInput, isShare: boolean): readonly Series[] {
  const nColumns = map.topics.length + 1;
  const ofYear = byYear.years.map((_, row) =>
    byYear.visible.subarray(row * nColumns, (row + 1) * nColumns).reduce((sum, count) => sum + count, 0),
  );
  const all = map.topics.map(({ id, name }): Series => {
    const counts = byYear.years.map((_, row) => byYear.visible[row * nColumns + id]);
    const values = isShare ? counts.map((count, row) => count / Math.max(1, ofYear[row])) : counts;
    return { topic: id, name, color: colors[id], counts, values };
  });
  const totalOf = ({ counts }: Series) => counts.reduce((sum, count) => sum + count, 0);
  return all
    .filter((one) => (chosen.size === 0 || chosen.has(one.topic)) && totalOf(one) > 0)
    .sort((a, b) => totalOf(b) - totalOf(a) || a.topic - b.topic);
}

function panel(
  { topic, name, color, counts, values }: Series,
  years: readonly number[],
  most: number,
  isShare: boolean,
  box: Plot,
  tones: MapTones,
): readonly Mark[] {
  const { label, note } = chartText;
  const yZero = box.bottom - 16;
  const x = scaleLinear([years[0], years[years.length - 1]], [box.left, box.right]);
  const y = scaleLinear([0, most], [yZero, box.top + 30]);
  const points = years.map((year, i): [number, number] => [x(year), y(values[i])]);
  const best = values.indexOf(max(values)!);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hint = `${name}: ${countPapers(total)}, most in ${years[best]} (${printed(values[best], isShare)}${
    isShare ? `, ${countPapers(counts[best])}` : ''
  })`;
  const style = { fill: tones.muted, size: note } as const;
  const shade = area<[number, number]>(
    ([px]) => px,
    yZero,
    ([, py]) => py,
  )(points)!;
  const isRight = x(years[best]) > (box.left + box.right) / 2;
  return [
    text(box.left, box.top + label, ellipsize(name, label, 600, box.right - box.left), {
      fill: tones.ink,
      weight: 600,
      topic,
    }),
    { kind: 'path', d: shade, fill: color, opacity: 0.28, topic },
    { kind: 'path', d: line()(points)!, fill: 'none', stroke: color, width: 1.75 },
    { kind: 'line', x1: box.left, x2: box.right, y1: yZero, y2: yZero, stroke: tones.rule, width: 1 },
    // The whole panel answers, so that thin shapes are hit as easily as thick ones.
    {
      kind: 'rect',
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: yZero - box.top,
      fill: 'none',
      hint,
      topic,
    },
    text(box.left, yZero + 13, String(years[0]), style),
    text(box.right, yZero + 13, String(years[years.length - 1]), { ...style, anchor: 'end' }),
    text(x(years[best]), y(values[best]) - 4, printed(values[best], isShare), {
      ...style,
      anchor: isRight ? 'end' : 'start',
      halo: { color: tones.paper, width: 2 },
    }),
  ];
}

function printed(value: number, isShare: boolean): string {
  return isShare ? `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} %` : formatCount(value);
}
