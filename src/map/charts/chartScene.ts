import type { Scene } from '../scene.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { fieldChart, fieldChartHeight } from './fieldChart.ts';
import { papersPerYearChart } from './papersPerYearChart.ts';
import { similarTopicsChart, similarTopicsHeight } from './similarTopicsChart.ts';
import { topicSizesChart, topicSizesHeight } from './topicSizesChart.ts';
import { topicsOverTimeChart, topicsOverTimeHeight } from './topicsOverTimeChart.ts';
import { topicTreeChart } from './topicTreeChart.ts';
import { topTermsChart, topTermsHeight } from './topTermsChart.ts';

/** The charts that a map has, by the names that menus and file names use. */
export const chartKinds = [
  'topic-sizes',
  'topic-tree',
  'top-terms',
  'papers-per-year',
  'topics-over-time',
  'similar-topics',
  'field',
] as const;

/** The name of a chart. */
export type ChartKind = (typeof chartKinds)[number];

/** The chart as the screen shows it (`isAlone` false) or as a picture of its own, with heading and legend. */
export function chartScene(kind: ChartKind, input: ChartInput, room: ChartRoom): Scene {
  return draw[kind](input, room);
}

/** Height in pixels at which the chart shows all it has in comfortable size; 0: any height will do. */
export function chartHeight(kind: ChartKind, input: ChartInput, width: number, isAlone: boolean): number {
  return heights[kind]?.(input, width, isAlone) ?? 0;
}

const draw: Readonly<Record<ChartKind, (input: ChartInput, room: ChartRoom) => Scene>> = {
  'topic-sizes': topicSizesChart,
  'topic-tree': topicTreeChart,
  'top-terms': topTermsChart,
  'papers-per-year': papersPerYearChart,
  'topics-over-time': topicsOverTimeChart,
  'similar-topics': similarTopicsChart,
  field: fieldChart,
};

const heights: Partial<Record<ChartKind, (input: ChartInput, width: number, isAlone: boolean) => number>> = {
  'topic-sizes': (input, _width, isAlone) => topicSizesHeight(input, isAlone),
  'top-terms': topTermsHeight,
  'topics-over-time': topicsOverTimeHeight,
  'similar-topics': (input, _width, isAlone) => similarTopicsHeight(input, isAlone),
  field: (input, _width, isAlone) => fieldChartHeight(input, isAlone),
};
