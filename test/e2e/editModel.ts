import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a person does to topics, in their words. */
export function editing(page: Page) {
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

/** Until the page shows what is in hand. */
const settledMs = 500;

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
