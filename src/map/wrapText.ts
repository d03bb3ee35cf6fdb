import { textWidth } from './textWidth.ts';

/**
 * The text on one line where it fits in `maxWidth`, else on two lines of about equal width, the second cut with an
 * ellipsis where even two are too short. White space is collapsed; an empty text gives [].
 */
export function wrapText(text: string, size: number, weight: 400 | 600, maxWidth: number): readonly string[] {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (whole === '') return [];
  const width = (part: string) => textWidth(part, size, weight);
  if (width(whole) <= maxWidth) return [whole];

  let best: readonly [string, string] | null = null;
  let bestCost = Infinity;
  let longest: readonly [string, string] | null = null;
  for (const [first, second] of splits(whole)) {
    const widthFirst = width(first);
    if (widthFirst > maxWidth) break;
    longest = [first, second];
    const widest = Math.max(widthFirst, width(second));
    if (widest > maxWidth) continue;
    // A line that ends with a phrase reads better than two lines of the very same width.
    const cost = /[,;:]$/.test(first) ? 0.8 * widest : widest;
    if (cost < bestCost) [best, bestCost] = [[first, second], cost];
  }
  if (best) return best;
  if (longest) return [longest[0], ellipsize(longest[1], size, weight, maxWidth)];
  return [ellipsize(whole, size, weight, maxWidth)];
}

/** The text, or as many of its leading characters as fit in `maxWidth` with an ellipsis; '…' when not even one does. */
export function ellipsize(text: string, size: number, weight: 400 | 600, maxWidth: number): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  const room = maxWidth - textWidth('…', size, weight);
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += textWidth(segment, size, weight);
    if (width > room) break;
    kept += segment;
  }
  return `${kept.replace(/[\s,;:.-]+$/u, '')}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The ways to cut a line in two, from left to right: at spaces, and beside a character of a script without spaces. */
function* splits(line: string): Generator<readonly [string, string]> {
  let at = 0;
  let previous = '';
  for (const { segment } of graphemes.segment(line)) {
    if (segment === ' ') yield [line.slice(0, at), line.slice(at + 1)];
    else if (previous !== ' ' && at > 0 && (isUnspaced(previous) || isUnspaced(segment)) && !isClosing(segment)) {
      yield [line.slice(0, at), line.slice(at)];
    }
    at += segment.length;
    previous = segment;
  }
}

function isUnspaced(segment: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    segment,
  );
}

function isClosing(segment: string): boolean {
  return /^[\p{Close_Punctuation}\p{Final_Punctuation}\p{Other_Punctuation}ー]/u.test(segment);
}
