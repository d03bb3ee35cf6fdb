import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/node/project/replaceFile.ts';
import { readProject } from '../../../src/node/project/readProject.ts';
import { countPapers } from '../../../src/node/project/project.ts';
import { writeProject } from '../../../src/node/project/writeProject.ts';
import { writeWhole } from '../../../src/node/writeWhole.ts';
import { runToEnd } from '../../../src/task.ts';
import { makeProject } from './smallProject.ts';

const full = { code: 'disk-full', message: expect.stringMatching(/is full\. .*nothing was changed\.$/) };
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(['ENOSPC', 'EDQUOT'])(
  'a write that the system refuses with %s leaves the old file and nothing beside it',
  (code) => {
    const path = join(folder, 'map.topo');
    writeFileSync(path, 'as it was');
    const write = function* (temporary: string) {
      writeFileSync(temporary, 'half of ');
      throw Object.assign(new Error(code), { code });
    };
    expect(failureOf(() => runToEnd(replaceFile(path, write)))).toMatchObject(full);
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['as it was', ['map.topo']]);
  },
);

describe.skipIf(!canMount())('on a disk that fills while a project is saved', () => {
  let disk: string;
  beforeEach(() => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
  });
  afterEach(() => void spawnSync('umount', [disk]));

  test('the old project stays and opens, nothing is left beside it, and a smaller one is saved after it', () => {
    const path = join(disk, 'map.topo');
    const save = (n: number) => runToEnd(writeProject(makeProject(n), path));
    save(5);
    const before = readFileSync(path);
    expect(failureOf(() => save(20_000))).toMatchObject(full);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(disk)).toEqual(['map.topo']);
    save(7);
    expect(countPapers(runToEnd(readProject(path, 'map.topo')).papers)).toBe(7);
  });

  test('a table that does not fit is told of, and the old one stays', () => {
    const path = join(disk, 'papers.csv');
    writeWhole(path, 'id,title');
    expect(failureOf(() => writeWhole(path, new Uint8Array(4 * 2 ** 20)))).toMatchObject(full);
    expect([readFileSync(path, 'utf8'), readdirSync(disk)]).toEqual(['id,title', ['papers.csv']]);
  });
});

function failureOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

/** Whether this test may make a small disk of its own. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'topograph-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (isMounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return isMounted;
}
