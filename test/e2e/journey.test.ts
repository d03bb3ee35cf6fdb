import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

const listing = readFileSync('assets/sample-papers.txt', 'utf8');

describe('From a pasted page to a figure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-journey-'));
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    app = topograph(opened.page);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  test('the first start shows the sample map', async () => {
    await app.showsMapOf(63);
    await app.hasProject('Sample papers', null);
    const topics = await app.topics.all();
    expect(topics.reduce((sum, { size }) => sum + size, 0)).toBe(63);
    expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length);
    await takeScreenshot(opened.page, 'first-start');
  });

  test('a pasted listing says how many papers it holds and becomes a map', async () => {
    const dialog = await app.paste(listing);
    await dialog.says('63 papers found');
    await takeScreenshot(opened.page, 'paste');
    await dialog.accept();
    await app.notice('63 papers imported from the pasted text');
    await app.showsMapOf(63);
    await app.hasProject('Pasted papers', 'Not saved');
    expect((await app.topics.all()).length).toBeGreaterThan(2);
  });

  test('topics filter the map: one, two, the others, all', async () => {
    const [first, second] = await app.topics.all();
    await app.topics.show(first.name);
    await app.map.showsCount(`${first.size} of 63 papers`);
    await app.topics.add(second.name);
    await app.map.showsCount(`${first.size + second.size} of 63 papers`);
    expect(await app.topics.chosen()).toEqual([first.name, second.name]);
    await takeScreenshot(opened.page, 'two-topics');
    await app.topics.invert();
    await app.map.showsCount(`${63 - first.size - second.size} of 63 papers`);
    await app.topics.showAll();
    await app.map.showsCount('63 papers');
  });

  test('a search finds papers as it is typed and opens one', async () => {
    await app.search.type('low-rank adapt');
    const titles = await app.search.titles();
    expect(titles.length).toBeGreaterThan(2);
    await takeScreenshot(opened.page, 'search');
    await app.search.openFirst();
    await app.paper.shows(titles[0]);
    const abstract = await app.paper.abstract();
    expect(listing.replace(/\s+/g, ' ')).toContain(abstract.replace(/\s+/g, ' ').trim());
    expect((await app.paper.terms()).length).toBeGreaterThan(5);
    await takeScreenshot(opened.page, 'paper');
    const nearest = await app.paper.nearestTitles();
    expect([nearest.length, nearest.includes(titles[0])]).toEqual([10, false]);
    await app.paper.openNearest(0);
    await app.paper.shows(nearest[0]);
    await app.search.clear();
    await app.paper.close();
  });

  test('a paper on the map says its title under the pointer and opens on a click', async () => {
    const { title, x, y } = await app.map.hoverPaper();
    await app.map.click(x, y);
    await app.paper.shows(title);
    await app.paper.close();
  });

  test('the map exports as SVG with its title, legend and every paper', async () => {
    const { name, bytes } = await app.exporting.picture('Map', 'SVG');
    const svg = bytes.toString();
    expect(name).toBe('Pasted papers map.svg');
    expect(await opened.page.evaluate(countShapes, svg)).toEqual({ error: null, circles: expect.any(Number) });
    const topics = await app.topics.all();
    const words = textOf(svg);
    expect(words).toContain('Pasted papers');
    for (const topic of topics) expect(words).toContain(topic.name.split(/[ ,]/)[0]);
    expect(svg).not.toMatch(/<script|javascript:|foreignObject/i);
  });

  test('the map exports as PNG at the chosen scale', async () => {
    const one = await app.exporting.picture('Map', 'PNG', '1×');
    const three = await app.exporting.picture('Map', 'PNG', '3×');
    expect(widthOfPng(one.bytes)).toBe(1200);
    expect(widthOfPng(three.bytes)).toBe(3600);
  });

  test('charts export too', async () => {
    const { name, bytes } = await app.exporting.picture('Papers per topic', 'SVG');
    expect(name).toMatch(/\.svg$/);
    const [topic] = await app.topics.all();
    expect(textOf(bytes.toString())).toContain(topic.name.split(/[ ,]/)[0]);
  });

  test('the table exports as CSV, a row for each paper, and the analysis as JSON', async () => {
    const { bytes } = await app.exporting.data('Table of papers (CSV)');
    const text = bytes.toString().replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect([data.length, errors]).toEqual([63, []]);
    expect(Object.keys(data[0]).slice(0, 8)).toEqual([
      'id',
      'title',
      'year',
      'venue',
      'x',
      'y',
      'topic',
      'topic_label',
    ]);
    const topics = await app.topics.all();
    expect(new Set(data.map((row) => row.topic_label))).toEqual(new Set(topics.map(({ name }) => name)));

    const analysis = JSON.parse((await app.exporting.data('Whole analysis (JSON)')).bytes.toString());
    expect(analysis.papers.length).toBe(63);
  });

  test('a saved project opens again as it was left', async () => {
    const [topic] = await app.topics.all();
    await app.topics.show(topic.name);
    await app.chooseColours('Dark');
    await app.search.type('model');
    const count = await app.map.shownCount();
    const { name, bytes } = await app.save();
    expect([name, bytes.subarray(0, 15).toString()]).toEqual(['Pasted papers.topo', 'SQLite format 3']);
    const file = join(folder, name);
    writeFileSync(file, bytes);
    await opened.page.reload();
    await app.showsMapOf(63);
    await app.hasProject('Pasted papers', 'Saved');

    await opened.close();
    opened = await browser.open([file]);
    app = topograph(opened.page);
    await app.showsMapOf(63);
    expect(await app.topics.chosen()).toEqual([topic.name]);
    expect(await app.search.text()).toBe('model');
    await app.map.showsCount(count);
    expect(await opened.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await takeScreenshot(opened.page, 'reopened-dark');
    await app.search.clear();
    await app.topics.showAll();
  });

  test('another number of topics groups the same papers anew, in place', async () => {
    await app.settings.open();
    await app.settings.setTopics(5);
    await takeScreenshot(opened.page, 'settings');
    await app.settings.apply();
    await expect.poll(() => app.topics.heading()).toBe('5 topics');
    await app.showsMapOf(63);
    expect((await app.topics.all()).reduce((sum, { size }) => sum + size, 0)).toBe(63);
  });

  test('settings that cannot work say why before anything runs', async () => {
    await app.settings.open();
    await app.settings.setRareTerms(100);
    expect(await app.settings.complaint()).toBe(
      'No term can stand in 100 papers; there are 63. Lower the least number of papers for a term.',
    );
    expect(await app.settings.canApply()).toBe(false);
    await app.closeDialog();
  });

  test('charts stand beside the map and follow the filter', async () => {
    for (const name of ['Top terms', 'Papers per year', 'Papers per topic'] as const) {
      const chart = await app.showChart(name);
      await chart.waitFor();
      await takeScreenshot(opened.page, `chart-${name.toLowerCase().replaceAll(' ', '-')}`);
    }
  });

  test('nothing went wrong behind the scenes', () => {
    expect(opened.complaints).toEqual([]);
  });
});

/** Runs in the page: whether the SVG is well formed XML, and its discs. */
function countShapes(svg: string) {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return {
    error: document.querySelector('parsererror')?.textContent ?? null,
    circles: document.querySelectorAll('circle').length,
  };
}

function textOf(svg: string): string {
  return svg
    .replace(/<title[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function widthOfPng(bytes: Buffer): number {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return bytes.readUInt32BE(16);
}
