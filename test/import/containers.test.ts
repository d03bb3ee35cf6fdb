import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { importPapers } from '../../src/import/importPapers.ts';
import { runToEnd } from '../../src/task.ts';
import { makeParquet, makeWorkbook } from './makeTables.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const csv = 'title,abstract,year\nMaps of science,We draw maps of what scientists write.,2019\n';
const ris = 'TY  - JOUR\nTI  - Counting neighbours in the plane\nAB  - We count neighbours three times.\nER  - \n';
const papers = [
  { Title: 'Maps of science', Abstract: 'We draw maps.', Year: 2019, Authors: ['Ann Lee', 'Bo Yu'], Cited: 12 },
  { Title: 'Stars & dust', Abstract: 'We count stars.', Year: 2021, Authors: ['Cy Ode'], Cited: 3 },
];

function read(name: string, bytes: Uint8Array) {
  const { papers: read, receipt } = runToEnd(importPapers([{ name, bytes }]));
  return { papers: read, files: receipt.files };
}
const told = (bytes: Uint8Array, name = 'x.zip') =>
  read(name, bytes).files.map(({ file, format, found, problems }) => [
    file,
    format,
    found,
    ...problems.map(({ message }) => message),
  ]);
const only = (bytes: Uint8Array) => told(bytes)[0].at(-1);

test('the files of an archive are told apart by content, in folders too; hidden and foreign ones are told', () => {
  const zip = zipSync({
    'exports/a.dat2': bytesOf(csv),
    'exports/deep/er/b': bytesOf(ris),
    'c.xlsx': makeWorkbook({ Papers: papers }),
    '__MACOSX/exports/._a': bytesOf(csv),
    'figure.png': bytesOf('x'),
    'README.md': bytesOf('# Read me'),
  });
  expect(told(zip)).toEqual([
    ['x.zip/c.xlsx', 'Excel workbook', 2],
    ['x.zip/exports/a.dat2', 'CSV', 1],
    ['x.zip/exports/deep/er/b', 'RIS', 1],
    [
      'x.zip',
      'ZIP archive',
      0,
      '__MACOSX/exports/._a was left out: it is hidden.',
      'figure.png was left out: files ending in .png hold no lists of papers.',
      'README.md was left out: it describes the files beside it.',
    ],
  ]);
});

test('names that point out of an archive are refused and never used', () => {
  const zip = zipSync({ '../../etc/passwd': bytesOf(csv), '/root/x.csv': bytesOf(csv), 'C:\\x.csv': bytesOf(csv) });
  expect(told(zip)).toEqual([
    [
      'x.zip',
      'ZIP archive',
      0,
      '../../etc/passwd was left out: its name points outside of the archive.',
      '/root/x.csv was left out: its name points outside of the archive.',
      'C:/x.csv was left out: its name points outside of the archive.',
      'There are no files of papers in this ZIP archive.',
    ],
  ]);
});

test('archives that are made to fill a disk are refused in a sentence', () => {
  const same = new Uint8Array(70_000_000).fill(120);
  expect(only(zipSync({ 'a.csv': same }, { level: 1 }))).toMatch(
    /claims to hold 70 MB, as one made to fill a disk does/,
  );
  const small = zipSync({ 'a.csv': bytesOf(csv) });
  expect(told(zipSync({ 'in.zip': zipSync({ 'in.zip': zipSync({ 'in.zip': small }) }) })).flat()).toContain(
    'This archive lies in an archive inside another one; unpack the outer ones first.',
  );
  expect(only(overlapping(small, 50))).toMatch(/lie on top of each other/);
  expect(only(small.slice(0, small.length - 30))).toMatch(/cut off|damaged/);
  expect(only(new Uint8Array(gzipSync(same)))).toMatch(/unpacks to more than 200 times its size/);
});

