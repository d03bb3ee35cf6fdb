import type { ReadItem } from '../reader.ts';
import { pause } from '../reader.ts';
import type { SourceText } from '../sourceText.ts';
import { linesOf } from '../sourceText.ts';

/** A record of a tagged format: every tag's values in order, lines of one value parted by '\n'. */
export interface TaggedRecord {
  /** 1-based line of the first tag. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** How a tagged format marks its fields and records. */
export interface TagSyntax {
  /** The tag and value of a line that begins a field, null for any other line. */
  fieldOf(line: string): { readonly tag: string; readonly value: string } | null;
  /** Whether the tag begins a record, given the tags that the open record already has. */
  begins(tag: string, open: ReadonlyMap<string, readonly string[]>): boolean;
  /** The tag that ends a record, '' where there is none. */
  readonly endTag: string;
  /** Whether a blank line ends a record. */
  readonly endsAtBlank: boolean;
}

/** The records of a tagged text; lines without a tag go on with the field above, or are passed over between records. */
export function* taggedRecords(source: SourceText, syntax: TagSyntax): Generator<TaggedRecord | ReadItem> {
  let fields = new Map<string, string[]>();
  let start = 0;
  let last: string[] | null = null;
  let isAfterBlank = false;
  let line = 0;
  for (const text of linesOf(source)) {
    line++;
    if (line % 5000 === 0) yield pause;
    const field = syntax.fieldOf(text);
    if (field === null) {
      if (text.length < 200 && text.trim() === '') isAfterBlank = true;
      else if (last !== null && !(isAfterBlank && syntax.endsAtBlank)) last[last.length - 1] += `\n${text.trim()}`;
      continue;
    }
    const isEnd = field.tag === syntax.endTag;
    const isNew = (isAfterBlank && syntax.endsAtBlank) || syntax.begins(field.tag, fields);
    if (fields.size > 0 && (isNew || isEnd)) {
      yield { line: start, fields };
      fields = new Map();
      last = null;
    }
    isAfterBlank = false;
    if (isEnd) continue;
    if (fields.size === 0) start = line;
    const values = fields.get(field.tag);
    if (values === undefined) {
      last = [field.value];
      fields.set(field.tag, last);
    } else {
      values.push(field.value);
      last = values;
    }
  }
  if (fields.size > 0) yield { line: start, fields };
}

/** The values of the first of the tags that holds any text. */
export function valuesOf({ fields }: TaggedRecord, ...tags: readonly string[]): readonly string[] {
  for (const tag of tags) {
    const values = fields.get(tag);
    if (values === undefined) continue;
    const filled = values.every(isFilled) ? values : values.filter(isFilled);
    if (filled.length > 0) return filled;
  }
  return none;
}

function isFilled(value: string): boolean {
  return /\S/.test(value);
}

const none: readonly string[] = [];

/** The first value of the first of the tags that holds any text, '' where none does. */
export function valueOf(tagged: TaggedRecord, ...tags: readonly string[]): string {
  for (const tag of tags) {
    const value = tagged.fields.get(tag)?.find(isFilled);
    if (value !== undefined) return value;
  }
  return '';
}
