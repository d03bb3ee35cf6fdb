import type { Mark } from '../../src/map/scene.ts';
import { textWidth } from '../../src/map/textWidth.ts';

/** The rectangle that a mark fills, with what it is for a message. */
export interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly what: string;
}

/** The box of a text (from its ascenders to its descenders) or a rectangle; null for other marks. */
export function inkBox(mark: Mark): InkBox | null {
  if (mark.kind === 'rect') {
    const { x, y, width, height } = mark;
    return { left: x, top: y, right: x + width, bottom: y + height, what: mark.hint ?? 'rect' };
  }
  if (mark.kind !== 'text') return null;
  const width = textWidth(mark.text, mark.size, mark.weight);
  const left = mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
  return {
    left,
    right: left + width,
    top: mark.y - 0.75 * mark.size,
    bottom: mark.y + 0.2 * mark.size,
    what: mark.text,
  };
}

/** Whether the boxes share more than a line. */
export function overlaps(a: InkBox, b: InkBox): boolean {
  const slack = 0.01;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}
