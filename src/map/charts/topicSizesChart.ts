import { topicSizes, type TopicSize } from '../../analytics/topicSizes.ts';
import { describeShown } from '../paperMap.ts';
import type { Scene } from '../scene.ts';
import { barRows, barRowsHeight, type BarRow } from './barRows.ts';
import { emptyPlot, frameChart } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';

/** Bars of how many papers each topic has, largest first; with a filter, its part in colour over the whole in grey. */
export function topicSizesChart(input: ChartInput, room: ChartRoom): Scene {
  const heading = { title: 'Papers per topic', subtitle: describeShown(input.map, input.visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    const { map, visible } = input;
    const sizes = bySize(topicSizes(map.labels, map.topics.length, visible));
    if (sizes.length === 0) return emptyPlot('There are no topics yet.', plot, tones);
    const rows = sizes.map((size) => rowOf(size, input));
    return barRows(rows, plot, tones, visible !== null);
  });
}

/** Height in pixels at which the chart shows every topic in rows of comfortable height. */
export function topicSizesHeight(input: ChartInput, isAlone: boolean): number {
  const nRows = topicSizes(input.map.labels, input.map.topics.length, null).length;
  return barRowsHeight(Math.max(4, nRows), isAlone);
}

function bySize(sizes: readonly TopicSize[]): readonly TopicSize[] {
  const isTopic = ({ topic }: TopicSize) => topic >= 0;
  const topics = sizes.filter(isTopic).toSorted((a, b) => b.whole - a.whole || a.topic - b.topic);
  return [...topics, ...sizes.filter((size) => !isTopic(size))];
}

function rowOf({ topic, whole, visible }: TopicSize, { map, colors, chosen }: ChartInput): BarRow {
  if (topic < 0) return { name: 'In no topic', isChosen: false, color: null, whole, visible };
  return { name: map.topics[topic].name, topic, isChosen: chosen.has(topic), color: colors[topic], whole, visible };
}
