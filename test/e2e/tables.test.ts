import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsModel } from './columnsModel.ts';
import { dropOnto } from './dropOnto.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

const subjects = ['coral reefs', 'bird song', 'solar cells', 'graph theory', 'river ice', 'folk music'];
const prose = (i: number) =>
  `We measure ${subjects[i % 6]} in place ${i} by a method of our own, compare it with number ${i * 7} of all the years ` +
  `before, and say what it means to those who study ${subjects[(i + 1) % 6]}.`;
const heading = (i: number) => `A study of ${subjects[i % 6]} by method ${i}`;
/** A table whose header names nothing that is known. */
const table = (from: number, to: number) =>
  ['Worüber;Was darin steht;Wo;Punkte']
    .concat(Array.from({ length: to - from }, (_, i) => rowOf(from + i)))
    .join('\r\n');
const rowOf = (i: number) => `${heading(i)};${prose(i)};Annals of ${subjects[i % 3]};${i % 4}`;

let folder: string;
let browser: TestBrowser;
let opened: OpenPage;
let app: ReturnType<typeof topograph>;
const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-e2e-'));
  browser = await launchBrowser();
  opened = await browser.open();
  app = topograph(opened.page);
  await app.showsMapOf(63);
});
afterAll(async () => {
  await opened?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a table with unknown columns', () => {
  test('is shown with its first rows and what its columns seem to hold, which can be changed', async () => {
    const columns = columnsModel(opened.page);
    await app.openFile(fileOf('erste.csv', table(0, 18)));
    expect(await columns.rows()).toEqual([
      { name: 'Worüber', role: 'Title', samples: [0, 1, 2].map(heading) },
      { name: 'Was darin steht', role: 'Abstract', samples: [0, 1, 2].map(prose) },
      { name: 'Wo', role: 'A field of its own', samples: [0, 1, 2].map((i) => `Annals of ${subjects[i]}`) },
      { name: 'Punkte', role: 'A field of its own', samples: ['0', '1', '2'] },
    ]);
    await takeScreenshot(opened.page, 'columns');
    await columns.choose('Worüber', 'Nothing (leave out)');
    await columns.choose('Was darin steht', 'Keywords');
    expect(await columns.canGoOn()).toBe(false);
    await columns.choose('Was darin steht', 'Abstract');
    await columns.choose('Worüber', 'Title');
    await columns.choose('Wo', 'Journal or venue');
    await columns.accept();
    await app.showsMapOf(18);
    await app.search.type('venue:annals method 4');
    await app.search.openFirst();
    await app.paper.shows(heading(4));
    await opened.page.getByRole('region', { name: 'Paper', exact: true }).getByText('Annals of bird song').waitFor();
    await app.search.clear();
  }, 120_000);

  test('is not asked about again, and can be when the person wants to', async () => {
    const columns = columnsModel(opened.page);
    await app.openSample();
    await app.openFile(fileOf('zweite.csv', table(18, 33)));
    await app.showsMapOf(15);
    await app.search.type('venue:annals');
    expect((await app.search.titles()).length).toBeGreaterThan(0);
    await app.search.clear();

    await app.openSample();
    const chooser = opened.page.waitForEvent('filechooser');
    await app.runCommand('Open tables and choose their columns');
    await (await chooser).setFiles(fileOf('dritte.csv', table(0, 12)));
    expect((await columns.rows()).map(({ role }) => role)).toEqual([
      'Title',
      'Abstract',
      'Journal or venue',
      'A field of its own',
    ]);
    await columns.cancel();
    await app.showsMapOf(63);
  }, 120_000);
});

describe('a folder', () => {
  test('that is dropped opens with what lies in its folders, and says what was left out', async () => {
    const dropped = join(folder, 'review');
    mkdirSync(join(dropped, 'more'), { recursive: true });
    const csv = (from: number, to: number) =>
      ['title,abstract'].concat(
        Array.from({ length: to - from }, (_, i) => `${heading(from + i)},"${prose(from + i)}"`),
      );
    writeFileSync(join(dropped, 'first.csv'), csv(0, 10).join('\n'));
    writeFileSync(join(dropped, 'more', 'second.csv'), csv(8, 20).join('\n'));
    writeFileSync(join(dropped, 'figure.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    await app.openSample();
    await dropOnto(opened.page, dropped);
    await app.showsMapOf(20);
    await app.showReceipt();
    expect(await app.receipt.file('review/first.csv')).toContain('Found 10 Imported 10 Merged 0 Left out 0');
    expect(await app.receipt.file('review/more/second.csv')).toContain('Found 12 Imported 10 Merged 2 Left out 0');
    await app.receipt.tab('Problems');
    await opened.page.getByRole('dialog').getByText('figure.png was left out').waitFor();
    await takeScreenshot(opened.page, 'receipt-folder');
    await app.closeDialog();
  }, 120_000);

  test('and files that are dropped while a project is open can be added to it', async () => {
    const more = join(folder, 'more.csv');
    writeFileSync(more, `title,abstract\n${heading(40)},"${prose(40)}"\n`);
    await dropOnto(opened.page, more);
    await opened.page.getByRole('button', { name: 'Add papers' }).click();
    await app.showsMapOf(21);
  });

  test('nothing went wrong behind the scenes', () => {
    expect(opened.complaints).toEqual([]);
  });
});
