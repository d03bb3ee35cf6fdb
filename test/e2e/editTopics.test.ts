import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Download } from './downloads.ts';
import { editing } from './editModel.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

describe('Putting topics right', { timeout: 240_000 }, () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;
  let edit: ReturnType<typeof editing>;
  let page: Page;
  let before: Awaited<ReturnType<typeof app.topics.all>>;
  let edited: string;
  let saved: Download;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    page = opened.page;
    app = topograph(page);
    edit = editing(page);
    await app.showsMapOf(63);
    before = await app.topics.all();
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  test('two chosen topics are merged, and stay chosen as one', async () => {
    await app.topics.show(before[0].name);
    await app.topics.add(before[1].name);
    await edit.merge();
    await edit.hasTopics(before.length - 1);
    const [largest] = await app.topics.all();
    expect(largest.size).toBe(before[0].size + before[1].size);
    expect(await app.topics.chosen()).toEqual([largest.name]);
    await app.topics.showAll();
    expect(await edit.undoTitle()).toBe('Undo: choice of topics');
  });

  test('one is split by its menu', async () => {
    const [largest] = await app.topics.all();
    await edit.menu(largest.name, 'Split…');
    await takeScreenshot(page, 'split-topic');
    await edit.split();
    await edit.hasTopics(before.length);
    expect(await edit.undoTitle()).toBe(`Undo: Split “${largest.name}” into 2`);
  });

  test('one is renamed where it stands, by F2', async () => {
    const topics = await app.topics.all();
    await edit.rename(topics[2].name, 'A name of my own');
    await expect.poll(async () => (await app.topics.all()).map(({ name }) => name)).toContain('A name of my own');
    expect(await app.topics.heading()).toBe(`${topics.length} topics`);
  });

  test('three papers are taken by the lasso and moved', async () => {
    await edit.lassoThree();
    const target = (await app.topics.all()).find(({ name }) => name === 'A name of my own')!;
    await edit.moveTo(target.name);
    await expect.poll(() => edit.lastChange()).toBe(`Moved 3 papers to “${target.name}”`);
    await takeScreenshot(page, 'edited-topics');
    edited = tableOf(await app.exporting.data('Table of papers (CSV)'));
    expect(countOf(edited, target.name)).toBeGreaterThan(target.size);
  });

  test('undone to the beginning, the topics are as they were; done again, to the byte as they became', async () => {
    await edit.walk('Undo');
    expect(await app.topics.all()).toEqual(before);
    await edit.walk('Redo');
    expect(tableOf(await app.exporting.data('Table of papers (CSV)')) === edited).toBe(true);
  });

  test('clustered anew with another k, every change is made again or says why not', async () => {
    await app.settings.open();
    await app.settings.setTopics(5);
    await app.settings.apply();
    await app.showsMapOf(63);
    const changes = await edit.changes();
    expect(changes.map(({ sentence }) => sentence.replace(/“.*”/, '…'))).toEqual([
      'Merged …',
      'Split … into 2',
      'Renamed …',
      'Moved 3 papers to …',
    ]);
    for (const { state, note } of changes) {
      expect(['In effect', 'Could not be made on these topics']).toContain(state);
      if (state !== 'In effect') expect(note).toMatch(/\.$/);
    }
    await takeScreenshot(page, 'changes');
    await app.closeDialog();
    expect(await edit.undoTitle()).toBe('Undo: other settings');
  });

  test('saved and opened again, topics and changes are there, and the last change can be undone', async () => {
    const [topics, changes] = [await app.topics.all(), await edit.changes()];
    await app.closeDialog();
    saved = await app.save();
    await app.openFile({ name: saved.name, mimeType: 'application/octet-stream', buffer: saved.bytes });
    await app.hasProject('Sample papers', 'Saved');
    await app.showsMapOf(63);
    expect(await app.topics.all()).toEqual(topics);
    expect(await edit.changes()).toEqual(changes);
    await app.closeDialog();
    expect(await edit.undoTitle()).toMatch(/^Undo: Moved 3 papers to /);
    expect(opened.complaints).toEqual([]);
  });

  test('the level of topics changes list, map and charts, and keeps what is chosen', async () => {
    const topics = await app.topics.all();
    await app.topics.show(topics[0].name);
    const levels = page.getByRole('radiogroup', { name: 'Level of topics' }).getByRole('radio');
    const names = await levels.allInnerTexts();
    if (names.length < 2) return;
    await levels.first().click();
    const broad = await app.topics.all();
    expect(broad.length).toBeLessThan(topics.length);
    expect((await app.topics.chosen()).length).toBe(1);
    expect(broad.reduce((sum, { size }) => sum + size, 0)).toBe(topics.reduce((sum, { size }) => sum + size, 0));
    await takeScreenshot(page, 'broad-topics');
    await page.getByRole('button', { name: 'Go there' }).click();
    expect((await app.topics.all()).length).toBe(topics.length);
    await page.getByRole('button', { name: 'Go there' }).waitFor({ state: 'detached' });
  });
});

function tableOf({ bytes }: Download): string {
  return bytes.toString('utf8');
}

function countOf(csv: string, topic: string): number {
  const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  return data.filter((row) => row.topic_label === topic).length;
}
