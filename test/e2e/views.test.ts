import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';
import { subjectPapers } from './subjectPapers.ts';

const csv = [
  'title,abstract,year,venue,Times cited',
  ...subjectPapers.map(
    ({ title, abstract, year, venue, cited }) => `"${title}","${abstract}",${year},${venue},${cited}`,
  ),
].join('\n');

describe('Views under the map', () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    page = opened.page;
    const app = topograph(page);
    await app.showsMapOf(63);
    await app.openFile({ name: 'papers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await app.showsMapOf(60);
    await page.getByRole('button', { name: 'Make the charts larger' }).click();
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  const show = (view: string) => page.getByRole('tab', { name: view, exact: true }).click();
  const chart = (title: string | RegExp) => page.getByRole('group', { name: title });
  const bar = (title: RegExp) => page.locator('.charts-drawer').getByRole('button', { name: title });
  const chooseField = async (name: string) => {
    await page.locator('.charts-drawer').getByRole('button', { name: /Field/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  const showsPapers = (count: number) =>
    expect
      .poll(() => page.locator('.shown-count').innerText())
      .toMatch(count === 60 ? /^60 papers/ : new RegExp(`^${count} of 60 papers`));
  const clear = () => page.keyboard.press('ControlOrMeta+Backspace');
  const countOf = (passes: (paper: (typeof subjectPapers)[number]) => boolean) => subjectPapers.filter(passes).length;

  test('a bar of a field filters by it, another one is added, and the table lists what is left', async () => {
    await show('By field');
    await chooseField('Venue');
    await bar(/^Letters: 15 papers/).click();
    await showsPapers(15);
    await show('Table');
    await expect.poll(() => page.getByRole('grid', { name: 'Papers' }).getAttribute('aria-rowcount')).toBe('16');
    await page
      .getByRole('button', { name: 'Remove the filter Venue' })
      .or(page.getByRole('button', { name: /Venue/ }))
      .first()
      .click();
    await showsPapers(60);
  });

  test('a drag over the years takes them all, and so do Enter and Shift with Enter', async () => {
    await show('Papers per year');
    await expect.poll(() => chart(/^Papers per year/).count()).toBe(1);
    const box = async (year: number) => (await page.locator(`[aria-label^="${year},"]`).first().boundingBox())!;
    const [from, to] = [await box(2003), await box(2005)];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    const inYears = countOf(({ year }) => year >= 2003 && year <= 2005);
    await showsPapers(inYears);
    await takeScreenshot(page, 'views-years');

    await show('By field');
    await chooseField('Times cited');
    const columns = page.locator('.charts-drawer rect[role=button]');
    await columns.first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Enter');
    const [first, second] = await Promise.all([0, 1].map((i) => columns.nth(i).getAttribute('aria-label')));
    const upTo = Number(/to (\d+):|^(\d+):/.exec(second!)!.slice(1).find(Boolean));
    expect(first).toMatch(/^0/);
    await showsPapers(countOf(({ year, cited }) => year >= 2003 && year <= 2005 && cited <= upTo));
    await clear();
    await showsPapers(60);
  });

  test('the table is sorted by a column, walked by keys, and takes papers in hand', async () => {
    await show('Table');
    const grid = page.getByRole('grid', { name: 'Papers' });
    await grid.getByRole('columnheader', { name: 'Year' }).getByRole('button').click();
    await expect
      .poll(() => grid.getByRole('columnheader', { name: 'Year' }).getAttribute('aria-sort'))
      .toBe('descending');
    const rows = grid.locator('[data-row]');
    await expect.poll(async () => (await rows.first().innerText()).includes('2010')).toBe(true);
    await rows.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    const panel = page.getByRole('region', { name: 'Selection', exact: true });
    await expect.poll(() => panel.getByRole('heading', { level: 3 }).innerText()).toMatch(/^3 /);
    await takeScreenshot(page, 'views-table');
    await page.keyboard.press('Escape');
  });

  test('topics over time, the tree and like topics answer a click with the topic', async () => {
    for (const view of ['Topics over time', 'Tree of topics', 'Similar topics']) {
      await show(view);
      const first = page.locator('.charts-drawer [data-topic="0"][role=button]').first();
      // Finer topics lie on a tile of the tree: a click on them means the tile.
      await first.click({ position: { x: 3, y: 3 }, force: true });
      await expect.poll(() => page.locator('.shown-count').innerText()).toMatch(/ of 60 papers/);
      await clear();
      await showsPapers(60);
    }
  });

  test('two views stand side by side, the second chosen from a list', async () => {
    await page.getByRole('button', { name: 'Show another chart beside this one' }).click();
    const second = page.getByRole('region', { name: 'Second chart' });
    await second.getByRole('button', { name: /Second chart/ }).click();
    await page.getByRole('option', { name: 'Papers per year' }).click();
    await second.getByRole('group', { name: /^Papers per year/ }).waitFor();
    await takeScreenshot(page, 'views-beside');
    await page.getByRole('button', { name: 'Show one chart' }).click();
    await second.waitFor({ state: 'detached' });
    expect(opened.complaints).toEqual([]);
  });
});
