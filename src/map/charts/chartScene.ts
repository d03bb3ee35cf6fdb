import type { Scene } from '../scene.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { papersPerYearChart } from './papersPerYearChart.ts';
import { topicSizesChart } from './topicSizesChart.ts';
import { topTermsChart } from './topTermsChart.ts';

/** The charts that a map has, by the names that menus and file names use. */
export const chartKinds = ['topic-sizes', 'top-terms', 'papers-per-year'] as const;

/** The name of a chart. */
export type ChartKind = (typeof chartKinds)[number];

/** The chart as the screen shows it (`isAlone` false) or as a picture of its own, with heading and legend. */
export function chartScene(kind: ChartKind, input: ChartInput, room: ChartRoom): Scene {
  return draw[kind](input, room);
}

const draw: Readonly<Record<ChartKind, (input: ChartInput, room: ChartRoom) => Scene>> = {
  'topic-sizes': topicSizesChart,
  'top-terms': topTermsChart,
  'papers-per-year': papersPerYearChart,
};
