import { binaryKind, binaryRemedy } from './binaryKind.ts';
import { gunzipped, isGzip } from './containers/inflate.ts';
import { pointsOutside, reasonToSkip } from './containers/skippedNames.ts';
import { readZip } from './containers/zipArchive.ts';
import type { ZipEntry } from './containers/zipArchive.ts';
import type { ColumnChoices } from '../tableColumns.ts';
import { isParquet, readParquet } from './formats/parquet.ts';
import { isWorkbook, readWorkbook } from './formats/workbook.ts';
import type { TablePreview } from '../tableColumns.ts';
import type { ReadItem } from './reader.ts';
import { remark } from './reader.ts';
import { chooseReader } from './readers.ts';
import { bytesInMemory, headOf, isUnreadable } from './sourceBytes.ts';
import type { SourceBytes } from './sourceBytes.ts';
import { openText } from './sourceText.ts';

/** A file to import; `name` is 'pasted text' for a paste. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array | SourceBytes;
  /** What the person said of the columns in it. */
  readonly choices?: ColumnChoices;
}

/** A folder to import, with the files in it, those of its folders too, under names such as 'folder/file'. */
export interface SourceFolder {
  readonly name: string;
  readonly entries: readonly FolderEntry[];
  readonly choices?: ColumnChoices;
}

/** A file in a folder. `open` throws an Unreadable where it cannot be read. */
export interface FolderEntry {
  readonly name: string;
  readonly length: number;
  open(): SourceBytes;
}

/** One list of records: a file, or a file or a sheet within one. */
export interface OpenedSource {
  /** 'scopus.csv', 'exports.zip/scopus.csv', 'review.xlsx/Included'. */
  readonly name: string;
  /** As a person calls it: 'CSV', 'ZIP archive'. */
  readonly format: string;
  /** Its part of the whole file, for progress: where it begins and how much it is, in [0, 1]. */
  readonly from: number;
  readonly share: number;
  /** The records in order; never throws on bad input. */
  items(): Iterable<ReadItem>;
  /** Its columns and first rows where it is a table, else null. */
  preview(): TablePreview | null;
  /** The encoding as a person calls it, '' where there is none; settled once the records were read. */
  encoding(): string;
  /** Share of this source that was read, in [0, 1]. */
  fraction(): number;
}

/** Archives inside archives inside archives are made by machines. */
const maxDepth = 2;
/** What fits in one string of the engine, with room to spare. */
const maxWholeBytes = 400_000_000;

/** The lists of records in a file or folder, told by content, archives unpacked; what holds none says why in its items. */
export function* openSource(file: SourceFile | SourceFolder): Generator<OpenedSource, void, void> {
  const within: Within = { from: 0, share: 1, depth: 0, choices: file.choices ?? [] };
  if ('entries' in file) yield* openEntries(file.name, 'Folder', file.entries, within);
  else yield* openBytes(file.name, asBytes(file.bytes), within);
}

interface Within {
  readonly from: number;
  readonly share: number;
  readonly depth: number;
  readonly choices: ColumnChoices;
}

function asBytes(bytes: Uint8Array | SourceBytes): SourceBytes {
  return bytes instanceof Uint8Array ? bytesInMemory(bytes) : bytes;
}

function* openBytes(name: string, bytes: SourceBytes, within: Within): Generator<OpenedSource> {
  try {
    yield* openByContent(name, bytes, within);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    yield refused(name, '', error.message, within);
  }
}

function* openByContent(name: string, packed: SourceBytes, within: Within): Generator<OpenedSource> {
  let bytes = packed;
  let head = headOf(bytes, 1 << 16);
  // A file may have been compressed twice over; more often is no mistake.
  for (let i = 0; isGzip(head) && i < 2; i++) {
    bytes = gunzipped(bytes);
    head = headOf(bytes, 1 << 16);
  }
  if (isParquet(head)) return yield readParquet(name, bytes, within);
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) {
    const entries = readZip(bytes);
    if (isWorkbook(entries)) return yield* readWorkbook(name, entries, within);
    if (documentKind(entries) === null) return yield* openEntries(name, 'ZIP archive', entries, within);
    return yield refusedKind(name, documentKind(entries)!, within);
  }
  const kind = binaryKind(head);
  if (kind !== null) return yield refusedKind(name, kind, within);
  yield openReadable(name, bytes, head, within);
}

