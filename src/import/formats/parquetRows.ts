import { decompress as decompressZstd } from 'fzstd';
import type { Compressors, FileMetaData, PageHeader, RowGroup, SchemaTree } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { parquetHeader, readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import { flatten } from 'hyparquet/src/utils.js';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { unreadable } from '../sourceBytes.ts';
import type { SourceBytes } from '../sourceBytes.ts';

/** What a Parquet file says of itself. */
export interface ParquetLayout {
  readonly metadata: FileMetaData;
  readonly schema: SchemaTree;
  readonly groups: readonly ParquetGroup[];
}

/** Rows that are stored together and read at a time. */
export interface ParquetGroup {
  readonly nRows: number;
  readonly group: RowGroup;
}

/** A group of rows beyond these is unpacked into too much memory; writers keep to a tenth. */
const maxGroupRows = 5_000_000;
/** More rows than these have papers in them, which take a byte each at the very least. */
const fewRows = 10_000;
const maxColumnBytes = 2 ** 29;
const maxColumns = 2000;

/** The layout that a Parquet file's end describes (hyparquet); throws an Unreadable where it is damaged. */
export function readParquetLayout(bytes: SourceBytes): ParquetLayout {
  const size = bytes.size();
  const tail = bytes.range(Math.max(0, size - 8), size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const isWhole = size >= 12 && view.getUint32(4, true) === 0x31524150;
  const length = isWhole ? view.getUint32(0, true) : 0;
  if (!isWhole || length + 12 > size || length > 2 ** 26) {
    throw unreadable('This Parquet table is damaged or cut off: its description is missing. Fetch it again.');
  }
  try {
    const metadata = parquetMetadata(bufferOf(bytes.range(size - 8 - length, size)));
    const groups = metadata.row_groups.map((group) => ({ nRows: Number(group.num_rows), group }));
    return { metadata, schema: parquetSchema(metadata), groups };
  } catch {
    throw unreadable('This Parquet table is damaged: its description cannot be read. Fetch it again.');
  }
}

/** The rows of a group as objects with JSON's types; a sentence's piece that says why where they cannot be read. */
export function parquetRows(
  bytes: SourceBytes,
  { schema }: ParquetLayout,
  { group, nRows }: ParquetGroup,
): readonly Record<string, unknown>[] | string {
  if (nRows > Math.min(maxGroupRows, Math.max(fewRows, bytes.size()))) return 'there are too many in one group';
  if (group.columns.length > maxColumns) return `there are more than ${maxColumns.toLocaleString('en')} columns`;
  try {
    const columns: (readonly [string, ArrayLike<unknown>])[] = [];
    for (const child of schema.children) {
      const values = isOfInterest(child) ? topColumn(bytes, schema, group, child, nRows) : null;
      if (values !== null) columns.push([child.element.name, values]);
    }
    return Array.from({ length: nRows }, (_, i) =>
      Object.fromEntries(columns.map(([name, values]) => [name, plainValue(values[i], 0)])),
    );
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^parquet /, '').slice(0, 100) : 'damaged';
  }
}

/** Vectors, pictures and coordinates are no part of a paper, and large. */
function isOfInterest(column: SchemaTree): boolean {
  const { type, logical_type, converted_type } = column.element;
  if (column.children.length > 0) return leavesOf(column).some(isOfInterest);
  const isText =
    converted_type === 'UTF8' ||
    logical_type?.type === 'STRING' ||
    converted_type === 'ENUM' ||
    converted_type === 'JSON';
  if (type === 'BYTE_ARRAY') return isText || (logical_type === undefined && converted_type === undefined);
  return column.path.length === 1;
}

function leavesOf(column: SchemaTree): readonly SchemaTree[] {
  return column.children.length === 0 ? [column] : column.children.flatMap(leavesOf);
}

/** The values of a top-level column, its lists and structures put together; null when the group lacks it. */
function topColumn(
  bytes: SourceBytes,
  schema: SchemaTree,
  group: RowGroup,
  child: SchemaTree,
  nRows: number,
): ArrayLike<unknown> | null {
  const parts = new Map<string, ArrayLike<unknown>>();
  for (const { meta_data: meta } of group.columns) {
    if (meta === undefined || meta.path_in_schema[0] !== child.element.name) continue;
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const length = Number(meta.total_compressed_size);
    if (Number(meta.total_uncompressed_size) > maxColumnBytes) throw new Error('a column is larger than 512 MB');
    if (start < 4 || start + length > bytes.size()) throw new Error('a column lies outside of the file');
    const chunk = bufferOf(bytes.range(start, start + length));
    checkPages(chunk, nRows, bytes.size());
    const schemaPath = getTreePath(schema, meta.path_in_schema);
    const decoder = {
      pathInSchema: meta.path_in_schema,
      element: schemaPath[schemaPath.length - 1].element,
      schemaPath,
      compressors,
      utf8: true,
      parsers: DEFAULT_PARSERS,
      ...meta,
    };
    const selection = { groupStart: 0, selectStart: 0, selectEnd: nRows, groupRows: nRows };
    const { data } = readColumn({ view: new DataView(chunk), offset: 0 }, selection, decoder);
    parts.set(meta.path_in_schema.join('.'), flatten(data));
  }
  if (parts.size === 0) return null;
  if (child.children.length > 0) assembleNested(parts as Map<string, unknown[]>, child, DEFAULT_PARSERS);
  const values = parts.get(child.path.join('.')) ?? null;
  if (values !== null && values.length < nRows) throw new Error('a column is shorter than the table');
  return values;
}

/** Throws where the pages of a column claim more than their column can hold, as those of a file that is made to fill the memory. */
function checkPages(chunk: ArrayBuffer, nRows: number, fileBytes: number): void {
  const reader = { view: new DataView(chunk), offset: 0 };
  const most = Math.max(100_000, Math.min(1000 * nRows, 64 * fileBytes));
  let nValues = 0;
  while (reader.offset < chunk.byteLength - 1) {
    const page = parquetHeader(reader);
    const inPage =
      page.data_page_header?.num_values ??
      page.data_page_header_v2?.num_values ??
      page.dictionary_page_header?.num_values ??
      0;
    nValues += inPage;
    const packed = Number(page.compressed_page_size);
    const unpacked = Number(page.uncompressed_page_size);
    const isSound =
      inPage >= 0 &&
      fits(page.data_page_header_v2, packed) &&
      packed >= 0 &&
      unpacked >= 0 &&
      unpacked <= maxColumnBytes;
    if (!isSound || nValues > most || unpacked > 1000 * packed + 2 ** 20) throw new Error('a page claims too much');
    reader.offset += packed;
  }
}

/** Whether the levels of a page lie within it, and no more of its values are missing than there are. */
function fits(header: PageHeader['data_page_header_v2'], pageBytes: number): boolean {
  if (header === undefined) return true;
  const { num_values, num_nulls, repetition_levels_byte_length, definition_levels_byte_length } = header;
  const isNatural = (n: number) => Number.isInteger(n) && n >= 0;
  return (
    [num_values, num_nulls, repetition_levels_byte_length, definition_levels_byte_length].every(isNatural) &&
    num_nulls <= num_values &&
    repetition_levels_byte_length + definition_levels_byte_length <= pageBytes
  );
}

const compressors: Compressors = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

/** JSON's value for one of Parquet's: days and times as text, whole numbers as numbers, bytes as nothing. */
function plainValue(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || depth > 20) return null;
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item, depth + 1)]));
}

/** The bytes in a buffer of their own. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
