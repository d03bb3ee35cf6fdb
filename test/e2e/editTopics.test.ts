import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Download } from './downloads.ts';
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

/** Until the page shows what is in hand. */
const settledMs = 500;

/** What a person does to topics, in their words. */
function editing(page: Page) {
  const panel = page.getByRole('region', { name: 'Topics' });
  const row = (name: string) => panel.locator('.topic-row').filter({ has: page.getByText(name, { exact: true }) });
  const idle = () => page.getByRole('alertdialog').waitFor({ state: 'detached', timeout: 60_000 });
  const step = (name: 'Undo' | 'Redo') => page.getByRole('banner').getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog', { name: 'Changes' });
  const selected = async () => {
    await page.waitForTimeout(settledMs);
    const heading = page.locator('.selection-panel h3').first();
    return (await heading.isVisible()) ? Number.parseInt(await heading.innerText(), 10) : 0;
  };
  return {
    async merge() {
      await panel.getByRole('button', { name: 'Merge', exact: true }).click();
      await idle();
    },
    async hasTopics(n: number) {
      await panel.getByRole('heading', { name: `${n} topics` }).waitFor();
      await idle();
    },
    async menu(topic: string, item: string) {
      await row(topic).click({ button: 'right' });
      await page.getByRole('menuitem', { name: item }).click();
    },
    split: () => page.getByRole('dialog').getByRole('button', { name: 'Split', exact: true }).click(),
    async rename(from: string, to: string) {
      await row(from).locator('.pick').focus();
      await page.keyboard.press('F2');
      const field = panel.getByRole('textbox', { name: `Name of ${from}` });
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await field.fill(to);
      await page.keyboard.press('Enter');
      await idle();
    },
    /** Draws lassos around the upper part of the map, lower and lower or higher, until one holds three papers. */
    async lassoThree() {
      const map = page.getByRole('application');
      await map.focus();
      await page.keyboard.press('l');
      const { y: top, height } = (await map.boundingBox())!;
      let [above, below] = [top, top + height];
      for (let tries = 0; tries < 16; tries++) {
        // The panel of the papers in hand comes and goes beside the map.
        const box = (await map.boundingBox())!;
        const y = (above + below) / 2;
        await lasso(page, box.x + 70, box.y + 4, box.x + box.width - 70, y);
        const count = await selected();
        if (count === 3) return;
        if (count < 3) above = y;
        else below = y;
      }
      throw new Error('No lasso holds just three papers.');
    },
    async moveTo(topic: string) {
      await page.keyboard.press('m');
      await page.getByRole('option', { name: topic }).click();
      await idle();
    },
    async undoTitle() {
      await page.mouse.move(700, 300);
      await step('Undo').hover();
      const tooltip = page.getByRole('tooltip').filter({ hasText: /^Undo/ });
      const title = await tooltip.innerText();
      await page.mouse.move(700, 300);
      await tooltip.waitFor({ state: 'detached' });
      return title.replace(/\s*Ctrl\+Z$/, '');
    },
    /** Presses the button as long as there is anything to press it for. */
    async walk(name: 'Undo' | 'Redo') {
      while (await step(name).isEnabled()) {
        await step(name).click();
        await idle();
      }
    },
    async changes() {
      await page.getByRole('button', { name: 'List of changes' }).click();
      const rows = dialog.locator('.change');
      await rows.first().waitFor();
      return rows.evaluateAll((found) =>
        found.map((one) => {
          const sentence = one.querySelector('.sentence')!;
          const note = sentence.querySelector('.meta')?.textContent ?? '';
          const state = one.querySelector('.state')!.getAttribute('aria-label')!;
          return { sentence: sentence.textContent!.slice(0, sentence.textContent!.length - note.length), note, state };
        }),
      );
    },
    async lastChange() {
      const sentences = (await this.changes()).map(({ sentence }) => sentence);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      return sentences.at(-1);
    },
  };
}

/** Draws around a rectangle, from its lower right corner, which nothing covers. */
async function lasso(page: Page, left: number, top: number, right: number, bottom: number): Promise<void> {
  await page.mouse.move(right, bottom);
  await page.mouse.down();
  for (const [x, y] of [
    [right, top],
    [left, top],
    [left, bottom],
    [right - 4, bottom],
  ]) {
    await page.mouse.move(x, y, { steps: 4 });
  }
  await page.mouse.up();
}

function tableOf({ bytes }: Download): string {
  return bytes.toString('utf8');
}

function countOf(csv: string, topic: string): number {
  const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  return data.filter((row) => row.topic_label === topic).length;
}
