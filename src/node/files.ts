import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createFailure } from '../host/failure.ts';
import type { SourceFile } from '../import/importPapers.ts';

/** A file before it is read: on disk, or handed over by a page or by standard input. */
export interface FileSource {
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
}

/** The largest file that is read, and the largest that a compressed one may hold. */
export const maxFileBytes = 2 ** 29;

/** The source's bytes, unpacked where it is gzip'd; a failure says why it cannot be read. */
export function readSource(source: FileSource): SourceFile {
  const bytes = source.bytes ?? readFromDisk(source.path!, source.name);
  return { name: source.name, bytes: isGzip(bytes) ? unpack(bytes, source.name) : bytes };
}

/** The files that a path of the command line means: itself, or those of a folder in the order of their names. */
export function listFiles(path: string): FileSource[] {
  const stat = look(path);
  if (!stat.isDirectory()) return [{ name: basename(path), path }];
  const names = readdirSync(path).filter((name) => readable.test(name));
  const files = names.sort().map((name) => ({ name, path: join(path, name) }));
  if (files.length > 0) return files;
  throw createFailure(
    'no-papers',
    `The folder ${path} holds no files of papers, such as .csv, .json, .bib, .ris or .txt.`,
  );
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

const readable = /^[^.].*\.(txt|md|json|jsonl|ndjson|csv|tsv|tab|bib|ris|nbib|ciw|enw|xml|rss|atom)(\.gz)?$/i;

function readFromDisk(path: string, name: string): Uint8Array {
  const stat = look(path, name);
  if (stat.size > maxFileBytes) throw tooLarge(name);
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileFailure(error, name);
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
  if (code === 'EISDIR') return createFailure('bad-file', `${name} is a folder. Open the files in it.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return createFailure(
      'not-permitted',
      `${name} cannot be read: the system does not permit it. Check its permissions.`,
    );
  }
  return createFailure('bad-file', `${name} cannot be read (${error instanceof Error ? error.message : error}).`);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxFileBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name);
    throw createFailure('bad-file', `${name} is gzip'd, but damaged or cut off. Fetch or compress it again.`);
  }
}

function tooLarge(name: string) {
  return createFailure(
    'bad-file',
    `${name} holds more than ${maxFileBytes / 2 ** 20} MB, the most that one file may hold. Split it into several files.`,
  );
}
