import type { SourceText } from '../sourceText.ts';
import { linesOf } from '../sourceText.ts';
import { looksLikeAuthors } from './listingAuthors.ts';

/** A paragraph of a listing and the 1-based line on which it begins. */
export interface Paragraph {
  readonly line: number;
  readonly text: string;
}

/** Lines of at most this many characters may have been wrapped by hand. */
const maxWrapped = 130;

/**
 * The text's paragraphs, the lines of hard-wrapped ones joined; null now and then, for a breath. In a text that was
 * not wrapped every line is a paragraph of its own, whether or not blank lines part them.
 */
export function* paragraphsOf(source: SourceText): Generator<Paragraph | null> {
  const width = wrapWidth(source.sample);
  let line = 0;
  let start = 0;
  let held: string[] = [];
  let last = '';
  for (const raw of linesOf(source)) {
    line++;
    if (line % 2000 === 0) yield null;
    const text = raw.length > 10_000 ? raw : raw.replace(/[\s\u00a0]+$/, '');
    const isBlank = text.length < 1000 && text.trim() === '';
    if (held.length > 0 && (isBlank || !continues(last, text, width))) {
      yield { line: start, text: joinLines(held) };
      held = [];
    }
    if (isBlank) continue;
    if (held.length === 0) start = line;
    held.push(text.trim());
    last = text;
  }
  if (held.length > 0) yield { line: start, text: joinLines(held) };
}

/** The column at which the text was wrapped by hand; 0 when it was not. */
function wrapWidth(sample: string): number {
  const lengths = sample
    .split(/\r?\n|\r/)
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 0);
  if (lengths.length < 4 || lengths.some((length) => length > 2 * maxWrapped)) return 0;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(0.97 * (sorted.length - 1))];
  const nFull = lengths.filter((length) => length >= 0.8 * width).length;
  return width >= 40 && width <= maxWrapped && nFull >= 0.3 * lengths.length ? width : 0;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: string, line: string, width: number): boolean {
  if (width === 0) return false;
  const text = line.trimStart();
  if (/^(?:[-*•]\s|\[?\d{1,4}[\].)]\s|[A-Z][A-Za-z /]{2,18}:\s|\\\\)/.test(text)) return false;
  if (/^(?:abstract|authors?|keywords?|title)\b\s*:?$/i.test(before.trim())) return false;
  // The next word would have fitted: the break was meant.
  const firstWord = text.split(/\s/, 1)[0];
  const isFull = before.length + 1 + firstWord.length > 0.92 * width;
  // A list of names below a title that fills its line.
  if (
    /,|;|\band\b/.test(text) &&
    looksLikeAuthors(text, 1) &&
    !looksLikeAuthors(before) &&
    !/(?:[,;]|\band)$/.test(before)
  )
    return false;
  return isFull || (/^\p{Ll}/u.test(text) && before.length >= 0.6 * width);
}

function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`,
  );
}
