import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from './program.ts';

let browser: TestBrowser;
let open: OpenPage;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  open = await browser.open();
  page = open.page;
  await topograph(page).showsMapOf(63);
  return async () => {
    expect(open.complaints).toEqual([]);
    await open.close();
  };
}, 120_000);

const panel = () => page.getByRole('region', { name: 'Selection', exact: true });
const count = async () => Number(/^\d+/.exec(await panel().getByRole('heading', { level: 3 }).innerText())![0]);

/** Draws with the tool from the map's middle over these shares of its size. */
async function drag(shares: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const map = (await page.locator('.map-surface').boundingBox())!;
  const at = ([x, y]: readonly [number, number]) => [map.x + x * map.width, map.y + y * map.height] as const;
  await page.mouse.move(...at(shares[0]));
  await page.mouse.down();
  for (const share of shares.slice(1)) await page.mouse.move(...at(share), { steps: 6 });
  await page.mouse.up();
}

describe('taking papers in hand', () => {
  it('with the mouse: a box, more by Shift, fewer by Alt, a lasso, a saved selection and its comparison', async () => {
    await page.getByRole('radio', { name: 'Select with a box' }).click();
    await drag([
      [0.1, 0.15],
      [0.5, 0.95],
    ]);
    const left = await count();
    await panel().getByRole('textbox', { name: 'Name of the selection' }).fill('Left');
    await panel().getByRole('button', { name: 'Save' }).click();
    await page.keyboard.down('Shift');
    await drag([
      [0.45, 0.15],
      [0.95, 0.8],
    ]);
    await page.keyboard.up('Shift');
    await expect.poll(count).toBeGreaterThan(left);
    const more = await count();
    await page.keyboard.down('Alt');
    await drag([
      [0.1, 0.15],
      [0.5, 0.95],
    ]);
    await page.keyboard.up('Alt');
    await expect.poll(count).toBeLessThan(more);
    await panel()
      .getByRole('button', { name: /With a saved selection/ })
      .click();
    await page.getByRole('option', { name: /Left/ }).click();
    await panel().getByText('0 papers are in both').waitFor();

    await page.getByRole('radio', { name: 'Select with a lasso' }).click();
    await drag([
      [0.2, 0.2],
      [0.9, 0.2],
      [0.9, 0.9],
      [0.2, 0.9],
    ]);
    expect(await count()).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await panel().waitFor();
  }, 120_000);

  it('by keyboard alone: all in sight, the filter from the selection, back again', async () => {
    await page.locator('.map-surface').focus();
    await page.keyboard.press('ControlOrMeta+a');
    expect(await count()).toBe(63);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await topograph(page).runCommand('Clear the selection');
    // The palette runs a command once it has given the focus back, and the map takes its time to move.
    await page.waitForTimeout(500);
    await page.locator('.map-surface').focus();
    await page.keyboard.press('PageDown');
    await page.getByText(/^Topic 1 of \d+: /).waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+a');
    const some = await count();
    expect(some).toBeLessThan(63);
    await topograph(page).runCommand('Show only the selection');
    await page.getByText(`${some} of 63 papers`).waitFor();
    await topograph(page).runCommand('Clear the filter');
    await page.getByText(/^63 papers$/).waitFor();
  }, 120_000);
});
