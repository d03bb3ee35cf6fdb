import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createFailure } from '../host/failure.ts';
import type { ColumnChoices } from '../tableColumns.ts';
import type { FolderEntry, SourceFile, SourceFolder } from '../import/openSource.ts';
import { bytesInMemory, unreadable } from '../import/sourceBytes.ts';
import type { SourceBytes } from '../import/sourceBytes.ts';

/** A file or folder before it is read: on disk, or handed over by a page or by standard input. */
export interface FileSource {
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
  /** Files that a page handed over as a folder, under their names in it. */
  readonly entries?: readonly HandedFile[];
  /** What the person said of the columns in it. */
  readonly choices?: ColumnChoices;
}

/** A file of a folder that a page handed over; without bytes where the page found that it is none of papers. */
export interface HandedFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** The source as the import takes it, read piece by piece; a failure says why it cannot be read. */
export function readSource({ name, path, bytes, entries, choices }: FileSource): SourceFile | SourceFolder {
  const given = choices && { choices };
  if (entries) return { name, entries: entries.map(handedEntry), ...given };
  if (bytes) return { name, bytes: unpackedAtOnce(bytesInMemory(bytes)), ...given };
  if (look(path!, name).isDirectory()) return { name, entries: listFolder(path!, name), ...given };
  return { name, bytes: unpackedAtOnce(bytesOnDisk(path!, name)), ...given };
}

/** Whether the path is that of a folder; a failure that calls it `name` when there is nothing. */
export function isFolder(path: string, name = path): boolean {
  return look(path, name).isDirectory();
}

/** The file or folder that a path of the command line means; a failure when there is none. */
export function findFile(path: string): FileSource {
  look(path);
  return { name: basename(path) || path, path };
}

/** All of standard input as a source. */
export async function readStandardInput(): Promise<FileSource> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > maxFileBytes) throw tooLarge('standard input');
  }
  return { name: 'standard input', bytes: Buffer.concat(parts) };
}

/** What standard input may hold, which cannot be read piece by piece. */
const maxFileBytes = 2 ** 29;
/** A larger folder is no folder of exports. */
const maxFolderFiles = 100_000;

function handedEntry({ name, bytes }: HandedFile): FolderEntry {
  return { name, length: bytes?.length ?? 0, open: () => bytesInMemory(bytes ?? new Uint8Array()) };
}

/** The files in a folder and its folders; links are not followed, so that no circle is walked. */
function listFolder(path: string, name: string): FolderEntry[] {
  let names: string[];
  try {
    const all = readdirSync(path, { withFileTypes: true, recursive: true });
    names = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw fileFailure(error, name);
  }
  if (names.length > maxFolderFiles) {
    throw createFailure(
      'bad-file',
      `The folder ${name} holds more than 100,000 files. Choose one of the folders in it.`,
    );
  }
  return names.map((file) => ({
    name: relative(path, file).split(sep).join('/'),
    length: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    open() {
      try {
        return unpackedAtOnce(bytesOnDisk(file, basename(file)));
      } catch (error) {
        throw unreadable((error as Error).message);
      }
    },
  }));
}

const pieceBytes = 1 << 20;

function bytesOnDisk(path: string, name: string): SourceBytes {
  const { size } = look(path, name);
  const range = (from: number, to: number) => {
    try {
      return readPart(path, from, Math.min(to, size));
    } catch (error) {
      throw fileFailure(error, name);
    }
  };
  return {
    length: size,
    *pieces() {
      for (let from = 0; from < size; from += pieceBytes) {
        const piece = range(from, from + pieceBytes);
        if (piece.length > 0) yield piece;
      }
    },
    range,
    size: () => size,
  };
}

function readPart(path: string, from: number, to: number): Uint8Array {
  const part = Buffer.allocUnsafe(Math.max(0, to - from));
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let n = 1; n > 0 && length < part.length; length += n) {
      n = readSync(file, part, length, part.length - length, from + length);
    }
    return new Uint8Array(part.buffer, part.byteOffset, length);
  } finally {
    closeSync(file);
  }
}

/** What is unpacked at once, which is twice as fast as piece by piece. */
const atOnce = { packed: 2 ** 27, unpacked: 2 ** 28 };

/** A gzip'd file of ordinary size unpacked; any other, and any that is damaged, as it is. */
function unpackedAtOnce(bytes: SourceBytes): SourceBytes {
  const head = bytes.range(0, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b || bytes.length > atOnce.packed) return bytes;
  try {
    // No text shrinks to less than a two-hundredth: what does is left to the reader that watches for that.
    const most = Math.min(atOnce.unpacked, 2 ** 22 + 200 * bytes.length);
    return bytesInMemory(gunzipSync(bytes.range(0, bytes.length), { maxOutputLength: most }));
  } catch {
    return bytes;
  }
}

function look(path: string, name = path) {
  try {
    return statSync(path);
  } catch (error) {
    throw fileFailure(error, name);
  }
}

/** Why the system refused a file, in a sentence. */
export function fileFailure(error: unknown, name: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return createFailure('not-found', `There is no file ${name}. Check its name and folder.`);
  }
  if (code === 'EISDIR') return createFailure('bad-file', `${name} is a folder. Choose the files in it.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return createFailure(
      'not-permitted',
      `${name} cannot be read: the system does not permit it. Check its permissions.`,
    );
  }
  return createFailure('bad-file', `${name} cannot be read (${error instanceof Error ? error.message : error}).`);
}

function tooLarge(name: string) {
  return createFailure(
    'bad-file',
    `${name} holds more than ${maxFileBytes / 2 ** 20} MB, the most that can be read from there. Write it into a file, which is read piece by piece.`,
  );
}
