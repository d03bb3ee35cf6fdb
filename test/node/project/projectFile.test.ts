import sqlite from 'node-sqlite3-wasm';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFailure } from '../../../src/host/failure.ts';
import type { Project } from '../../../src/node/project/project.ts';
import { unpackPapers } from '../../../src/node/project/project.ts';
import { readProject } from '../../../src/node/project/readProject.ts';
import type { ReadingProgress } from '../../../src/node/project/readProject.ts';
import { formatVersion } from '../../../src/node/project/schema.ts';
import { writeProject } from '../../../src/node/project/writeProject.ts';
import { runToEnd } from '../../../src/task.ts';
import { makeProject } from './smallProject.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  path = join(folder, 'map.topo');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (file = path) => runToEnd(readProject(file, 'map.topo'));
const write = (project: Project, file = path) => runToEnd(writeProject(project, file));
/** Without the key that every unpacking gives anew. */
const content = (project: Project) => ({ ...project, papers: unpackPapers(project.papers) });
const change = (sql: string, values?: never[]) => {
  const db = new sqlite.Database(path);
  db.run(sql, values);
  db.close();
};

test.each([1, 2, 4, 3000])('a project of %i papers comes back as it was saved', (n) => {
  const project = makeProject(n);
  write(project);
  expect(content(read())).toEqual(content(project));
});

test('the file is an ordinary SQLite database that says what it is', () => {
  write(makeProject());
  const db = new sqlite.Database(path, { readOnly: true });
  expect({
    application: db.get('PRAGMA application_id'),
    version: db.get('PRAGMA user_version'),
    check: db.get('PRAGMA integrity_check'),
    titles: db.all('SELECT count(*) AS n FROM papers'),
    edits: db.all('SELECT count(*) AS n FROM edits'),
  }).toEqual({
    application: { application_id: 0x546f706f },
    version: { user_version: formatVersion },
    check: { integrity_check: 'ok' },
    titles: [{ n: 4 }],
    edits: [{ n: 2 }],
  });
  db.close();
});

test('saving leaves the file and nothing else, readable as other files are', () => {
  write(makeProject());
  write(makeProject(5));
  expect(readdirSync(folder)).toEqual(['map.topo']);
  expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
});

test('saving through a link replaces the file that it names', () => {
  write(makeProject());
  const link = join(folder, 'link.topo');
  symlinkSync(path, link);
  write(makeProject(6), link);
  expect(unpackPapers(read().papers).length).toBe(6);
});

test('a save that is given up or fails leaves the last file as it was', () => {
  write(makeProject(3000));
  const before = readFileSync(path);
  const given = writeProject(makeProject(5), path);
  given.next();
  given.return(undefined as never);
  const broken = { ...makeProject(4), settings: { seed: 1n } } as unknown as Project;
  expect(() => write(broken)).toThrow();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['map.topo']);
});

test('what a crash left beside a project is removed by a later save, not by one at the same time', () => {
  const [old, recent] = ['.topograph-saving-old', '.topograph-saving-now'].map((name) => join(folder, name));
  mkdirSync(old);
  mkdirSync(recent);
  utimesSync(old, 0, 0);
  write(makeProject());
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
});

test('a project may have as long a name as the disk allows', () => {
  const long = join(folder, `${'m'.repeat(250)}.topo`);
  write(makeProject(), long);
  expect(existsSync(long)).toBe(true);
});

test('a lock that a crash left behind does not keep a project from being read or saved', () => {
  write(makeProject());
  mkdirSync(`${path}.lock`);
  expect(content(read())).toEqual(content(makeProject()));
  write(makeProject(5));
  expect(unpackPapers(read().papers).length).toBe(5);
});

test('a place that cannot be written to is named with the remedy', () => {
  expect(() => write(makeProject(), join(folder, 'none', 'map.topo'))).toThrow('Choose another place');
  expect(() => write(makeProject(), folder)).toThrow('not a file');
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is told, and a project in it can be read', () => {
  write(makeProject());
  chmodSync(folder, 0o500);
  expect(() => write(makeProject())).toThrow('does not permit');
  expect(content(read())).toEqual(content(makeProject()));
  chmodSync(folder, 0o700);
});

test('files that are no project are refused in one sentence', () => {
  writeFileSync(path, 'title,abstract\n');
  expect(() => read()).toThrow('map.topo is not a Topograph project');
  writeFileSync(path, '');
  expect(() => read()).toThrow('map.topo is not a Topograph project');
  rmSync(path);
  const db = new sqlite.Database(path);
  db.exec('CREATE TABLE t (a)');
  db.close();
  expect(() => read()).toThrow('is a database, but not a Topograph project');
});

