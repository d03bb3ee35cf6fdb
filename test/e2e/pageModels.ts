import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { downloadAfter, type Download } from './downloads.ts';
import { guideModel } from './guideModel.ts';
import { receiptModel } from './receiptModel.ts';

/** What a person sees of the page and does with it, in their words. */
export function topograph(page: Page) {
  const named = (role: 'button' | 'dialog' | 'region' | 'tab' | 'radio', name: string | RegExp) =>
    page.getByRole(role, { name, exact: typeof name === 'string' });

  return {
    map: mapModel(page),
    topics: topicsModel(page),
    search: searchModel(page),
    paper: paperModel(page),
    guide: guideModel(page),
    exporting: exportModel(page),
    settings: settingsModel(page),
    receipt: receiptModel(page),

    /** Waits until nothing is being computed and a map of this many papers is drawn. */
    async showsMapOf(nPapers: number) {
      const map = page.getByRole('application', { name: `Map of ${nPapers.toLocaleString('en')} papers` });
      await map.waitFor({ timeout: 60_000 });
      await page.getByRole('alertdialog').waitFor({ state: 'detached', timeout: 60_000 });
    },
    async hasProject(name: string, state: 'Not saved' | 'Saved' | null) {
      const lines = page.getByRole('heading', { level: 1 });
      await expect.poll(() => lines.innerText()).toBe(state ? `${name}\n${state}` : name);
    },

    async paste(text: string) {
      await named('button', 'Paste papers').click();
      const dialog = named('dialog', 'Paste papers');
      await dialog.getByRole('textbox', { name: 'Papers' }).fill(text);
      return {
        says: async (words: string) => void (await dialog.getByText(words).waitFor()),
        accept: () => dialog.getByRole('button', { name: /Map these papers|Make a new map/ }).click(),
      };
    },
    /** Opens a file from the disk, or one that exists only in the test. */
    async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('banner').getByRole('button', { name: 'Open', exact: true }).click();
      await (await chooser).setFiles(file);
    },
    /** Goes back to the sample papers by the palette, giving up what is open. */
    async openSample() {
      const isSample = page.getByRole('heading', { level: 1, name: 'Sample papers' });
      // Opened once more, the sample looks no other while it is being opened, and what is dropped then is lost.
      if (await isSample.isVisible()) return;
      await this.runCommand('Open the sample papers');
      const replace = named('button', 'Replace papers');
      await replace.or(isSample).first().waitFor();
      if (await replace.isVisible()) await replace.click();
      await isSample.waitFor();
      await this.showsMapOf(63);
    },
    async runCommand(title: string) {
      await page.keyboard.press('ControlOrMeta+k');
      const palette = page.getByRole('dialog', { name: 'Find a command' });
      await palette.getByRole('combobox').fill(title);
      await palette.getByRole('option', { name: title }).first().click();
      await palette.waitFor({ state: 'detached' });
    },
    showReceipt() {
      return this.runCommand('Show what was imported');
    },
    async save(): Promise<Download> {
      return downloadAfter(page, () => named('button', 'Save project').click());
    },

    /** The sentence of the notice that an error shows; waits for it. */
    async errorNotice() {
      const alert = named('region', 'Notices').getByRole('alert').first();
      return (await alert.locator('p').innerText()).trim();
    },
    async dismissNotices() {
      const buttons = named('region', 'Notices').getByRole('button', { name: 'Dismiss' });
      while ((await buttons.count()) > 0) await buttons.first().click();
    },
    /** Waits for what the page says when something is done; computing may take its time. */
    async notice(words: string | RegExp) {
      await named('region', 'Notices').getByText(words).waitFor({ timeout: 60_000 });
    },

    async chooseColours(name: 'As the system' | 'Light' | 'Dark') {
      await named('button', 'Light or dark').click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    async showChart(name: 'Papers per topic' | 'Top terms' | 'Papers per year') {
      await named('tab', name).click();
      return named('region', 'Charts').getByRole('tabpanel', { name });
    },
    closeDialog: async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}

function mapModel(page: Page) {
  const map = page.getByRole('application');
  return {
    shownCount: () => page.locator('.shown-count').innerText(),
    showsCount: async (text: string) => void (await page.locator('.shown-count', { hasText: text }).waitFor()),
    /** Moves the pointer over the map until it meets a paper, and answers what the card there says. */
    async hoverPaper() {
      // A map that still moves or grows back to its size answers for places of a moment ago.
      await page.waitForTimeout(500);
      const box = (await map.boundingBox())!;
      const card = page.locator('.map-card');
      for (let y = box.y + 90; y < box.y + box.height - 20; y += 9) {
        for (let x = box.x + 60; x < box.x + box.width - 80; x += 9) {
          await page.mouse.move(x, y);
          if (await card.isVisible()) return { title: await card.locator('p').first().innerText(), x, y };
        }
      }
      throw new Error('There is no paper on the map.');
    },
    click: (x: number, y: number) => page.mouse.click(x, y),
    async press(key: string) {
      await map.focus();
      await page.keyboard.press(key);
    },
  };
}

function topicsModel(page: Page) {
  const panel = page.getByRole('region', { name: 'Topics' });
  const rows = panel.locator('.topic-row .pick');
  return {
    all: async () => {
      await rows.first().waitFor();
      const texts = await rows.evaluateAll((found) =>
        found.map((row) => [row.querySelector('.name')!.textContent!, row.querySelector('.count')!.textContent!]),
      );
      return texts.map(([name, count]) => ({ name, size: Number(count.split(' of ').at(-1)!.replaceAll(',', '')) }));
    },
    heading: () => panel.getByRole('heading', { level: 2 }).innerText(),
    show: (name: string) => rowOf(rows, name).click(),
    add: (name: string) => rowOf(rows, name).click({ modifiers: ['ControlOrMeta'] }),
    invert: () => panel.getByRole('button', { name: 'Invert' }).click(),
    showAll: () => panel.getByRole('button', { name: 'Show all' }).click(),
    chosen: () => panel.locator('.pick[aria-pressed=true] .name').allInnerTexts(),
  };
}

function rowOf(rows: Locator, name: string): Locator {
  return rows.filter({ has: rows.page().locator('.name', { hasText: new RegExp(`^${escape(name)}$`) }) });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function searchModel(page: Page) {
  const box = page.getByRole('combobox', { name: 'Search papers' });
  const results = page.getByRole('listbox', { name: 'Papers found' }).getByRole('option');
  /** Neither what can be searched for nor that a search is under way. */
  const answer = page.locator('.search-results:not(.search-help, .waiting)');
  return {
    async type(words: string) {
      await box.fill(words);
      await answer.waitFor();
    },
    titles: () => results.locator('.title').allInnerTexts(),
    openFirst: () => results.first().click(),
    clear: () => page.getByRole('button', { name: 'Clear the search' }).click(),
    text: () => box.inputValue(),
    box,
    /** Types as the keyboard does, from wherever the focus is. */
    async typeByKeys(words: string) {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await answer.waitFor();
    },
    rankBy: (name: 'Words' | 'Meaning' | 'Both') => page.getByRole('radio', { name, exact: true }).click(),
    showsFirst: (title: string | RegExp) =>
      expect.poll(() => results.first().locator('.title').innerText()).toMatch(title),
    note: () => page.locator('.search-results .slip').innerText(),
    help: () => page.getByRole('group', { name: 'What can be searched for' }),
  };
}

function paperModel(page: Page) {
  const panel = page.getByRole('region', { name: 'Paper', exact: true });
  return {
    title: () => panel.getByRole('heading', { level: 3 }).innerText(),
    /** Pixels that are in the window. */
    async width() {
      const box = await panel.boundingBox();
      const { width } = page.viewportSize()!;
      return box ? Math.min(width, box.x + box.width) - box.x : 0;
    },
    async shows(title: string) {
      await expect.poll(() => panel.getByRole('heading', { level: 3 }).innerText()).toBe(title);
    },
    abstract: () => panel.locator('.abstract').innerText(),
    terms: () => panel.locator('.terms li').allInnerTexts(),
    nearestTitles: () => panel.locator('.nearest .title').allInnerTexts(),
    openNearest: (rank: number) => panel.locator('.nearest button').nth(rank).click(),
    close: () => panel.getByRole('button', { name: 'Close the paper' }).click(),
  };
}

function exportModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const choose = (name: string) => dialog.getByText(name, { exact: true }).click();
  return {
    open: () => page.getByRole('banner').getByRole('button', { name: 'Export' }).click(),
    async picture(subject: string, format: 'SVG' | 'PNG', scale?: '1×' | '2×' | '3×' | '4×'): Promise<Download> {
      await this.open();
      await choose(subject);
      await choose(format);
      if (scale) await choose(scale);
      return downloadAfter(page, () => dialog.getByRole('button', { name: `Export ${format}` }).click());
    },
    async data(subject: 'Table of papers (CSV)' | 'Whole analysis (JSON)'): Promise<Download> {
      await this.open();
      await choose(subject);
      return downloadAfter(page, () => dialog.getByRole('button', { name: /^Export (CSV|JSON)$/ }).click());
    },
  };
}

function settingsModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  return {
    open: () => page.getByRole('button', { name: 'Settings', exact: true }).click(),
    async setTopics(k: number) {
      await dialog.getByText('Exactly', { exact: true }).click();
      await this.setNumber('Topics', k);
    },
    async setNumber(label: string, value: number) {
      const field = dialog.getByRole('textbox', { name: label, exact: true });
      await field.fill(String(value));
      await field.press('Tab');
    },
    async setRareTerms(nPapers: number) {
      await dialog.getByRole('button', { name: 'Advanced' }).click();
      await dialog.getByText('Given', { exact: true }).click();
      await this.setNumber('Papers a term needs', nPapers);
    },
    complaint: () => dialog.getByRole('alert').innerText(),
    apply: () => dialog.getByRole('button', { name: 'Apply' }).click(),
    canApply: () => dialog.getByRole('button', { name: 'Apply' }).isEnabled(),
  };
}
