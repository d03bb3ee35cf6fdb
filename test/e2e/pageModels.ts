import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { downloadAfter, type Download } from './downloads.ts';
import { exportModel } from './exportModel.ts';
import { guideModel } from './guideModel.ts';
import { mapModel } from './mapModel.ts';
import { paperModel } from './paperModel.ts';
import { receiptModel } from './receiptModel.ts';
import { searchModel } from './searchModel.ts';
import { settingsModel } from './settingsModel.ts';
import { topicsModel } from './topicsModel.ts';

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
