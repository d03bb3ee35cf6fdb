import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles, maxFileBytes, readSource } from '../../src/node/files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = Buffer.from('title,abstract\n');

test('files are read as they are, and unpacked by what they begin with rather than by their names', () => {
  writeFileSync(join(folder, 'plain.gz'), text);
  writeFileSync(join(folder, 'packed.csv'), gzipSync(text));
  for (const name of ['plain.gz', 'packed.csv']) {
    const source = readSource({ name, path: join(folder, name) });
    expect({ ...source, bytes: Buffer.from(source.bytes).toString() }).toEqual({ name, bytes: text.toString() });
  }
  expect(Buffer.from(readSource({ name: 'upload', bytes: gzipSync(text) }).bytes)).toEqual(text);
});

test('a packed file that is cut off is told', () => {
  expect(() => readSource({ name: 'a.gz', bytes: gzipSync(text).subarray(0, 20) })).toThrow(
    "a.gz is gzip'd, but damaged or cut off.",
  );
});

test('a small file that unpacks to an enormous one is refused before it fills the memory', () => {
  const megabyte = gzipSync(Buffer.alloc(2 ** 20));
  const bomb = Buffer.concat(Array<Buffer>(maxFileBytes / 2 ** 20 + 1).fill(megabyte));
  expect(bomb.length).toBeLessThan(2 ** 20);
  expect(() => readSource({ name: 'bomb.gz', bytes: bomb })).toThrow('bomb.gz holds more than 512 MB');
});

test('missing files and folders are told by name', () => {
  expect(() => readSource({ name: 'x.csv', path: join(folder, 'x.csv') })).toThrow('There is no file x.csv.');
  expect(() => readSource({ name: 'f', path: folder })).toThrow('f is a folder.');
  expect(() => listFiles(join(folder, 'x'))).toThrow('There is no file');
});

test("a folder stands for its files' names in order, without hidden and foreign ones", () => {
  for (const name of ['b.csv', 'a.jsonl.gz', '.hidden.csv', 'picture.png', 'c.TXT'])
    writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'inner'));
  expect(listFiles(folder).map(({ name }) => name)).toEqual(['a.jsonl.gz', 'b.csv', 'c.TXT']);
  expect(() => listFiles(join(folder, 'inner'))).toThrow('holds no');
});
