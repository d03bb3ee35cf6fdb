import type { SourceText } from '../sourceText.ts';

/** A piece of a text that holds whole records. */
export interface Segment {
  readonly text: string;
  /** Lines of the text before this piece. */
  readonly line: number;
  /** Share of the text that lies before this piece, and how much it is, in [0, 1]. */
  readonly from: number;
  readonly share: number;
}

/** Most files are one piece. */
const usualLength = 1 << 23;
/** A longer record is none: it is cut. */
const maxRecord = 1 << 27;

/**
 * The text in pieces that end where a record begins. `lastStart` tells where the last record that begins in a text
 * begins, at or behind `from`; a number below 1 when none does. Pieces are of `segmentLength` characters at least.
 */
export function* segmentsOf(
  source: SourceText,
  lastStart: (text: string, from: number) => number,
  segmentLength = usualLength,
): Generator<Segment, void, void> {
  let parts: string[] = [];
  let length = 0;
  let sought = 0;
  let line = 0;
  let from = 0;
  for (const chunk of source.fewLines()) {
    parts.push(chunk);
    length += chunk.length;
    if (length < segmentLength) continue;
    const text = parts.join('');
    // A record's beginning may itself be cut by the end of a chunk.
    const start = lastStart(text, Math.max(0, sought - 1000));
    parts = [text];
    sought = text.length;
    const cut = start >= 1 ? start : length > maxRecord ? length : 0;
    if (cut === 0) continue;
    const share = source.fraction() - from;
    const piece = text.slice(0, cut);
    yield { text: piece, line, from, share };
    line += countLines(piece);
    from += share;
    parts = [text.slice(cut)];
    length -= cut;
    sought = length;
  }
  yield { text: parts.join(''), line, from, share: 1 - from };
}

/** How many line breaks the text holds. */
export function countLines(text: string): number {
  let n = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) n++;
  return n;
}
