import { closeSync, openSync, readSync } from 'node:fs';
import { fileFailure } from '../files.ts';

/** Whether a file begins as every SQLite database does; a failure that calls it `name` when it cannot be read. */
export function isSqlite(path: string, name = path): boolean {
  const head = Buffer.alloc(16);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, 16, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileFailure(error, name);
  }
  return isSqliteBytes(head);
}

/** Whether bytes begin as every SQLite database does. */
export function isSqliteBytes(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}