test('a project of a newer program is refused by name and number', () => {
  write(makeProject());
  change(`PRAGMA user_version = ${formatVersion + 1}`);
  expect(() => read()).toThrow('saved by a newer Topograph');
});

test('a project of an older format is brought up to date beside its file, which stays as it is', () => {
  const db = new sqlite.Database(path);
  db.exec('PRAGMA application_id = 0x546f706f');
  db.close();
  const before = readFileSync(path);
  // Version 0 has no tables yet: they are made, and found empty.
  expect(() => read()).toThrow('its settings cannot be read');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
  ["UPDATE facts SET value = '{}' WHERE key = 'settings'", 'settings cannot be read'],
  ["UPDATE facts SET value = 'no JSON' WHERE key = 'topics'", 'is damaged'],
  ["DELETE FROM facts WHERE key = 'receipt'", 'receipt cannot be read'],
  ['DELETE FROM papers WHERE position = 0', 'is damaged'],
  ["UPDATE arrays SET data = x'00' WHERE name = 'labels'", 'labels cannot be read'],
  ["UPDATE arrays SET data = x'00000000' WHERE name = 'labels'", '1 labels where 4 belong'],
  ["UPDATE arrays SET data = x'63000000630000006300000063000000' WHERE name = 'labels'", 'a topic is named'],
  ["UPDATE facts SET value = '3' WHERE key = 'mainLevel'", 'levels of topics do not fit'],
  ["UPDATE arrays SET data = x'' WHERE name = 'levels.parents'", 'levels of topics do not fit'],
  ['UPDATE edits SET edit = \'{"id":1,"sentence":"","edit":{"kind":"merge"}}\'', 'log of changes cannot be read'],
  ["UPDATE facts SET value = '9' WHERE key = 'nEditsDone'", 'log of changes cannot be read'],
  ['ALTER TABLE papers DROP COLUMN abstract', 'a paper cannot be read'],
  ['DROP TABLE arrays', 'is damaged'],
])('damage is told: %s', (sql, message) => {
  write(makeProject());
  change(sql);
  expect(() => read()).toThrow(message);
});

test('a file with any byte changed or its end cut off is read or refused, and never does anything else', () => {
  write(makeProject());
  const sound = readFileSync(path);
  const attempt = (bytes: Uint8Array) => {
    writeFileSync(path, bytes);
    try {
      read();
    } catch (error) {
      expect(isFailure(error), String(error)).toBe(true);
    }
  };
  fc.assert(
    fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const broken = Buffer.from(sound);
      broken[at] ^= flip;
      attempt(broken);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.nat(sound.length - 1), (length) => attempt(sound.subarray(0, length))),
    { numRuns: 20 },
  );
});

test('what the map shows is known first, and is the same when all has been read', () => {
  write(makeProject());
  const reading = readProject(path, 'map.topo');
  const first = reading.next().value as ReadingProgress;
  const { papers, ...whole } = runToEnd(reading);
  const { titles, years } = papers;
  const { positions, labels, levels } = whole.analysis;
  const { face } = first;
  expect({ papers: face?.papers, positions: face?.analysis.positions, labels: face?.analysis.labels }).toEqual({
    papers: { titles, years },
    positions,
    labels,
  });
  expect([face?.analysis.levels, face?.name, face?.edits]).toEqual([levels, whole.name, whole.edits]);
});

test('a file whose titles do not stand apart, as files had them before, is read from its rows', () => {
  write(makeProject());
  change("DELETE FROM arrays WHERE name IN ('titles.bytes', 'titles.offsets', 'years')");
  expect(content(read())).toEqual(content(makeProject()));
});

test.each([
  ["DELETE FROM arrays WHERE name = 'years'", 'titles cannot be read'],
  ["UPDATE arrays SET data = x'00' WHERE name = 'titles.bytes'", 'titles cannot be read'],
  [
    "INSERT INTO papers SELECT 4, 'new', title, abstract, authors, year, venue, doi, url, keywords, label, source_file, source_line, source_id, fields, language, also_in FROM papers WHERE position = 0",
    'papers are missing or too many',
  ],
])('titles that do not fit are told: %s', (sql, message) => {
  write(makeProject());
  change(sql);
  expect(() => read()).toThrow(message);
});