test('an entry that lies about its size is read as far as it is sound', () => {
  const zip = zipSync({ 'a.csv': bytesOf(csv) });
  const at = zip.length - 22 - (46 + 'a.csv'.length);
  new DataView(zip.buffer).setUint32(at + 24, 5, true);
  expect(read('x.zip', zip).papers.map(({ title }) => title)).toEqual(['Maps of science']);
});

test('a workbook gives its papers, with numbers as fields and days as years, sheet by sheet', () => {
  const dated = papers.map(({ Title, Abstract }) => ({ Title, Abstract, Published: new Date('2018-03-31T00:00:00Z') }));
  const { papers: read1, files } = read('x.xlsx', makeWorkbook({ Included: papers, Codes: [{ a: 1, b: 2 }] }));
  expect(read1.map(({ title, abstract, year, authors, fields }) => [title, abstract, year, authors, fields])).toEqual([
    ['Maps of science', 'We draw maps.', 2019, ['Ann Lee', 'Bo Yu'], [['Cited', 12]]],
    ['Stars & dust', 'We count stars.', 2021, ['Cy Ode'], [['Cited', 3]]],
  ]);
  expect(files.map(({ file, found, problems }) => [file, found, problems.length])).toEqual([
    ['x.xlsx/Included', 2, 0],
    ['x.xlsx/Codes', 0, 1],
  ]);
  expect(read('y.xlsx', makeWorkbook({ One: dated })).papers.map(({ year }) => year)).toEqual([2018, 2018]);
});

test('a Parquet table gives its papers, lists of authors included, packed or not', () => {
  for (const codec of ['SNAPPY', 'UNCOMPRESSED'] as const) {
    const { papers: read1 } = read('x.parquet', makeParquet(papers, codec));
    expect(read1.map(({ title, year, authors, fields }) => [title, year, authors, fields])).toEqual([
      ['Maps of science', 2019, ['Ann Lee', 'Bo Yu'], [['Cited', 12]]],
      ['Stars & dust', 2021, ['Cy Ode'], [['Cited', 3]]],
    ]);
  }
  expect(only(makeParquet(papers).slice(0, -20))).toMatch(/Parquet table is damaged or cut off/);
});

test('a Parquet table with any one byte changed is read or refused, and always comes to an end', () => {
  const whole = makeParquet(papers.slice(0, 2), 'UNCOMPRESSED');
  for (let at = 0; at < whole.length; at++) {
    for (const change of [0x01, 0x80, 0xff]) {
      const bytes = whole.slice();
      bytes[at] ^= change;
      const { files } = read('x.parquet', bytes);
      for (const { found, imported, merged, refused } of files) expect(imported + merged + refused).toBe(found);
    }
  }
});

test('entities that multiply and keys of every object are only text', () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const xml = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY l0 "lol">${lol}]><feed><entry><title>Laughs &l9;</title><summary>Many of them.</summary></entry></feed>`;
  expect(read('x.xml', bytesOf(xml)).papers.map(({ title }) => title)).toEqual(['Laughs &l9;']);
  const sources = [
    '__proto__,constructor,title,abstract\nx,y,A title,An abstract\n',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"A title","abstract":"An abstract"}\n'.repeat(
      2,
    ),
    '@article{__proto__, __proto__ = {polluted}, constructor = {x}, title = {A title}, abstract = {An abstract}}',
  ];
  for (const source of sources) {
    expect(read('x', bytesOf(source)).papers[0].title).toBe('A title');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }
});

/** An archive whose list names one entry many times over. */
function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const end = zip.length - 22;
  const start = new DataView(zip.buffer).getUint32(end + 16, true);
  const entry = zip.slice(start, end);
  const bytes = new Uint8Array(start + times * entry.length + 22);
  bytes.set(zip.slice(0, start));
  for (let i = 0; i < times; i++) bytes.set(entry, start + i * entry.length);
  bytes.set(zip.slice(end), start + times * entry.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(bytes.length - 22 + 8, times, true);
  view.setUint16(bytes.length - 22 + 10, times, true);
  view.setUint32(bytes.length - 22 + 12, times * entry.length, true);
  return bytes;
}
