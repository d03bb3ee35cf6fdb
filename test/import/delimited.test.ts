import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readRows } from '../../src/import/formats/tableRows.ts';
import { textOf } from '../../src/import/sourceText.ts';
import { importText, texts } from './runImport.ts';

const long = 'A long abstract, with commas; semicolons | bars and "quotes" that goes on for a while.';

for (const [name, mark] of Object.entries({ commas: ',', semicolons: ';', tabs: '\t', bars: '|' })) {
  test(`a table with ${name} is read, quoted line breaks, BOM and CRLF included`, () => {
    const quoted = `"${long.replaceAll('"', '""')}"`;
    const rows = [
      ['Document Title', 'Abstract Note', 'Publication Year', 'Author Keywords', 'Source title'],
      ['First', quoted, '2019', '"a; b"', 'J. Things'],
      ['"Sec\r\nond"', quoted, '"12 Mar 2020"', '', ''],
    ];
    const { papers, receipt } = importText(`\ufeff${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`);
    expect(texts(papers)).toEqual([
      ['First', long],
      ['Sec ond', long],
    ]);
    expect(papers.map(({ year, keywords, venue, source }) => [year, keywords, venue, source.line])).toEqual([
      [2019, ['a', 'b'], 'J. Things', 2],
      [2020, [], '', 3],
    ]);
    expect([receipt.found, receipt.problems]).toEqual([2, []]);
  });
}

test('columns are told by the names that databases give them', () => {
  const tags = importText(
    'PT\tAU\tTI\tSO\tAB\tPY\tDI\tUT\nJ\tLee, A; Yu, B\tA title\tNATURE\tSome text.\t1999\t10.1/x\tWOS:000000000000001\n',
  );
  expect(tags.papers[0]).toMatchObject({
    id: 'WOS:000000000000001',
    title: 'A title',
    abstract: 'Some text.',
    authors: ['Lee, A', 'Yu, B'],
    year: 1999,
    venue: 'NATURE',
  });
  const german = importText('Titel;Zusammenfassung;Jahr;Autoren\nÜber Karten;Wir zeichnen.;2020;Ann Lee, Bo Yu\n');
  expect(german.papers[0]).toMatchObject({
    title: 'Über Karten',
    abstract: 'Wir zeichnen.',
    year: 2020,
    authors: ['Ann Lee', 'Bo Yu'],
  });
});

test('a notice above the header is passed over', () => {
  const { papers } = importText(
    '"About the data: Exported on Mar 1, 2024, see terms."\nPublication ID,DOI,Title,Abstract\npub.1,10.1234/a,One title,Some text\n',
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([['pub.1', 'One title']]);
});

test('columns without a telling name are told by what they hold', () => {
  const rows = Array.from({ length: 5 }, (_, i) => `${i},Mapping topic ${i} with care,"${`word${i} `.repeat(60)}"`);
  const { papers } = importText(`n,foo,bar\n${rows.join('\n')}\n`);
  expect(papers.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4].map((i) => `Mapping topic ${i} with care`));
  expect(papers[0].abstract.startsWith('word0 word0')).toBe(true);
});

test('ragged rows are read as far as they go', () => {
  const { papers, receipt } = importText(
    'title,year,abstract\nShort row\nLong row,2001,an abstract, with commas, unquoted\n,,\n,2003,\n',
  );
  expect(papers.map(({ title, year, abstract }) => [title, year, abstract])).toEqual([
    ['Short row', null, ''],
    ['Long row', 2001, 'an abstract, with commas, unquoted'],
  ]);
  expect([receipt.found, receipt.refused, receipt.problems.map(({ line }) => line)]).toEqual([3, 1, [5]]);
});

test('a quote that is never closed costs its line and not the rest of the file', () => {
  const { papers, receipt } = importText('title,abstract,year\nA,"never closed,2001\nB,"closed",2002\nC,plain,2003\n');
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect([receipt.found, receipt.imported, receipt.problems.map(({ line }) => line)]).toEqual([3, 3, [2]]);
});

test('a quote that is never closed is told where its text has commas of its own', () => {
  const { papers, receipt } = importText(
    'title,abstract,year\n"A","we ask, and answer, a question,2001\n"B","closed, with commas",2002\nC,plain,2003\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect([receipt.found, receipt.imported, receipt.problems.map(({ line }) => line)]).toEqual([3, 3, [2]]);
});

test('quotes inside a cell are text', () => {
  const { papers } = importText('title,abstract\nThe "new" map,"He said "no" twice"\n');
  expect(texts(papers)).toEqual([['The "new" map', 'He said "no" twice']]);
});

test('a million columns are refused in a sentence, whether their names are short or long', () => {
  for (const name of ['x', 'column_of_numbers']) {
    const header = `title,abstract${`,${name}`.repeat(1_000_000)}`;
    const { papers, receipt } = importText(`${header}\nOne,Two${',1'.repeat(1_000_000)}\n`);
    expect([papers, receipt.problems.map(({ message }) => message)]).toEqual([
      [],
      ['This table has more than 10,000 columns, as no table of papers does; it was left out.'],
    ]);
  }
});

test('well-formed tables are split as papaparse splits them', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', ' ', 'é'), maxLength: 12 })
    .map((text) => `x${text}x`);
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
      const text = Papa.unparse(rows, { delimiter, newline: '\n' });
      const ours = [...readRows(textOf(text), { separator: delimiter, nColumns: rows[0].length })].map((row) =>
        'cells' in row ? row.cells : row,
      );
      expect(ours).toEqual(Papa.parse(text, { delimiter }).data);
    }),
    { seed: 3, numRuns: 300 },
  );
});
