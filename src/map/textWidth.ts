import { glyphWidths } from './glyphWidths.ts';

/** The family that `textWidth` measures, with what to fall back on. */
export const fontFamily = "Inter, 'Inter Variable', system-ui, 'Helvetica Neue', Arial, sans-serif";

/**
 * Width of one line of text in Inter, in the units of `size`, without kerning.
 * Scripts that Inter lacks are estimated from above: a whole em for Chinese, Japanese, Korean and emoji.
 */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  const widths = weight === 600 ? semibold : regular;
  let sum = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    sum += widths.get(codePoint) ?? fallbackWidth(character, codePoint);
  }
  return (sum / 1000) * size;
}

const regular = tableOf('regular');
const semibold = tableOf('semibold');

function tableOf(weight: 'regular' | 'semibold'): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const block of glyphWidths) {
    block[weight].split(' ').forEach((width, i) => {
      if (width !== '0') table.set(block.first + i, Number(width));
    });
  }
  return table;
}

function fallbackWidth(character: string, codePoint: number): number {
  if (/[\p{Mark}\p{Control}\p{Format}]/u.test(character)) return 0;
  const isNarrow = codePoint < 0x1100 || (codePoint >= 0x1200 && codePoint < 0x2600);
  return isNarrow ? 650 : 1000;
}