function openReadable(name: string, bytes: SourceBytes, head: Uint8Array, within: Within): OpenedSource {
  const source = openText(bytes);
  if (head.length < 1 << 16 && /^[\s\ufeff\0]*$/.test(source.sample)) {
    return refused(name, '', 'The file is empty; there is nothing to import.', within);
  }
  const reader = chooseReader(source.sample);
  return {
    name,
    format: reader.name,
    from: within.from,
    share: within.share,
    *items() {
      if (reader.readsWhole && source.exceeds(maxWholeBytes)) {
        yield remark(
          0,
          `This ${reader.name} file is larger than 400 MB; split it, or convert it to JSON Lines or CSV, which are read piece by piece.`,
        );
      } else yield* guarded(() => reader.read(source, within.choices));
    },
    preview: () => reader.preview?.(source.sample, within.choices) ?? null,
    encoding: source.encoding,
    fraction: source.fraction,
  };
}

/** The items, and a remark in place of the rest where the bytes cannot be had. */
function* guarded(items: () => Iterable<ReadItem>): Generator<ReadItem> {
  try {
    yield* items();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    yield remark(0, error.message);
  }
}

function* openEntries(
  name: string,
  format: string,
  entries: readonly (ZipEntry | FolderEntry)[],
  within: Within,
): Generator<OpenedSource> {
  if (within.depth >= maxDepth) {
    const message = 'This archive lies in an archive inside another one; unpack the outer ones first.';
    return yield refused(name, format, message, within);
  }
  const skipped: ReadItem[] = [];
  const wanted = entries.filter((entry) => {
    const reason = pointsOutside(entry.name) ? 'its name points outside of the archive' : reasonToSkip(entry.name);
    if (reason !== null) skipped.push(remark(0, `${entry.name || 'A file'} was left out: ${reason}.`));
    return reason === null;
  });
  const total = Math.max(
    1,
    wanted.reduce((sum, entry) => sum + entry.length + 1, 0),
  );
  let before = 0;
  const sorted = [...wanted].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of sorted) {
    const inner = {
      ...within,
      from: within.from + (within.share * before) / total,
      share: (within.share * (entry.length + 1)) / total,
      depth: within.depth + 1,
    };
    before += entry.length + 1;
    yield* openEntry(`${name}/${entry.name}`, entry, inner);
  }
  if (wanted.length === 0)
    skipped.push(remark(0, `There are no files of papers in this ${format.toLowerCase().replace('zip', 'ZIP')}.`));
  if (skipped.length > 0) {
    yield { name, format, from: within.from + within.share, share: 0, items: () => skipped, ...nothing };
  }
}

function* openEntry(name: string, entry: ZipEntry | FolderEntry, within: Within): Generator<OpenedSource> {
  try {
    yield* openBytes(name, entry.open(), within);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    yield refused(name, '', error.message, within);
  }
}

/** What an archive is when it is an office document other than a workbook; null when it is an archive of files. */
function documentKind(entries: readonly ZipEntry[]): string | null {
  return documentKinds.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))?.[1] ?? null;
}

const documentKinds: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'a Word document'],
  [/^ppt\//, 'a PowerPoint file'],
  [/^xl\//, 'an Excel workbook in its binary form (.xlsb)'],
  [/^META-INF\/container\.xml$/, 'an EPUB book'],
  [/^content\.xml$/, 'an OpenDocument file'],
  [/^Index\/(?:Document|Tables)/, 'a Numbers or Pages document'],
];

function refusedKind(name: string, kind: string, within: Within): OpenedSource {
  return refused(name, kind.replace(/^an? /, ''), `This is ${kind}, not text; ${binaryRemedy(kind)}.`, within);
}

function refused(name: string, format: string, message: string, { from, share }: Within): OpenedSource {
  return { name, format, from, share, items: () => [remark(0, message)], ...nothing };
}

const nothing = { preview: () => null, encoding: () => '', fraction: () => 1 };
