import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ollamaSays, withStandIn } from '../node/naming/standIn.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

describe('What is known of topics, and their words', () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    page = opened.page;
    app = topograph(page);
    await app.showsMapOf(63);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  test('a chosen topic shows its terms, what sets it apart and its typical papers, which open', async () => {
    const [largest] = await app.topics.all();
    await app.topics.show(largest.name);
    const panel = page.getByRole('region', { name: 'Topic', exact: true });
    await panel.getByRole('heading', { name: largest.name }).waitFor();
    expect(await panel.locator('.topic-terms > li').count()).toBeGreaterThanOrEqual(5);
    expect(await panel.locator('.contrast').innerText()).not.toBe('');
    await takeScreenshot(page, 'topic');
    const title = await panel.locator('.typical .title').first().innerText();
    await panel.locator('.typical button').first().click();
    await page.locator('.paper-panel').getByRole('heading', { name: title }).waitFor();
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Close the topic' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  test('the quality of every topic can be read and sorted', async () => {
    await app.runCommand('Quality of the topics');
    const dialog = page.getByRole('dialog', { name: 'Quality' });
    const sizes = async () => (await dialog.locator('tbody td:nth-child(2)').allInnerTexts()).map(Number);
    await expect.poll(async () => (await sizes()).length).toBe((await app.topics.all()).length);
    expect(await sizes()).toEqual((await sizes()).toSorted((a, b) => b - a));
    await dialog.getByRole('button', { name: 'Papers' }).click();
    expect(await sizes()).toEqual((await sizes()).toSorted((a, b) => a - b));
    await takeScreenshot(page, 'quality');
    await page.keyboard.press('Escape');
  });

  test('other words are tried before they are applied, and can be taken back', async () => {
    const before = await app.topics.all();
    await app.runCommand('Vocabulary');
    const dialog = page.getByRole('dialog', { name: 'Vocabulary' });
    await dialog.getByPlaceholder('Find terms').fill('fine-tuning');
    await dialog.getByRole('button', { name: 'Leave out fine-tuning', exact: true }).click();
    await dialog.getByLabel('Synonyms').fill('LLM');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'names no synonyms' }).waitFor();
    await dialog.getByLabel('Synonyms').fill('LLM = large language model');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.locator('.verdict').waitFor();
    expect(await app.topics.all()).toEqual(before);
    await takeScreenshot(page, 'vocabulary');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => JSON.stringify(await app.topics.all())).not.toBe(JSON.stringify(before));
    await page.keyboard.press('Control+z');
    await expect.poll(() => app.topics.all()).toEqual(before);
  });

  test('a language model on this machine proposes names, of which those ticked are used', async () => {
    const before = await app.topics.all();
    await withStandIn(
      (_, response, nth) => ollamaSays(response, `Proposal ${nth + 1}`),
      async (address) => {
        await app.runCommand('Names by a language model');
        const dialog = page.getByRole('dialog', { name: 'Names by a language model' });
        await dialog.getByLabel('Address').fill(address);
        await dialog.getByLabel('Model').fill('tiny');
        await dialog.getByRole('button', { name: /^Ask for/ }).click();
        for (let i = 1; i < before.length; i++) await dialog.getByRole('checkbox').nth(i).uncheck();
        await dialog.getByRole('button', { name: 'Use 1 name' }).click();
      },
    );
    await expect.poll(async () => (await app.topics.all())[0].name).toBe('Proposal 1');
    expect((await app.topics.all()).slice(1)).toEqual(before.slice(1));
  });

  test('nothing went wrong on the way, and nothing was asked of another machine', () => {
    expect(opened.complaints).toEqual([]);
  });
});
