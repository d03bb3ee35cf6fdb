import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText, texts } from './runImport.ts';

const a = { title: 'First paper', abstract: 'We count a < b & c.' };
const b = { title: 'Second paper', abstract: 'We measure it all.' };
const both = [
  ['First paper', 'We count a < b & c.'],
  ['Second paper', 'We measure it all.'],
];

const shapes: Record<string, unknown> = {
  'a list': [a, b],
  'a wrapped list': { status: 'ok', papers: [a, b] },
  'a list wrapped twice': { status: 'ok', message: { total: 2, facets: [{ name: 'x' }], items: [a, b] } },
  'a dictionary of papers': { p1: a, p2: b },
  'lists by year': { 2019: [a], 2020: [b] },
  'records wrapped one by one': [{ paper: a }, { paper: b }],
  'a titled collection': {
    title: 'My library',
    description: 'What I read',
    items: [
      { ...a, authors: 'A. Lee' },
      { ...b, pages: 'x'.repeat(200) },
    ],
  },
  'answers in a list': [
    { page: 1, note: 'x'.repeat(60), results: [a] },
    { page: 2, note: 'x'.repeat(60), results: [b] },
  ],
  'other names': [
    { Title: a.title, summary: a.abstract },
    { name: b.title, description: b.abstract },
  ],
  'values in objects': [
    { content: { title: { value: a.title }, abstract: { value: a.abstract } } },
    { content: { title: { value: b.title }, abstract: { value: b.abstract } } },
  ],
};

for (const [name, value] of Object.entries(shapes)) {
  test(`JSON is read from ${name}, minified and indented`, () => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const { papers, receipt } = importText(text);
      expect([texts(papers), receipt.problems, receipt.format]).toEqual([both, [], 'JSON']);
    }
  });
}

test('the source of a citation is the catalogue where it was found, that of other records their journal', () => {
  const record = { title: 'Maps of science', source: 'DOI.org (Crossref)' };
  const venueOf = (more: object) => importText(JSON.stringify([{ ...record, ...more }])).papers[0].venue;
  expect([venueOf({}), venueOf({ issued: { 'date-parts': [[2021]] } })]).toEqual(['DOI.org (Crossref)', '']);
});

test('one object is one paper, with every field', () => {
  const { papers } = importText(
    JSON.stringify({
      id: 7,
      title: ['A <i>title</i>'],
      abstract: '<jats:p>Text &amp; more, H<sub>2</sub>O at 10<sup>-3</sup>.</jats:p>',
      author: [{ given: 'Ann', family: 'Lee' }, 'Bo Yu'],
      issued: { 'date-parts': [[2021, 3]] },
      'container-title': ['Journal of Things'],
      DOI: 'https://doi.org/10.1234/ABC.5',
      tags: [{ tag: 'x' }, { tag: 'y' }],
      category: 'cs.LG',
    }),
  );
  expect(papers).toEqual([
    {
      id: '7',
      title: 'A title',
      abstract: 'Text & more, H2O at 10^-3.',
      authors: ['Ann Lee', 'Bo Yu'],
      year: 2021,
      venue: 'Journal of Things',
      doi: '10.1234/abc.5',
      url: 'https://doi.org/10.1234/abc.5',
      keywords: ['x', 'y'],
      label: 'cs.LG',
      fields: [],
      language: '',
      source: { file: 'pasted text', line: 1, rawId: '7' },
      alsoIn: [],
    },
  ]);
});

test('an inverted abstract is put in order', () => {
  const index = { Deep: [0], maps: [1, 3], 'help.': [4], of: [2] };
  expect(importText(JSON.stringify([{ title: 'T', abstract_inverted_index: index }])).papers[0].abstract).toBe(
    'Deep maps of maps help.',
  );
});

test('a record keeps the line on which it begins', () => {
  const { papers } = importText(JSON.stringify({ data: [a, b] }, null, 2));
  expect(papers.map(({ source }) => source.line)).toEqual([3, 7]);
});

test('a broken record costs itself and not the file', () => {
  const text =
    '[\n  {"title": "A first one"},\n  {"title": "B, broken" "abstract": 1},\n  {"title": "The third one"},\n  {"title": "cut o';
  const { papers, receipt } = importText(text);
  expect(papers.map(({ title }) => title)).toEqual(['A first one', 'The third one']);
  expect(receipt.problems.map(({ line, message }) => [line, message])).toEqual([
    [3, 'This record is not valid JSON; it was left out.'],
    [5, 'This record is not closed before the file ends; it was left out.'],
  ]);
  expect([receipt.found, receipt.imported, receipt.merged, receipt.refused]).toEqual([4, 2, 0, 2]);
});

test('a record without its closing brace does not swallow the next', () => {
  const text = '[\n  {\n    "title": "A first one"\n  ,\n  {\n    "title": "The second one"\n  }\n]';
  const { papers, receipt } = importText(text);
  expect(papers.map(({ title }) => title)).toEqual(['The second one']);
  expect([receipt.found, receipt.refused, receipt.problems[0].line]).toEqual([2, 1, 2]);
});

test('JSON Lines reads every line that it can and names the others', () => {
  const lines = [JSON.stringify(a), '{"title": "broken', '', JSON.stringify(b), '{"x": 1}', '[1, 2]'];
  const { papers, receipt } = importText(lines.join('\n'));
  expect([texts(papers), receipt.format]).toEqual([both, 'JSON Lines']);
  expect([receipt.found, receipt.imported, receipt.refused]).toEqual([5, 2, 3]);
  expect(receipt.problems.map(({ line }) => line)).toEqual([2, 5, 6]);
  expect(papers.map(({ source }) => source.line)).toEqual([1, 4]);
});

test('NaN, as Python writes it, is nothing', () => {
  const { papers } = importText('{"title": "One NaN", "abstract": NaN}\n{"title": "Two", "year": NaN}\n');
  expect(papers.map(({ title, abstract, year }) => [title, abstract, year])).toEqual([
    ['One NaN', '', null],
    ['Two', '', null],
  ]);
});

test('a key named __proto__ is harmless', () => {
  const { papers } = importText(
    '[{"__proto__": {"title": "evil", "polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "Fine"}]',
  );
  expect(papers.map(({ title }) => title)).toEqual(['Fine']);
  expect('polluted' in {}).toBe(false);
});

test('any list of papers survives JSON, whatever their text', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((value) => `x ${value.replace(/[<&\s\p{C}]/gu, '')} y`);
  const paper = fc.record({ id: fc.uuid(), title: text, abstract: text });
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 8 }), fc.nat(2), (papers, indent) => {
      const unique = new Map(papers.map((one, i) => [one.id, { ...one, title: `${i} ${one.title}` }]));
      const { receipt } = importText(JSON.stringify([...unique.values()], null, indent));
      expect([receipt.found, receipt.imported + receipt.merged]).toEqual([unique.size, unique.size]);
    }),
    { seed: 7, numRuns: 60 },
  );
});
