import { expect, test } from 'vitest';
import { importPapers } from '../../src/import/importPapers.ts';
import { runToEnd } from '../../src/task.ts';
import { importText, texts } from './runImport.ts';

const jsonl = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const text = (words: string) => `${words} is what this paper is about and it says so at length in its abstract.`;

test('the same paper twice is merged, the longer abstract kept and gaps filled', () => {
  const { papers, receipt } = importText(
    jsonl(
      { title: 'Mapping Topics: A Survey', abstract: 'Short text.', year: 2020 },
      {
        title: 'Mapping topics — a survey.',
        abstract: 'Short text. It goes on.',
        year: 2021,
        doi: '10.1234/x',
        authors: ['Ann Lee'],
      },
      { title: 'Something else entirely', doi: 'https://doi.org/10.1234/X', venue: 'Nature' },
    ),
  );
  expect(papers.length).toBe(1);
  expect(papers[0]).toMatchObject({
    title: 'Mapping Topics: A Survey',
    abstract: 'Short text. It goes on.',
    year: 2020,
    doi: '10.1234/x',
    authors: ['Ann Lee'],
    venue: 'Nature',
  });
  expect([receipt.found, receipt.imported, receipt.merged, receipt.refused]).toEqual([3, 1, 2, 0]);
});

test('papers that only share a title stay apart', () => {
  const { papers } = importText(
    jsonl(
      { title: 'Editorial', year: 2001 },
      { title: 'Editorial', year: 2015 },
      { title: 'Does P = NP', abstract: text('Complexity of boolean circuits') },
      { title: 'Does P=NP?', abstract: 'We withdraw the earlier claim because Lemma 3 was wrong.' },
      { id: 'pmid:10782524', title: 'Cetirizine inhibits wheal and flare', abstract: text('Cetirizine') },
      { id: 'pmid:11003455', title: 'Cetirizine inhibits wheal and flare', abstract: text('Cetirizine') },
    ),
  );
  expect(papers.length).toBe(6);
});

test("ids are the source's own, else a stable hash, and unique", () => {
  const source = jsonl({ id: 'a', title: 'One paper' }, { id: 'a', title: 'Another paper' }, { title: 'No id here' });
  const [one, another, none] = importText(source).papers.map(({ id }) => id);
  expect([one, another]).toEqual(['a', 'a-2']);
  expect(none).toMatch(/^p[0-9a-z]+$/);
  expect(importText(source).papers[2].id).toBe(none);
});

test('a record without title takes the first words of its abstract; with neither it is refused', () => {
  const { papers, receipt } = importText(
    jsonl({ abstract: text('A very long story') }, { id: 3, title: ' ', abstract: 'N/A' }, { title: 'Alone' }),
  );
  expect(texts(papers)).toEqual([
    ['A very long story is what this paper is about and it…', text('A very long story')],
    ['Alone', ''],
  ]);
  expect([receipt.found, receipt.imported, receipt.refused, receipt.withoutAbstract]).toEqual([3, 2, 1, 1]);
  expect(receipt.problems.map(({ line }) => line)).toEqual([2]);
});

test('additions merge with the papers that are already open and take no id of theirs', () => {
  const known = importText(jsonl({ id: 'a', title: 'One paper' }, { id: 'b', title: 'Two paper' })).papers;
  const { papers, receipt } = importText(
    jsonl({ id: 'a', title: 'One paper' }, { id: 'b', title: 'Three paper' }),
    known,
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([['b-2', 'Three paper']]);
  expect([receipt.imported, receipt.merged]).toEqual([1, 1]);
});

test('each file has its receipt, and a paper of one merges into another', () => {
  const encode = (value: string) => new TextEncoder().encode(value);
  const files = [
    { name: 'a.jsonl', bytes: encode(jsonl({ title: 'One paper' }, { title: 'Two paper' })) },
    { name: 'b.csv', bytes: encode('title,abstract\nOne paper,With text\nThree paper,\n') },
    { name: 'c.bin', bytes: new Uint8Array(100) },
  ];
  const { papers, receipt } = runToEnd(importPapers(files));
  expect(texts(papers)).toEqual([
    ['One paper', 'With text'],
    ['Two paper', ''],
    ['Three paper', ''],
  ]);
  expect(
    receipt.files.map(({ file, found, imported, merged, withoutAbstract }) => [
      file,
      found,
      imported,
      merged,
      withoutAbstract,
    ]),
  ).toEqual([
    ['a.jsonl', 2, 2, 0, 1],
    ['b.csv', 2, 1, 1, 1],
    ['c.bin', 0, 0, 0, 0],
  ]);
});

test('no files, no papers', () => {
  expect(runToEnd(importPapers([]))).toEqual({
    papers: [],
    merges: [],
    firsts: new Map(),
    receipt: { files: [] },
    origins: [],
  });
});

test('progress rises to 1 in short steps', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => ({
    title: `Paper number ${i}`,
    abstract: text(`Subject ${i} `.repeat(10)),
  }));
  const bytes = new TextEncoder().encode(jsonl(...lines));
  const fractions: number[] = [];
  for (const { stage, fraction } of importPapers([{ name: 'x', bytes }])) {
    expect(stage).toBe('import');
    fractions.push(fraction);
  }
  expect(fractions.length).toBeGreaterThan(20);
  expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions);
  expect(fractions.at(-1)).toBe(1);
});

test('progress never falls, whatever the format', () => {
  const papers = Array.from({ length: 3000 }, (_, i) => ({
    title: `Paper number ${i}`,
    abstract: text(`Subject ${i} `.repeat(10)),
  }));
  const texts = [
    JSON.stringify({ padding: 'x'.repeat(9_000_000), papers }),
    papers.map(({ title, abstract }, i) => `@article{k${i}, title = {${title}}, abstract = {${abstract}}}`).join('\n'),
    papers.map(({ title, abstract }) => `${title}\n\n${abstract} And more of it.`).join('\n\n'),
    `<feed>${papers.map(({ title, abstract }) => `<entry><title>${title}</title><summary>${abstract}</summary></entry>`).join('')}</feed>`,
  ];
  for (const one of texts) {
    const fractions = Array.from(
      importPapers([{ name: 'x', bytes: new TextEncoder().encode(one) }]),
      ({ fraction }) => fraction,
    );
    expect(fractions.length).toBeGreaterThan(3);
    expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions);
  }
});
