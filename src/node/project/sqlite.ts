import sqlite from 'node-sqlite3-wasm';
import type { Database } from 'node-sqlite3-wasm';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createFailure } from '../../host/failure.ts';
import { isSqlite } from './isSqlite.ts';
import { checkVersion, formatVersion, migrate } from './schema.ts';

export type { Database } from 'node-sqlite3-wasm';

/** A database that is open, with what must be done in the end. */
export interface OpenDatabase {
  readonly db: Database;
  close(): void;
}

/**
 * Opens a project file for reading, in this version's format; the file itself is never written to. `name` is what a
 * failure calls it. SQLite's package locks a file by a folder beside it, which a crash would leave behind and a
 * read-only disk refuse: so the file is read through a link in a private folder.
 */
export function openForReading(path: string, name: string): OpenDatabase {
  if (!isSqlite(path, name))
    throw createFailure('bad-file', `${name} is not a Topograph project, or is damaged at its very start.`);
  const folder = mkdtempSync(join(tmpdir(), 'topograph-'));
  const copy = join(folder, 'project.topo');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    linkOrCopy(resolve(path), copy);
    const version = withDatabase(copy, true, (db) => checkVersion(db, name));
    if (version < formatVersion) {
      rmSync(copy);
      copyFileSync(path, copy);
      withDatabase(copy, false, (db) => migrate(db, version));
    }
    const db = new sqlite.Database(copy, { readOnly: true });
    // Nobody else knows of the link: one lock does for all that is read.
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    return { db, close: () => (db.close(), remove()) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A new database for writing; nobody else knows of the file yet, so it needs neither journal nor patience. */
export function createDatabase(path: string): Database {
  const db = new sqlite.Database(path);
  // Large pages: what is read most are arrays of megabytes.
  db.exec(
    'PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE',
  );
  return db;
}

/** Whether an error is SQLite's own: the file is damaged, or the disk refused. */
export function isSqliteError(error: unknown): boolean {
  return error instanceof sqlite.SQLite3Error;
}

function withDatabase<T>(path: string, readOnly: boolean, use: (db: Database) => T): T {
  const db = new sqlite.Database(path, { readOnly });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** Links need a privilege on Windows, where a copy has to do. */
function linkOrCopy(path: string, link: string) {
  try {
    symlinkSync(path, link, 'file');
  } catch {
    copyFileSync(path, link);
  }
}
