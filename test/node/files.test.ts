import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importPapers } from '../../src/import/importPapers.ts';
import { findFile, readSource } from '../../src/node/files.ts';
import type { FileSource } from '../../src/node/files.ts';
import { runToEnd } from '../../src/task.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const table = 'title,abstract\nMaps of science,We draw maps of what scientists write.\n';
const read = (source: FileSource) => runToEnd(importPapers([readSource(source)]));
const told = (source: FileSource) =>
  read(source).receipt.files.map(({ file, found, problems }) => [file, found, problems.map(({ message }) => message)]);

test('files are read as they are, and unpacked by what they begin with rather than by their names', () => {
  writeFileSync(join(folder, 'plain.gz'), table);
  writeFileSync(join(folder, 'packed.csv'), gzipSync(table));
  const sources: FileSource[] = [
    { name: 'plain.gz', path: join(folder, 'plain.gz') },
    { name: 'packed.csv', path: join(folder, 'packed.csv') },
    { name: 'upload', bytes: gzipSync(table) },
  ];
  for (const source of sources) expect(read(source).papers.map(({ title }) => title)).toEqual(['Maps of science']);
});

test('a packed file that is cut off is read up to there, and told', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `Paper ${(i * 7919) % 20_011},About the number ${i}.\n`);
  const packed = gzipSync(`title,abstract\n${rows.join('')}`);
  const { papers, receipt } = read({ name: 'a.gz', bytes: packed.subarray(0, packed.length - 2000) });
  expect(papers.length).toBeGreaterThan(10_000);
  expect(receipt.files[0].problems.map(({ message }) => message)).toEqual([
    "This file is gzip'd, but damaged or cut off. Fetch or compress it again.",
  ]);
});

test('a small file that unpacks to an enormous one is refused before it fills the memory', () => {
  const megabytes = gzipSync(Buffer.alloc(2 ** 24, 'x'));
  const bomb = Buffer.concat([gzipSync(table), ...Array<Buffer>(40).fill(megabytes)]);
  expect(bomb.length).toBeLessThan(2 ** 21);
  const before = process.memoryUsage().rss;
  expect(JSON.stringify(told({ name: 'bomb.gz', bytes: bomb }))).toContain('unpacks to more than 200 times its size');
  expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 29);
});

test('missing files are told by name', () => {
  expect(() => readSource({ name: 'x.csv', path: join(folder, 'x.csv') })).toThrow('There is no file x.csv.');
  expect(() => findFile(join(folder, 'x'))).toThrow('There is no file');
});

test('a folder stands for the files in it and in its folders; hidden and foreign ones are told and left out', () => {
  mkdirSync(join(folder, 'inner', 'deeper'), { recursive: true });
  for (const name of ['b.csv', 'inner/a.csv', '.hidden.csv', 'picture.png', 'inner/deeper/c.TXT'])
    writeFileSync(join(folder, name), table);
  symlinkSync(folder, join(folder, 'inner', 'circle'));
  expect(told({ name: 'exports', path: folder })).toEqual([
    ['exports/b.csv', 1, []],
    ['exports/inner/a.csv', 1, []],
    ['exports/inner/deeper/c.TXT', 1, []],
    [
      'exports',
      0,
      [
        '.hidden.csv was left out: it is hidden.',
        'picture.png was left out: files ending in .png hold no lists of papers.',
      ],
    ],
  ]);
});

test('a folder without files of papers says so', () => {
  expect(told({ name: 'empty', path: folder })).toEqual([
    ['empty', 0, ['There are no files of papers in this folder.']],
  ]);
});
