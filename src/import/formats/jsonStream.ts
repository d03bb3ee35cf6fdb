import { unreadable } from '../sourceBytes.ts';
import type { SourceText } from '../sourceText.ts';
import { countLines } from './segments.ts';

/** A piece of a JSON text that can be read by itself. */
export interface JsonPiece {
  readonly text: string;
  /** Lines before the piece. */
  readonly line: number;
  /** Whether this is the whole text. */
  readonly isFirst: boolean;
}

/** Up to here a text is read as one string, which mends more of what may be broken. */
const wholeBytes = 64_000_000;
const pieceLength = 8_000_000;
/** A longer element is no record. */
const maxElement = 200_000_000;

/** A JSON text whole, or, where it is a long list, as a series of shorter lists of its elements. */
export function* textsOfLongList(source: SourceText): Generator<JsonPiece> {
  if (!source.exceeds(wholeBytes)) return yield { text: source.whole(), line: 0, isFirst: true };
  const wrapper = /^\s*(?:\{\s*"[^"\\]{1,60}"\s*:\s*)?\[/.exec(source.sample)?.[0];
  if (wrapper === undefined) {
    if (source.exceeds(400_000_000)) {
      throw unreadable(
        'This JSON file is larger than 400 MB and no plain list; split it, or convert it to JSON Lines, which is read piece by piece.',
      );
    }
    return yield { text: source.whole(), line: 0, isFirst: true };
  }
  yield* pieces(source, wrapper.length);
}

function* pieces(source: SourceText, start: number): Generator<JsonPiece> {
  const scan = createScan();
  let buffer = '';
  let skip = start;
  let line = 0;
  let scanned = 0;
  let cut = 0;
  for (const chunk of source.chunks()) {
    line += countLines(chunk.slice(0, skip));
    buffer += chunk.slice(skip);
    skip = Math.max(0, skip - chunk.length);
    const { comma, end } = scan(buffer, scanned);
    if (end >= 0) {
      buffer = buffer.slice(0, end);
      break;
    }
    scanned = buffer.length;
    if (comma > 0) cut = comma;
    if (cut <= pieceLength && buffer.length <= maxElement) continue;
    const taken = buffer.slice(0, cut > 0 ? cut : buffer.length);
    yield { text: `[${taken}]`, line, isFirst: false };
    line += countLines(taken);
    buffer = buffer.slice(taken.length);
    scanned = buffer.length;
    cut = 0;
  }
  yield { text: `[${buffer}]`, line, isFirst: false };
}

/**
 * Goes through the text of a list as it comes, from `from` on. `comma`: the last one between two elements, 0 where there
 * was none; `end`: the bracket that ends the list, -1 as long as it goes on.
 */
function createScan(): (text: string, from: number) => { readonly comma: number; readonly end: number } {
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  return (text, from) => {
    let comma = 0;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (code === 92) isEscaped = true;
        else if (code === 34) isInString = false;
      } else if (code === 34) isInString = true;
      else if (code === 123 || code === 91) depth++;
      else if (code === 125 || code === 93) {
        if (--depth < 0) return { comma, end: i };
      } else if (code === 44 && depth === 0) comma = i;
    }
    return { comma, end: -1 };
  };
}
