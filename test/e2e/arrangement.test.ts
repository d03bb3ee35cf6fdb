import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

let browser: TestBrowser;
let opened: OpenPage;
let page: Page;
let app: ReturnType<typeof topograph>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  opened = await browser.open();
  page = opened.page;
  app = topograph(page);
  await app.showsMapOf(63);
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

const map = () => page.locator('.map-surface');
const minimap = () => page.locator('.minimap');
const topics = () => page.getByRole('region', { name: 'Topics' });
const widthOfTopics = async () => Math.round((await topics().boundingBox())!.width);
const border = () => page.getByRole('separator', { name: 'Width of the topics' });
const colorButton = () => page.getByRole('button', { name: /^Colour:/ });
const legend = () => page.locator('.color-legend');
const doubt = () => page.getByText(/of the papers drawn side by side are truly alike/);
const levels = () => page.getByRole('radiogroup', { name: 'Level of topics' });
const nShown = () => app.topics.all().then(({ length }) => length);

/** What is drawn where: the map's two canvases as one picture. */
const picture = async () => (await map().screenshot()).toString('base64');

describe('with the mouse', () => {
  test('the map is zoomed and moved, in small as well, and fitted again', async () => {
    const box = (await map().boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -900);
    await minimap().waitFor();
    const near = await picture();
    await page.mouse.down();
    await page.mouse.move(x - 120, y - 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(picture).not.toBe(near);
    const moved = await picture();
    await minimap().click({ position: { x: 20, y: 20 } });
    await expect.poll(picture).not.toBe(moved);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await minimap().waitFor({ state: 'detached' });
  });

  test('topics are shown broader, and fewer', async () => {
    const n = await nShown();
    await levels().getByText('Broad').click();
    await expect.poll(nShown).toBeLessThan(n);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(nShown).toBe(n);
  });

  test('the map is coloured by another thing, and shaded where it misleads', async () => {
    await colorButton().click();
    await page.getByText('How firmly in its topic').click();
    await page.getByText('Shade where the map misleads').click();
    await page.mouse.click(1000, 20);
    await legend().waitFor();
    await doubt().waitFor();
    await takeScreenshot(page, 'doubt');
  });

  test('panels are made wider, hidden and found as they were left', async () => {
    const before = await widthOfTopics();
    const { x, y, height } = (await border().boundingBox())!;
    await page.mouse.move(x, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(widthOfTopics).toBe(before + 60);
    await page.getByRole('button', { name: 'Show or hide charts' }).click();
    await page.getByRole('region', { name: 'Charts' }).waitFor({ state: 'detached' });
    await page.reload();
    await app.showsMapOf(63);
    await expect.poll(widthOfTopics).toBe(before + 60);
    expect(await page.getByRole('region', { name: 'Charts' }).count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  /** Walks with Tab until what has the focus is this; nothing but keys brings it there. */
  async function tabTo(isThere: (focused: Element | null) => boolean): Promise<void> {
    for (let tries = 0; tries < 80; tries++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`(${isThere})(document.activeElement)`)) return;
    }
    throw new Error('Tab does not come there.');
  }

  test('the map is zoomed, moved and fitted again, and a jump is undone with its choice', async () => {
    await tabTo((focused) => focused!.matches('.map-surface'));
    for (const key of ['+', '+']) await page.keyboard.press(key);
    await minimap().waitFor();
    const near = await picture();
    await page.keyboard.press('ArrowRight');
    await expect.poll(picture).not.toBe(near);
    await page.keyboard.press('0');
    await minimap().waitFor({ state: 'detached' });
    const topic = (await app.topics.all()).at(-1)!;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(topic.name);
    await page.keyboard.press('Enter');
    await minimap().waitFor();
    expect(await app.topics.chosen()).toEqual([topic.name]);
    await page.keyboard.press('ControlOrMeta+z');
    await minimap().waitFor({ state: 'detached' });
    expect(await app.topics.chosen()).toEqual([]);
    await page.keyboard.press('ControlOrMeta+y');
    await minimap().waitFor();
  });

  test('papers are taken in hand one by one, by topic and by nearness', async () => {
    const hand = page.getByRole('region', { name: 'Selection', exact: true }).getByRole('heading', { level: 3 });
    await tabTo((focused) => focused!.matches('.map-surface'));
    await page.keyboard.press('Enter');
    await app.paper.title();
    await page.keyboard.press('Space');
    await page.getByText('1 paper in hand').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await expect.poll(() => hand.innerText()).toBe('1 paper');
    await page.keyboard.press('Escape');
    await hand.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Select the nearest 10 papers' }).waitFor();
    await tabTo((focused) => focused!.getAttribute('aria-label') === 'Select the nearest 10 papers');
    await page.keyboard.press('Enter');
    await expect.poll(() => hand.innerText()).toBe('11 papers');
    const [largest] = await app.topics.all();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(largest.name);
    await page.keyboard.press('Enter');
    await expect.poll(() => app.topics.chosen()).toEqual([largest.name]);
    await page.keyboard.press('ControlOrMeta+Shift+a');
    await expect.poll(() => hand.innerText()).toBe(`${largest.size} papers`);
  });

  test('topics are shown broader, and fewer', async () => {
    const n = await nShown();
    await tabTo((focused) => focused!.closest('.level-picker') !== null);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect.poll(nShown).toBeLessThan(n);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(nShown).toBe(n);
  });

  test('the list of topics is walked to its ends', async () => {
    const place = () =>
      page.evaluate(() => {
        const item = document.activeElement!.closest('li')!;
        return `${item.getAttribute('aria-posinset')} of ${item.getAttribute('aria-setsize')}`;
      });
    await tabTo((focused) => focused!.matches('.topic-row .pick'));
    const n = (await place()).split(' of ')[1];
    await page.keyboard.press('End');
    await expect.poll(place).toBe(`${n} of ${n}`);
    await page.keyboard.press('ArrowUp');
    await expect.poll(place).toBe(`${Number(n) - 1} of ${n}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect.poll(place).toBe(`2 of ${n}`);
  });

  test('the map is coloured by another thing, and shaded where it misleads', async () => {
    await tabTo((focused) => focused!.textContent!.startsWith('Colour:'));
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Topic', exact: true }).waitFor();
    await tabTo((focused) => focused!.matches('[role=radiogroup] input'));
    for (let tries = 0; tries < 2; tries++) await page.keyboard.press('ArrowDown');
    await tabTo((focused) => focused!.matches('input[role=switch]'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await legend().waitFor();
    await doubt().waitFor();
  });

  test('panels are made wider, hidden and found as they were left', async () => {
    const before = await widthOfTopics();
    await tabTo((focused) => focused!.getAttribute('aria-label') === 'Width of the topics');
    await page.keyboard.press('ArrowRight');
    await expect.poll(widthOfTopics).toBeGreaterThan(before);
    const wide = await widthOfTopics();
    await page.keyboard.press('ControlOrMeta+j');
    await page.getByRole('region', { name: 'Charts' }).waitFor({ state: 'detached' });
    await page.reload();
    await app.showsMapOf(63);
    await expect.poll(async () => Math.abs((await widthOfTopics()) - wide)).toBeLessThanOrEqual(1);
    expect(await page.getByRole('region', { name: 'Charts' }).count()).toBe(0);
  });
});
