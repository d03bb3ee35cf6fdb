import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceState } from '../host/contract.ts';
import type { ColumnChoices } from '../tableColumns.ts';
import type { FileSource } from './files.ts';

/** Where a list of records was read from, and what the file was like at the time. */
export interface SourceOrigin {
  /** The file as the person names it; an archive yields several lists. */
  readonly name: string;
  /** null: pasted, or handed over by a page. */
  readonly path: string | null;
  readonly bytes: number;
  /** When the file was last changed, in ms since 1970; 0 where that is unknown. */
  readonly modified: number;
  /** SHA-256 of its content in hexadecimal; '' where it is unknown. */
  readonly hash: string;
  /** What the person said of its columns. */
  readonly choices: ColumnChoices;
}

/** What is known of a file that is about to be read. */
export function originOf({ name, path, bytes, choices = [] }: FileSource): SourceOrigin {
  if (bytes) return { name, path: null, bytes: bytes.length, modified: 0, hash: hashOf(bytes), choices };
  if (path === undefined) return { name, path: null, ...unknown, choices };
  return { name, path: resolve(path), ...look(path), choices };
}

/** Whether the file is as it was when it was read; only where time and size leave a doubt is it read. */
export function stateOf({ path, bytes, modified, hash }: SourceOrigin): SourceState {
  if (path === null || hash === '') return 'unknown';
  try {
    const stat = statSync(path);
    if (stat.isFile() && stat.size === bytes && stat.mtimeMs === modified) return 'same';
    if (stat.isFile() && stat.size !== bytes) return 'changed';
    return look(path).hash === hash ? 'same' : 'changed';
  } catch {
    return 'missing';
  }
}

const unknown = { bytes: 0, modified: 0, hash: '' };

function look(path: string): Pick<SourceOrigin, 'bytes' | 'modified' | 'hash'> {
  try {
    const stat = statSync(path);
    // A device has no end.
    if (!stat.isDirectory() && !stat.isFile()) return unknown;
    const hash = stat.isDirectory() ? hashOfFolder(path) : hashOfFile(path, stat);
    return { bytes: stat.size, modified: stat.mtimeMs, hash };
  } catch {
    return unknown;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashOfFile(path: string, { size }: Stats): string {
  const hash = createHash('sha256');
  const part = Buffer.allocUnsafe(Math.min(size, 1 << 22) || 1);
  const file = openSync(path, 'r');
  try {
    for (let n = readSync(file, part); n > 0; n = readSync(file, part)) hash.update(part.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Of a folder: of its files' names, sizes and times. */
function hashOfFolder(path: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(path).sort()) {
    const { size, mtimeMs } = statSync(join(path, name));
    hash.update(JSON.stringify([name, size, mtimeMs]));
  }
  return hash.digest('hex');
}
