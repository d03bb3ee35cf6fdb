import type { Database } from 'node-sqlite3-wasm';
import { createFailure } from '../../host/failure.ts';
import { toVersion2 } from './toVersion2.ts';

/** Marks a SQLite file as a Topograph project: 'Topo' in ASCII. */
const applicationId = 0x546f706f;

/** What brings a file of version i to version i + 1; version 0 is an empty database. */
const migrations: readonly ((db: Database) => void)[] = [(db) => db.exec(version1), toVersion2];

/** The version that this program writes. */
export const formatVersion = migrations.length;

/** Makes an empty database a project of the newest version. */
export function createSchema(db: Database): void {
  db.exec(`PRAGMA application_id = ${applicationId}`);
  migrate(db, 0);
}

/** Whether a database is a project, and its version; a failure names `file` when it is not, or is too new. */
export function checkVersion(db: Database, file: string): number {
  const number = (pragma: string) => Number((db.get(`PRAGMA ${pragma}`) as Record<string, unknown>)[pragma]);
  if (number('application_id') !== applicationId) {
    throw createFailure('bad-file', `${file} is a database, but not a Topograph project. Open a .topo file or papers.`);
  }
  const version = number('user_version');
  if (version > formatVersion) {
    throw createFailure(
      'bad-file',
      `${file} was saved by a newer Topograph (format ${version}; this one reads up to ${formatVersion}). Update Topograph.`,
    );
  }
  return version;
}

/** Brings a database from a version to the newest one, all or nothing. */
export function migrate(db: Database, from: number): void {
  db.exec('BEGIN');
  for (const migration of migrations.slice(from)) migration(db);
  db.exec(`PRAGMA user_version = ${formatVersion}`);
  db.exec('COMMIT');
}

const version1 = `
-- Lists are JSON arrays of strings.
CREATE TABLE papers (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  authors TEXT NOT NULL,
  year INTEGER,
  venue TEXT NOT NULL,
  doi TEXT NOT NULL,
  url TEXT NOT NULL,
  keywords TEXT NOT NULL,
  label TEXT NOT NULL,
  source_file TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  source_id TEXT NOT NULL
) STRICT;
-- name, view and, as JSON, settings, receipt, seconds, topics, kScores, terms and shapes.
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- Arrays of the analysis, little-endian.
CREATE TABLE arrays (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) STRICT;
-- The person's edits in their order, each as JSON.
CREATE TABLE edits (position INTEGER PRIMARY KEY, edit TEXT NOT NULL) STRICT;
`;
