import { max, scaleLinear } from 'd3';
import { topicSizes, type TopicSize } from '../../analytics/topicSizes.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';

/** Least height of a row in pixels. */
const leastRow = 18;
const mostRow = 30;
const axisHeight = 24;

/** Bars of how many papers each topic has, largest first; with a filter, its part in colour over the whole in grey. */
export function topicSizesChart(input: ChartInput, room: ChartRoom): Scene {
  const heading = { title: 'Papers per topic', subtitle: describeShown(input.map, input.visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    const { map, visible } = input;
    const sizes = bySize(topicSizes(map.labels, map.topics.length, visible));
    if (sizes.length === 0) return emptyPlot('There are no topics yet.', plot, tones);
    const nRows = Math.max(1, Math.floor((plot.bottom - plot.top - axisHeight) / leastRow));
    const rows = sizes.length <= nRows ? sizes.map((size) => rowOf(size, input)) : shorten(sizes, nRows, input);
    return drawRows(rows, plot, tones, visible !== null);
  });
}

/** Height in pixels at which the chart shows every topic in rows of comfortable height. */
export function topicSizesHeight(input: ChartInput, isAlone: boolean): number {
  const nRows = topicSizes(input.map.labels, input.map.topics.length, null).length;
  return (isAlone ? 110 : 24) + axisHeight + Math.max(4, nRows) * (leastRow + 4);
}

interface Row {
  readonly name: string;
  readonly topic?: number;
  readonly isChosen: boolean;
  readonly color: string | null;
  readonly whole: number;
  readonly visible: number;
}

function bySize(sizes: readonly TopicSize[]): readonly TopicSize[] {
  const isTopic = ({ topic }: TopicSize) => topic >= 0;
  const topics = sizes.filter(isTopic).toSorted((a, b) => b.whole - a.whole || a.topic - b.topic);
  return [...topics, ...sizes.filter((size) => !isTopic(size))];
}

function rowOf({ topic, whole, visible }: TopicSize, { map, colors, chosen }: ChartInput): Row {
  if (topic < 0) return { name: 'In no topic', isChosen: false, color: null, whole, visible };
  return { name: map.topics[topic].name, topic, isChosen: chosen.has(topic), color: colors[topic], whole, visible };
}

/** The largest topics, and one row for all the rest. */
function shorten(sizes: readonly TopicSize[], nRows: number, input: ChartInput): readonly Row[] {
  const shown = sizes.slice(0, nRows - 1);
  const rest = sizes.slice(nRows - 1);
  return [
    ...shown.map((size) => rowOf(size, input)),
    {
      name: `${formatCount(rest.length)} more`,
      isChosen: false,
      color: null,
      whole: rest.reduce((sum, { whole }) => sum + whole, 0),
      visible: rest.reduce((sum, { visible }) => sum + visible, 0),
    },
  ];
}

function drawRows(rows: readonly Row[], plot: Plot, tones: MapTones, isFiltered: boolean): readonly Mark[] {
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
    [0, max(rows, ({ whole }) => whole) || 1],
    [0, Math.max(1, plot.right - numberWidth - 8 - xZero)],
  );

  const marks: Mark[] = rows.flatMap((row, i) => {
    const { topic } = row;
    const middle = plot.top + (i + 0.5) * rowHeight;
    const baseline = middle + 0.36 * size;
    const weight = row.isChosen ? 600 : 400;
    const fill = row.color ? tones.ink : tones.muted;
    const bar = { kind: 'rect', x: xZero, y: middle - barHeight / 2, height: barHeight, radius: 2, topic } as const;
    const hint = hintOf(row, isFiltered);
    const part: Mark = { ...bar, width: x(row.visible), fill: row.color ?? tones.other, hint };
    return [
      text(xZero - 10, baseline, ellipsize(row.name, size, weight, nameWidth), { fill, weight, anchor: 'end', topic }),
      ...(isFiltered ? [{ ...bar, width: x(row.whole), fill: tones.bar, hint }] : []),
      ...(row.visible > 0 ? [part] : []),
      text(xZero + x(row.whole) + 7, baseline, numbers[i], { fill: tones.muted, topic }),
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

function hintOf({ name, whole, visible }: Row, isFiltered: boolean): string {
  return isFiltered
    ? `${name}: ${formatCount(visible)} of ${countPapers(whole)} in the filter`
    : `${name}: ${countPapers(whole)}`;
}
