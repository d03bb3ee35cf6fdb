import { countPapers, formatCount } from '../paperMap.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { chartText, text } from './chartFrame.ts';
import type { Layer } from './stackTopics.ts';
import type { YearAxes } from './yearAxes.ts';

/**
 * The stacked bar of row `row` with its number above; where the filter leaves papers out, they stand in grey above the
 * rest, whose number is written over it.
 */
export function yearBar(
  { periods, step, x, y, bandWidth }: YearAxes,
  row: number,
  layers: readonly Layer[],
  tones: MapTones,
): readonly Mark[] {
  const first = periods.years[row];
  const when = step === 1 ? String(first) : `${first} to ${first + step - 1}`;
  const whole = periods.whole[row];
  const marks: Mark[] = [];
  let from = 0;
  const pick = { field: 'Year', range: [first, first + step - 1] } as const;
  const grow = (count: number, fill: string, hint: string, topic?: number) => {
    if (count === 0) return;
    const [yLow, yHigh] = [y(from), y(from + count)];
    // A hairline of ground parts neighbours of like colours.
    const height = yLow - yHigh - Math.min(0.75, 0.2 * (yLow - yHigh));
    marks.push({ kind: 'rect', x: x(first), y: yLow - height, width: bandWidth, height, fill, hint, topic, pick });
    from += count;
  };
  for (const { counts, color, name, topic } of layers) {
    const count = counts(periods, row);
    grow(count, color, `${when}, ${name}: ${countPapers(count)}`, topic);
  }
  const nVisible = from;
  grow(whole - nVisible, tones.bar, `${when}, not in the filter: ${countPapers(whole - nVisible)}`);

  const { note } = chartText;
  const write = (count: number, fill: string) => {
    const words = formatCount(count);
    if (count === 0 || textWidth(words, note, 400) > bandWidth + 4) return;
    marks.push(text(x(first) + bandWidth / 2, y(count) - 5, words, { fill, size: note, anchor: 'middle', pick }));
  };
  write(whole, tones.muted);
  if (nVisible < whole && y(nVisible) - y(whole) > 1.4 * note) write(nVisible, tones.ink);
  return marks;
}
