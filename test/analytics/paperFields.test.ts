import { expect, test } from 'vitest';
import { fieldSummary, paperFields } from '../../src/analytics/paperFields.ts';
import type { Paper } from '../../src/paper.ts';
import { unpackStrings } from '../../src/strings.ts';
import { paper } from '../text/papers.ts';

const source = (file: string) => ({ file, line: 1, rawId: '' });
const papers: Paper[] = [
  {
    ...paper('One'),
    venue: 'Nature',
    authors: ['Ann', 'Bo', 'Ann'],
    year: 2001,
    language: 'en',
    fields: [
      ['Citations', 12],
      ['Funder', 'EU'],
      ['Funder', 'NSF'],
      ['Venue', 'Hall 3'],
    ],
    source: source('a.csv'),
    alsoIn: [source('b.csv')],
  },
  { ...paper('Two'), venue: 'Nature', authors: ['Bo'], fields: [['Funder', 'NSF']], source: source('b.csv') },
  { ...paper('Three'), venue: 'Cell', fields: [['Citations', 3]], language: 'de', source: source('b.csv') },
];

test('fields are the built-in ones and the further columns, numbers where all values are', () => {
  const columns = paperFields(papers).map((column) => {
    if (column.kind === 'number') return [column.name, [...column.numbers]];
    const values = unpackStrings(column.values);
    const ofPaper = (i: number) =>
      [...column.codes.subarray(column.indptr[i], column.indptr[i + 1])].map((code) => values[code]);
    return [column.name, values, ...papers.map((_, i) => ofPaper(i))];
  });
  expect(columns).toEqual([
    ['Venue', ['Nature', 'Cell'], ['Nature'], ['Nature'], ['Cell']],
    ['Author', ['Bo', 'Ann'], ['Ann', 'Bo'], ['Bo'], []],
    ['Language', ['English', 'German'], ['English'], [], ['German']],
    ['Source', ['b.csv', 'a.csv'], ['a.csv', 'b.csv'], ['b.csv'], ['b.csv']],
    ['Year', [2001, NaN, NaN]],
    ['Citations', [12, NaN, 3]],
    ['Funder', ['NSF', 'EU'], ['EU', 'NSF'], ['NSF'], []],
    ['Venue (column)', ['Hall 3'], ['Hall 3'], [], []],
  ]);
});

test('a summary counts values and papers without any', () => {
  expect(
    paperFields(papers)
      .map(fieldSummary)
      .filter(({ name }) => /Author|Citations|Year/.test(name)),
  ).toEqual([
    { name: 'Author', kind: 'category', nValues: 2, nMissing: 1 },
    { name: 'Year', kind: 'number', nValues: 1, nMissing: 2 },
    { name: 'Citations', kind: 'number', nValues: 2, nMissing: 1 },
  ]);
  expect(paperFields([])).toEqual([]);
});
