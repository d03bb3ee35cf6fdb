import { expect, test } from 'vitest';
import { papersBibtex } from '../../src/export/bibtex.ts';
import { papersRis } from '../../src/export/ris.ts';
import { importPapers } from '../../src/import/importPapers.ts';
import type { Paper } from '../../src/paper.ts';
import { runToEnd } from '../../src/task.ts';
import { analysisOf, paperOf } from './madeUp.ts';

const papers = [
  paperOf({
    id: 'a',
    title: 'LoRA: 100% of the {rank} & $5 of under_scored ~ #1',
    abstract: 'A backslash \\ stays.\nSo does a second line.',
    authors: ['Hu, Edward J.', 'Ångström, Ø.', 'Research and Development Group'],
    year: 2021,
    venue: 'Journal of Maps',
    doi: '10.1000/x_(1)',
    url: 'https://example.org/a_b?c=1&d=%20',
    keywords: ['adaptation', 'fine-tuning'],
  }),
  paperOf({ id: 'b', title: 'Same title here', authors: ['Ada Lovelace'], year: 1843, abstract: 'First.' }),
  paperOf({ id: 'c', title: 'Same subject here', authors: ['Ada Lovelace'], year: 1843, abstract: 'Second.' }),
];
const analysis = analysisOf([0, -1, 0], [0, 0, 0, 0, 0, 0], ['low-rank adaptation']);

function readBack(name: string, text: string): readonly Paper[] {
  const { papers, receipt } = runToEnd(importPapers([{ name, bytes: new TextEncoder().encode(text) }]));
  expect(receipt.files[0]).toMatchObject({ imported: papers.length, refused: 0, problems: [] });
  return papers;
}

const essence = ({ title, abstract, year, venue, doi, url, keywords }: Paper) => ({
  title,
  abstract: abstract.replace(/\s+/g, ' '),
  year,
  venue,
  doi,
  url,
  keywords,
});
const expected = papers.map((paper, i) => ({
  ...essence(paper),
  keywords: [...paper.keywords, ...(analysis.labels[i] === 0 ? ['low-rank adaptation'] : [])],
}));

test('BibTeX reads back as the papers that were written', () => {
  const back = readBack('papers.bib', papersBibtex(papers, analysis));
  expect(back.map(essence)).toEqual(expected);
  expect(back.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(back[0].authors).toHaveLength(3);
});

test('BibTeX has an entry of the right kind for every paper, and no field without a value', () => {
  const text = papersBibtex([papers[1], { ...papers[0], venue: 'AAAI 2022' }], analysisOf([-1, -1], [0, 0, 0, 0], []));
  expect(text.split('\n').slice(0, 8)).toEqual([
    '@misc{lovelace1843same,',
    '  title = {{Same title here}},',
    '  author = {Ada Lovelace},',
    '  year = {1843},',
    '  abstract = {First.},',
    '  topograph-id = {b},',
    '}',
    '',
  ]);
  expect(text).toContain('@inproceedings{hu2021lora,');
  expect(text).toContain('  booktitle = {AAAI 2022},');
});

test('RIS reads back as the papers that were written', () => {
  const back = readBack('papers.ris', papersRis(papers, analysis));
  expect(back.map(essence)).toEqual(expected);
  expect(back.map(({ authors }) => authors.length)).toEqual(papers.map(({ authors }) => authors.length));
});

test('no text can end its record early', () => {
  const nasty = paperOf({
    id: 'n',
    title: 'a\r\nER  - \r\nTY  - JOUR',
    abstract: '}}\n@article{x, title={y}}',
    authors: ['{'],
  });
  const one = analysisOf([-1], [0, 0], []);
  expect(readBack('n.ris', papersRis([nasty], one))).toHaveLength(1);
  expect(readBack('n.bib', papersBibtex([nasty], one))).toHaveLength(1);
});

test('no papers give an empty file', () => {
  const none = analysisOf([], [], []);
  expect([papersBibtex([], none), papersRis([], none)]).toEqual(['', '']);
});
