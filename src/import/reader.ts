import type { Field } from '../paper.ts';
import type { ColumnChoices } from '../tableColumns.ts';
import type { TablePreview } from '../tableColumns.ts';
import type { SourceText } from './sourceText.ts';

/**
 * One file format. To add one, write it as a file of formats/ and name it in readers.ts; nothing else knows of it.
 */
export interface Reader {
  /** As a person calls the format: 'CSV', 'JSON Lines'. */
  readonly name: string;
  /** How sure the reader is that the text is of its format, in [0, 1]; told by content, never by the file's name. */
  recognizes(sample: string): number;
  /** True when the reader needs the text as one string (SourceText.whole), which bounds the file's size. */
  readonly readsWhole?: true;
  /**
   * The text's records in order. Bad input is yielded as 'refused' or 'remark', never thrown. `choices` say what the
   * columns of a table or the keys of records hold; formats with tags of their own have no use for them.
   */
  read(source: SourceText, choices?: ColumnChoices): Iterable<ReadItem>;
  /** For formats with columns: those of the text and its first rows; null where it has none. */
  preview?(sample: string, choices: ColumnChoices): TablePreview | null;
}

/** What a reader yields. Lines are 1-based; 0 means the whole file. */
export type ReadItem =
  | { readonly kind: 'record'; readonly line: number; readonly paper: RawPaper }
  /** A record that cannot be a paper: counted as found and refused. */
  | { readonly kind: 'refused'; readonly line: number; readonly message: string }
  /** Something the person should know that is not a record. */
  | { readonly kind: 'remark'; readonly line: number; readonly message: string }
  /** A breath in a long stretch without records, so that the import can be cancelled. */
  | { readonly kind: 'pause' };

/** A paper as its source writes it: text not yet cleaned, every field optional. */
export interface RawPaper {
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly year?: number | null;
  readonly venue?: string;
  /** A bare DOI or any address that holds one. */
  readonly doi?: string;
  readonly url?: string;
  readonly keywords?: readonly string[];
  readonly label?: string;
  /** A code or a name of the language: 'en', 'English'. */
  readonly language?: string;
  /** Whether its texts are strings of their own; else they may be pieces of the file's text, which must not be kept for them. */
  readonly ownsText?: boolean;
  /** Columns that have no role of their own, as the source names them. */
  readonly fields?: readonly Field[];
}

/** A reader's record. */
export function record(line: number, paper: RawPaper): ReadItem {
  return { kind: 'record', line, paper };
}

/** A reader's refusal of one record; the message is one sentence. */
export function refused(line: number, message: string): ReadItem {
  return { kind: 'refused', line, message };
}

/** A reader's remark; the message is one sentence. */
export function remark(line: number, message: string): ReadItem {
  return { kind: 'remark', line, message };
}

/** Nothing was read yet: a reader lets others go on. */
export const pause: ReadItem = { kind: 'pause' };
