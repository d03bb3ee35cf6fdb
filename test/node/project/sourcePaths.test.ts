import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Project } from '../../../src/node/project/project.ts';
import { readProject } from '../../../src/node/project/readProject.ts';
import { readStoredPath, storedPath } from '../../../src/node/project/sourcePaths.ts';
import { writeProject } from '../../../src/node/project/writeProject.ts';
import { originOf, stateOf } from '../../../src/node/sourceOrigins.ts';
import { runToEnd } from '../../../src/task.ts';
import { makeProject } from './smallProject.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const home = resolve('/home/ada');
const maps = join(home, 'maps');

test('a path is told from the project where it can be, else from the own folder, else whole', () => {
  const paths = [
    join(maps, 'a.csv'),
    join(maps, 'in', 'b.ris'),
    join(maps, '~', 'c.bib'),
    join(maps, '..d', 'e.csv'),
    join(home, 'downloads', 'f.csv'),
    join(home, '~g'),
    resolve('/data/h.csv'),
  ];
  const stored = paths.map((path) => storedPath(path, maps, home));
  expect(stored).toEqual([
    'a.csv',
    'in/b.ris',
    './~/c.bib',
    '..d/e.csv',
    '~/downloads/f.csv',
    '~/./~g',
    resolve('/data/h.csv'),
  ]);
  expect(stored.map((one) => readStoredPath(one, maps, home))).toEqual(paths);
  expect(storedPath(paths[0], null, home)).toBe('~/maps/a.csv');
});

test('what nobody stored is no path: not out of the folder, not on another computer, not without a folder', () => {
  const strange = ['../secret.csv', 'in/../../x', '~/../bob/x', '//server/share/x', '\\\\server\\share\\x', '.', '~/'];
  expect(strange.map((one) => readStoredPath(one, maps, home))).toEqual(strange.map(() => null));
  expect(readStoredPath('a.csv', null, home)).toBeNull();
});

test('a project finds the papers beside it again when both are moved, and names no account', () => {
  const first = join(folder, 'first');
  mkdirSync(first);
  const path = join(first, 'papers.csv');
  writeFileSync(path, 'title\nA title\n');
  const made = makeProject(3);
  const project: Project = { ...made, sources: made.sources.map(() => originOf({ name: 'papers.csv', path })) };
  runToEnd(writeProject(project, join(first, 'map.topo')));
  const copy = join(folder, 'copy');
  cpSync(first, copy, { recursive: true, preserveTimestamps: true });
  renameSync(first, join(folder, 'moved'));
  for (const where of [copy, join(folder, 'moved')]) {
    const { sources } = runToEnd(readProject(join(where, 'map.topo'), 'map.topo'));
    expect(sources.map((one) => [one.path, stateOf(one)])).toEqual(
      sources.map(() => [join(where, 'papers.csv'), 'same']),
    );
  }
  expect(storedPath(join(homedir(), 'papers.csv'), folder)).toBe('~/papers.csv');
});

test.skipIf(process.platform === 'win32')('a source that is said to be a device is not read', () => {
  const origin = { name: 'zero', path: '/dev/zero', bytes: 0, modified: 1, hash: 'a', choices: [] };
  expect(stateOf(origin)).toBe('changed');
});
