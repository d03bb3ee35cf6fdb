import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { papersCsv } from '../../src/export/table.ts';
import type { Paper } from '../../src/paper.ts';
import { analysisOf, paperOf } from './madeUp.ts';

const header =
  'id,title,year,venue,x,y,topic,topic_label,authors,doi,url,keywords,label,language,abstract,second_topic,belonging';

test('a paper is a row, quoted where RFC 4180 asks for it', () => {
  const papers = [
    paperOf({
      id: '2101.1',
      title: 'Maps, "drawn"',
      year: 2021,
      venue: 'AAAI',
      authors: ['A. Lovelace', 'C. Babbage'],
      doi: '10.1/x',
      url: 'https://example.org/1',
      keywords: ['maps'],
      label: 'cs',
      abstract: 'Two\nlines.',
    }),
    paperOf({ id: 'b' }),
  ];
  const analysis = analysisOf([0, -1], [-0.5, 0.123456789, 1, -0], ['low-rank, adaptation']);
  expect(papersCsv(papers, analysis).split('\r\n')).toEqual([
    header,
    '2101.1,"Maps, ""drawn""",2021,AAAI,-0.5,0.123457,0,"low-rank, adaptation",A. Lovelace; C. Babbage,10.1/x,https://example.org/1,maps,cs,,"Two\nlines.",-1,0.75',
    'b,,,,1,0,-1,,,,,,,,,-1,0',
    '',
  ]);
});

test('topics of other levels follow in columns of their own', () => {
  const main = analysisOf([0, 1, -1], [0, 0, 0, 0, 0, 0], ['maps', 'graphs']);
  const broad = {
    ...main.levels[0],
    labels: Int32Array.of(0, 0, -1),
    topics: [{ ...main.topics[0], name: 'all, really' }],
  };
  const fine = { ...main.levels[0], parents: Int32Array.of(0, 1) };
  const analysis = { ...main, levels: [broad, main.levels[0], fine], mainLevel: 1 };
  const csv = papersCsv([paperOf({ id: 'a' }), paperOf({ id: 'b' }), paperOf({ id: 'c' })], analysis);
  expect(csv.startsWith(`${header},`)).toBe(true);
  const rows = Papa.parse<string[]>(csv.trim()).data;
  expect(rows.map((row) => row.slice(17))).toEqual([
    ['broad_topic', 'broad_topic_label', 'fine_topic', 'fine_topic_label'],
    ['0', 'all, really', '0', 'maps'],
    ['0', 'all, really', '1', 'graphs'],
    ['-1', '', '-1', ''],
  ]);
});

test('languages and what else the sources tell have columns, named apart from those of the table', () => {
  const papers = [
    paperOf({
      id: 'a',
      language: 'de',
      fields: [
        ['score', -3.5],
        ['place', 'Here'],
        ['place', 'There'],
        ['x', 'mine'],
      ],
    }),
    paperOf({ id: 'b', fields: [['=1+1', '@home']] }),
  ];
  const csv = papersCsv(papers, analysisOf([-1, -1], [0, 0, 0, 0], []));
  const rows = Papa.parse<string[]>(csv.trim()).data;
  expect(rows.map((row) => [row[13], ...row.slice(17)])).toEqual([
    ['language', 'score', 'place', 'x_2', "'=1+1"],
    ['de', '-3.5', 'Here; There', 'mine', ''],
    ['', '', '', '', "'@home"],
  ]);
});

test('no papers leave the header', () => {
  expect(papersCsv([], analysisOf([], [], []))).toBe(`${header}\r\n`);
});

test('text that a spreadsheet would run is made harmless, numbers stay numbers', () => {
  const titles = ['=1+1', '+a', '-a', '@a', '\ta', '\ra', '  =a', 'a=1'];
  const papers = titles.map((title) => paperOf({ id: title, title }));
  const csv = papersCsv(
    papers,
    analysisOf(
      titles.map(() => -1),
      new Array(2 * titles.length).fill(-0.25),
      [],
    ),
  );
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  expect(rows.map((row) => row.title)).toEqual([...titles.slice(0, 7).map((title) => `'${title}`), 'a=1']);
  expect(rows.every((row) => row.x === '-0.25')).toBe(true);
});

test('any text reads back, but for the apostrophe before a formula', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.record({ title: text, abstract: text }), { minLength: 1, maxLength: 5 }), (texts) => {
      const papers: Paper[] = texts.map((fields, i) => paperOf({ id: `p${i}`, ...fields }));
      const analysis: Analysis = analysisOf(
        texts.map(() => 0),
        new Array(2 * texts.length).fill(0.5),
        ['t'],
      );
      const rows = Papa.parse<Record<string, string>>(papersCsv(papers, analysis), {
        header: true,
        newline: '\r\n',
      }).data;
      const back = rows.slice(0, texts.length).map(({ title, abstract }) => ({ title, abstract }));
      const safe = (cell: string) => (/^\s*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell);
      expect(back).toEqual(texts.map(({ title, abstract }) => ({ title: safe(title), abstract: safe(abstract) })));
    }),
  );
});
