import type { Mark, Scene, TextMark } from '../scene.ts';
import { mapTones, type MapTones, type Theme } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import type { ChartRoom } from './chartInput.ts';

/** The rectangle that is left for a chart's marks. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a chart is called, and in one line what it shows. */
export interface Heading {
  readonly title: string;
  readonly subtitle: string;
}

/** Font sizes of charts, in pixels. */
export const chartText = { title: 17, subtitle: 13, label: 12, note: 11 };

/**
 * A chart around the marks that `draw` puts into the plot it is given: ground, margins and, when it stands alone,
 * its heading.
 */
export function frameChart(
  heading: Heading,
  room: ChartRoom,
  theme: Theme,
  draw: (plot: Plot, tones: MapTones) => readonly Mark[],
): Scene {
  const tones = mapTones[theme];
  const margin = room.isAlone ? Math.min(24, 0.06 * room.width) : 12;
  const marks = room.isAlone ? headingMarks(heading, margin, room.width - 2 * margin, tones) : [];
  const top = room.isAlone ? margin + 62 : margin;
  const plot = { left: margin, top, right: room.width - margin, bottom: room.height - margin };
  return {
    width: room.width,
    height: room.height,
    background: room.isAlone ? tones.paper : '',
    title: `${heading.title}. ${heading.subtitle}`,
    marks: [...marks, ...draw(plot, tones)],
  };
}

/** The title and what is shown, from the top left corner (margin, margin) on; 40 pixels high. */
export function headingMarks({ title, subtitle }: Heading, margin: number, width: number, tones: MapTones): Mark[] {
  const { title: titleSize, subtitle: subtitleSize } = chartText;
  return [
    text(margin, margin + titleSize, ellipsize(title, titleSize, 600, width), {
      size: titleSize,
      weight: 600,
      fill: tones.ink,
    }),
    text(margin, margin + titleSize + 21, ellipsize(subtitle, subtitleSize, 400, width), {
      size: subtitleSize,
      fill: tones.muted,
    }),
  ];
}

/** A text mark at the size of labels, starting at x, in regular weight, unless `style` says otherwise. */
export function text(
  x: number,
  y: number,
  words: string,
  style: Pick<TextMark, 'fill'> & Partial<Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>>,
): TextMark {
  return { kind: 'text', x, y, text: words, size: chartText.label, weight: 400, anchor: 'start', ...style };
}

/** A sentence in the middle of the plot, for a chart that has nothing to draw. */
export function emptyPlot(words: string, plot: Plot, tones: MapTones): readonly Mark[] {
  const y = (plot.top + plot.bottom) / 2;
  const width = plot.right - plot.left;
  const line = ellipsize(words, chartText.subtitle, 400, width);
  return [text(plot.left + width / 2, y, line, { fill: tones.muted, anchor: 'middle', size: chartText.subtitle })];
}
