import { bytesInMemory, unreadable } from '../sourceBytes.ts';
import type { SourceBytes } from '../sourceBytes.ts';
import { inflated } from './inflate.ts';

/** A file inside a ZIP archive. */
export interface ZipEntry {
  /** As the archive writes it, with folders: 'exports/scopus.csv'. Never a path of this machine. */
  readonly name: string;
  readonly packedLength: number;
  readonly length: number;
  /** Its bytes; throws an Unreadable where they are encrypted or packed in a way that is not known. */
  open(): SourceBytes;
}

/** A person's folder of exports holds fewer. */
const maxEntries = 10_000;
/** What the files of one archive may hold together. */
const maxUnpacked = 2 ** 33;

/**
 * The files of a ZIP archive by its central directory (APPNOTE 6.3.10, with the 64-bit fields), folders left out.
 * Throws an Unreadable for what is no sound archive, and for one that is made to unpack without end.
 */
export function readZip(bytes: SourceBytes): readonly ZipEntry[] {
  const size = bytes.size();
  const { start, nEntries, length } = findDirectory(bytes, size);
  if (nEntries > maxEntries) throw unreadable('This archive holds more than 10,000 files; open a part of them.');
  if (length > 2 ** 26 || start + length > size) throw damaged();
  const directory = bytes.range(start, start + length);
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let packed = 0;
  let unpacked = 0;
  let at = 0;
  for (let i = 0; i < nEntries; i++) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const end = at + 46 + nameLength;
    if (end + extraLength > directory.length) throw damaged();
    const sizes = wideSizes(view, at, end, extraLength);
    const name = nameOf(directory.subarray(at + 46, end), (flags & 0x800) !== 0);
    at = end + extraLength + commentLength;
    if (name.endsWith('/') || name.endsWith('\\')) continue;
    packed += sizes.packed;
    unpacked += sizes.unpacked;
    entries.push({
      name,
      packedLength: sizes.packed,
      length: sizes.unpacked,
      open: () => openEntry(bytes, size, sizes, method, (flags & 1) !== 0),
    });
  }
  if (packed > size)
    throw unreadable(
      'The files of this archive lie on top of each other, as in one made to fill a disk; it was left out.',
    );
  if (unpacked > maxUnpacked || (unpacked > 2 ** 26 && unpacked > 200 * size)) {
    throw unreadable(
      `This archive of ${megabytes(size)} claims to hold ${megabytes(unpacked)}, as one made to fill a disk does; it was left out.`,
    );
  }
  return entries;
}

interface Sizes {
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Sizes and place of an entry; where they need 64 bits they stand in its extra field. */
function wideSizes(view: DataView, at: number, extraStart: number, extraLength: number): Sizes {
  let unpacked = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let i = extraStart; i + 4 <= extraStart + extraLength;) {
    const length = view.getUint16(i + 2, true);
    if (view.getUint16(i, true) === 1) {
      let field = i + 4;
      const end = Math.min(field + length, extraStart + extraLength);
      const next = (value: number) => {
        if (value !== 0xffffffff || field + 8 > end) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      unpacked = next(unpacked);
      packed = next(packed);
      offset = next(offset);
    }
    i += 4 + length;
  }
  return { packed, unpacked, offset };
}

function openEntry(bytes: SourceBytes, size: number, { packed, offset }: Sizes, method: number, isEncrypted: boolean) {
  if (isEncrypted)
    throw unreadable('This file is locked with a password; unpack the archive and open the file inside.');
  if (method !== 0 && method !== 8) {
    throw unreadable(
      'This file is packed in a way that Topograph does not know; unpack the archive and open the file inside.',
    );
  }
  if (offset + 30 > size) throw damaged();
  const header = viewOf(bytes.range(offset, offset + 30));
  if (header.getUint32(0, true) !== 0x04034b50) throw damaged();
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > size) throw damaged();
  const content = part(bytes, start, packed);
  return method === 0 ? content : inflated(content);
}

/** The bytes of a part of a file. */
function part(bytes: SourceBytes, start: number, length: number): SourceBytes {
  if (length < 1 << 20) return bytesInMemory(bytes.range(start, start + length));
  return {
    length,
    *pieces() {
      for (let from = 0; from < length; from += 1 << 20)
        yield bytes.range(start + from, start + Math.min(length, from + (1 << 20)));
    },
    range: (from, to) => bytes.range(start + from, start + Math.min(to, length)),
    size: () => length,
  };
}

function findDirectory(bytes: SourceBytes, size: number): { start: number; nEntries: number; length: number } {
  const tailStart = Math.max(0, size - 66_000);
  const tail = bytes.range(tailStart, size);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw unreadable('This archive is cut off: its list of files is missing. Fetch or compress it again.');
  let nEntries = view.getUint16(end + 10, true);
  let length = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  const isWide = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  if (isWide && (nEntries === 0xffff || length === 0xffffffff || start === 0xffffffff)) {
    const at = Number(view.getBigUint64(end - 20 + 8, true));
    if (at + 56 > size) throw damaged();
    const wide = viewOf(bytes.range(at, at + 56));
    if (wide.getUint32(0, true) !== 0x06064b50) throw damaged();
    nEntries = Number(wide.getBigUint64(32, true));
    length = Number(wide.getBigUint64(40, true));
    start = Number(wide.getBigUint64(48, true));
  }
  return { start, nEntries, length };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const older = new TextDecoder('windows-1252');

/** A name without what no name needs: it is shown, never opened. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  let name: string;
  try {
    name = utf8.decode(bytes);
  } catch {
    name = (isUtf8 ? new TextDecoder('utf-8') : older).decode(bytes);
  }
  return name
    .replaceAll('\\', '/')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(0, 500);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function megabytes(size: number): string {
  return `${Math.max(0.1, Math.round(size / 1e5) / 10).toLocaleString('en')} MB`;
}

function damaged() {
  return unreadable('This archive is damaged. Fetch or compress it again.');
}
