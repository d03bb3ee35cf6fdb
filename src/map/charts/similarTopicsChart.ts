import { interpolateRgb } from 'd3';
import { describeShown } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';

const leastCell = 7;
const comfortableCell = 18;
const mostCell = 34;
const captionHeight = 24;

/** A square for each pair of topics, the stronger the more alike they are; like topics stand side by side. */
export function similarTopicsChart(input: ChartInput, room: ChartRoom): Scene {
  const { map, visible, similarity } = input;
  const heading = { title: 'Similar topics', subtitle: describeShown(map, visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (!similarity) return emptyPlot('Comparing the topics…', plot, tones);
    if (map.topics.length < 2) return emptyPlot('It takes two topics to compare.', plot, tones);
    return [...caption(plot, tones), ...matrix(input, similarity.order, plot, tones)];
  });
}

/** Height in pixels at which the squares are large enough to be told apart and named. */
export function similarTopicsHeight({ map }: ChartInput, isAlone: boolean): number {
  return (isAlone ? 110 : 24) + captionHeight + comfortableCell * map.topics.length;
}

function caption(plot: Plot, tones: MapTones): readonly Mark[] {
  const words = 'How alike the words of two topics are: from nothing in common (faint) to the same (strong)';
  const line = ellipsize(words, chartText.note, 400, plot.right - plot.left);
  return [text(plot.left, plot.top + chartText.note, line, { fill: tones.muted, size: chartText.note })];
}

function matrix({ map, colors, chosen, similarity }: ChartInput, order: Int32Array, plot: Plot, tones: MapTones) {
  const n = order.length;
  const { label: size } = chartText;
  const top = plot.top + captionHeight;
  const widest = Math.max(...Array.from(order, (topic) => textWidth(map.topics[topic].name, size, 600)));
  const nameWidth = Math.min(widest, 0.45 * (plot.right - plot.left));
  const left = plot.left + nameWidth + 22;
  const cell = Math.max(leastCell, Math.min(mostCell, (plot.bottom - top) / n, (plot.right - left) / n));
  const isNamed = cell >= 12;
  const shade = interpolateRgb(tones.paper, tones.accent);
  const marks: Mark[] = [];
  order.forEach((a, row) => {
    const y = top + row * cell;
    const { name } = map.topics[a];
    const isChosen = chosen.has(a);
    marks.push({
      kind: 'rect',
      x: left - 14,
      y: y + 0.2 * cell,
      width: 8,
      height: 0.6 * cell,
      radius: 2,
      fill: colors[a],
      topic: a,
    });
    if (isNamed) {
      const words = ellipsize(name, size, isChosen ? 600 : 400, nameWidth);
      const weight = isChosen ? 600 : 400;
      marks.push(
        text(left - 20, y + cell / 2 + 0.36 * size, words, { fill: tones.ink, weight, anchor: 'end', topic: a }),
      );
    }
    order.forEach((b, column) => {
      const cosine = similarity!.cosines[a * map.topics.length + b];
      const share = Math.max(0, Math.min(1, cosine));
      const isDim = chosen.size > 0 && !isChosen && !chosen.has(b);
      marks.push({
        kind: 'rect',
        x: left + column * cell,
        y,
        width: cell - 1,
        height: cell - 1,
        fill: a === b ? colors[a] : shade(share ** 0.8),
        opacity: isDim ? 0.35 : 1,
        ...(a === b
          ? { hint: name, topic: a }
          : { hint: `${name} and ${map.topics[b].name}: ${Math.round(100 * share)} % alike` }),
      });
    });
  });
  return marks;
}
