import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

const subjects = ['coral reefs', 'bird song', 'solar cells', 'graph theory', 'river ice', 'folk music'];
const record = (i: number) => ({
  title: `A study of ${subjects[i % 6]} by method ${i}`,
  abstract: `We measure ${subjects[i % 6]} in place ${i} and compare what we find with number ${i * 7} of earlier years.`,
  authors: [`Author${i} Surname${i}`],
  year: 2000 + i,
  doi: `10.1234/paper.${i}`,
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => record(from + i));
const jsonl = (records: readonly object[]) => records.map((one) => JSON.stringify(one)).join('\n');

let folder: string;
let browser: TestBrowser;
let opened: OpenPage;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-e2e-'));
  writeFileSync(at('first.jsonl'), jsonl(range(0, 20)));
  // Three of them are papers of the first file; one record is none.
  const twins = [0, 1].map((i) => ({ ...record(i), title: record(i).title.toUpperCase() }));
  const preprint = { ...record(2), doi: '', year: 2003, venue: 'arXiv' };
  writeFileSync(at('second.jsonl'), jsonl([...twins, preprint, ...range(20, 26), { title: '', year: 1999 }]));
  browser = await launchBrowser();
  opened = await browser.open([at('first.jsonl')]);
});
afterAll(async () => {
  await opened?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a second file is added, its merges are seen and one undone, it is removed, and a changed file reloaded', async () => {
  const app = topograph(opened.page);
  const { receipt } = app;
  await app.showsMapOf(20);
  await app.showReceipt();
  await receipt.addFile(at('second.jsonl'));
  await app.showsMapOf(26);
  await app.notice(/26 papers imported from 2 files; 3 duplicates merged; 1 record left out/);

  await app.showReceipt();
  expect(await receipt.file('second.jsonl')).toContain('Found 10 Imported 6 Merged 3 Left out 1 Without abstract 0');
  await takeScreenshot(opened.page, 'receipt-files');
  await receipt.tab('Merged');
  const merges = await receipt.merges();
  expect(merges.length).toBe(3);
  expect(merges[0]).toMatch(
    /^A STUDY OF CORAL REEFS.*second\.jsonl, line 1, is part of A study of coral reefs.*first\.jsonl, line 1: same DOI 10\.1234\/paper\.0 Undo merge$/,
  );
  expect(merges[2]).toContain('same title, a year apart, authors overlap, same abstract');
  await receipt.pressMerge('CORAL REEFS', 'Undo merge');
  await takeScreenshot(opened.page, 'receipt-merges');
  await receipt.apply(1);
  await app.showsMapOf(27);

  await app.showReceipt();
  await receipt.tab('Merged');
  expect((await receipt.merges())[0]).toMatch(/CORAL REEFS.*You keep it apart from.*coral reefs.*Merge again$/);
  await receipt.tab('Problems');
  await opened.page.getByText('neither a title nor an abstract').waitFor();
  await receipt.tab('Files');
  await receipt.press('second.jsonl', 'Remove');
  await receipt.apply(1);
  await app.showsMapOf(20);

  writeFileSync(at('first.jsonl'), jsonl(range(0, 21)));
  await app.showReceipt();
  await receipt.says('first.jsonl', 'Has changed on the disk since it was read.');
  await receipt.press('first.jsonl', 'Reload');
  await receipt.apply(1);
  await app.showsMapOf(21);

  await app.showReceipt();
  const { name, bytes } = await receipt.exportCsv();
  expect(name).toMatch(/receipt\.csv$/);
  const rows = Papa.parse<Record<string, string>>(bytes.toString(), { header: true, skipEmptyLines: true }).data;
  expect(rows.map(({ kind, identified, included }) => [kind, identified, included])).toEqual([
    ['source', '21', '21'],
    ['total', '21', '21'],
  ]);
  expect(opened.complaints).toEqual([]);
}, 120_000);
