import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

const words = 'Sparse attention lets transformers read long documents at a cost that grows with their length only.';
const rightToLeft = 'هذه ورقة عن تعلم الآلة والشبكات العصبية العميقة 🤖 ومعالجة اللغات الطبيعية';

/** Files that go wrong in a way of their own, and what becomes of each: a sentence, or a map of so many papers. */
const cases: readonly (readonly [what: string, name: string, bytes: string | Buffer, outcome: number | RegExp])[] = [
  ['an empty file', 'empty.csv', '', /^empty\.csv: The file is empty.*\.$/],
  ['a file of spaces', 'blank.txt', ' \n \n', /^blank\.txt: The file is empty.*\.$/],
  [
    'a binary file',
    'photo.csv',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    /^photo\.csv: This is a binary file.*\.$/,
  ],
  ['a PNG', 'figure.png', pngHeader(), /^figure\.png: This is a PNG image.*\.$/],
  ['ten megabytes in one line', 'line.txt', 'word '.repeat(2 ** 21), /^line\.txt: This paragraph has 10,485,7.*\.$/],
  ['broken JSON', 'cut.json', `[{"title": "A", "abstract": "${words}`, /^cut\.json: This record is not closed.*\.$/],
  ['a project that is none', 'none.topo', 'SQLite format 3\0 but no more', /^none\.topo .*\.$/],
  ['a table whose quote is never closed', 'open.csv', `title,abstract\nFirst,${words}\nSecond,"${words}\n`, 2],
  ['one paper', 'one.json', papers(1, (i) => [`Paper ${i}`, words]), 1],
  ['two papers', 'two.json', papers(2, (i) => [`Paper ${i}`, words]), 2],
  ['papers that are all the same but for their titles', 'same.json', papers(12, (i) => [`Paper ${i}`, words]), 12],
  ['papers without abstracts', 'titles.csv', `title\n${numbered(20, (i) => `Graph networks for molecule ${i}`)}`, 20],
  [
    'emoji and writing from right to left',
    'signs.json',
    papers(12, (i) => [`🧬 מודל שפה ${i} 🚀`, `${rightToLeft} ${i}`]),
    12,
  ],
  [
    'markup and formulas',
    'markup.json',
    papers(6, (i) => [`<img src=x onerror=alert(${i})>`, `=cmd|' /C calc'!A${i}`]),
    6,
  ],
];

describe('What cannot be a good map', () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    app = topograph(opened.page);
    await app.showsMapOf(63);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  test.each(cases)('%s is a clear sentence or a sensible map', async (_what, name, bytes, outcome) => {
    await app.openSample();
    await app.openFile({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    if (typeof outcome === 'number') {
      await app.showsMapOf(outcome);
      expect((await app.topics.all()).reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(outcome);
    } else {
      const sentence = await app.errorNotice();
      expect(sentence).toMatch(outcome);
      expect(sentence).not.toMatch(/fault in Topograph|undefined|\bat .*\.js/);
      await app.showsMapOf(63);
    }
    await takeScreenshot(opened.page, `bad-${name.replace('.', '-')}`);
    await app.dismissNotices();
  });

  test('what was left out is listed with its line', async () => {
    await app.openSample();
    const table = `title,abstract,year\nGood,${words},2020\n,,2019\nAlso good,${words} Again.,2021\n`;
    await app.openFile({ name: 'partly.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await app.showsMapOf(2);
    await app.showReceipt();
    await app.receipt.tab('Problems');
    await opened.page.getByRole('dialog').getByText('partly.csv, line 3', { exact: true }).waitFor();
    await app.closeDialog();
  });

  test('a paste without papers says so before anything runs', async () => {
    const dialog = await app.paste('hello');
    await dialog.says('No paper found in this text yet');
    await app.closeDialog();
  });

  test('no markup from a file became a part of the page, and nothing went wrong behind the scenes', () => {
    expect(opened.complaints).toEqual([]);
  });
});

function papers(n: number, write: (i: number) => readonly [title: string, abstract: string]): string {
  return JSON.stringify(
    Array.from({ length: n }, (_, i) => {
      const [title, abstract] = write(i);
      return { id: `p${i}`, title, abstract };
    }),
  );
}

function numbered(n: number, line: (i: number) => string): string {
  return `${Array.from({ length: n }, (_, i) => line(i)).join('\n')}\n`;
}

function pngHeader(): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(2000)]);
}
