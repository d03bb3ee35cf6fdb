import type { Scene } from '../scene.ts';
import { describeShown } from '../paperMap.ts';
import { emptyPlot, frameChart } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';
import { numberBars } from './numberBars.ts';
import { valueBars } from './valueBars.ts';

/** One field of the papers: bars of its values, those of most papers first, or a histogram of its numbers. */
export function fieldChart(input: ChartInput, room: ChartRoom): Scene {
  const { field, map, visible, theme } = input;
  const title = field ? field.column.name : 'A field';
  const heading = { title: `Papers by ${title.toLowerCase()}`, subtitle: describeShown(map, visible) };
  return frameChart(heading, room, theme, (plot, tones) => {
    if (!field) return emptyPlot('Choose a field of the papers.', plot, tones);
    const { column } = field;
    return column.kind === 'number'
      ? numberBars(column, field, plot, tones, room.isAlone)
      : valueBars(column, field, plot, tones);
  });
}

/** Height in pixels at which the chart shows the values of a field in rows of comfortable height, 30 at most. */
export function fieldChartHeight({ field }: ChartInput, isAlone: boolean): number {
  if (!field || field.column.kind === 'number') return 0;
  const nRows = Math.min(30, field.column.values.offsets.length);
  return (isAlone ? 110 : 24) + 24 + 22 * nRows;
}
