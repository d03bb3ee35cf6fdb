import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from './program.ts';

describe('Who is guided', () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open([], { isFirstStart: true });
    app = topograph(opened.page);
    await app.showsMapOf(63);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  test('is shown around at the first start and not again', async () => {
    await app.guide.tourSays('The map');
    await app.guide.tourPress('Next');
    await app.guide.tourSays('Topics');
    await app.guide.tourPress('Back');
    await app.guide.tourSays('The map');
    await app.guide.tourPress('Skip the tour');
    await app.guide.tourIsOver();
    await opened.page.reload();
    await app.showsMapOf(63);
    await app.guide.tourIsOver();
  });

  test('takes the tour again by keyboard', async () => {
    await app.runCommand('Take the tour');
    for (const title of ['The map', 'Topics', 'Search', 'Charts and table', 'Back, and out', 'Your own papers']) {
      await app.guide.tourSays(title);
      await opened.page.keyboard.press('Enter');
    }
    await app.guide.tourIsOver();
    await app.runCommand('Take the tour');
    await app.guide.tourSays('The map');
    await opened.page.keyboard.press('Escape');
    await app.guide.tourIsOver();
  });

  test('presents the map topic by topic, and finds it as it was', async () => {
    const [first, second] = await app.topics.all();
    await app.map.press('p');
    await app.guide.presents('Sample papers');
    await opened.page.keyboard.press('ArrowRight');
    await app.guide.presents(first.name);
    await opened.page.keyboard.press('PageDown');
    await app.guide.presents(second.name);
    await app.guide.presentPress('Previous topic');
    await app.guide.presents(first.name);
    await opened.page.keyboard.press('Escape');
    await app.guide.presentationIsOver();
    expect((await app.topics.all())[0]).toEqual(first);
    await app.runCommand('Present the map topic by topic');
    await app.guide.presentPress('End the presentation');
    await app.guide.presentationIsOver();
    expect(opened.complaints).toEqual([]);
  });
});

describe('Who searches', () => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open();
    app = topograph(opened.page);
    await app.showsMapOf(63);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });
  beforeEach(() => app.search.box.fill(''));

  test('is told what can be written, and takes an example over', async () => {
    await app.search.box.click();
    await app.search.help().waitFor();
    expect(await violations(opened.page)).toEqual([]);
    await app.search.help().getByRole('button', { name: '"neural network"' }).click();
    expect(await app.search.text()).toBe('"neural network"');
  });

  test('finds what a slip was meant for, by words, by meaning and by both', async () => {
    await app.search.type('adaptatoin');
    await app.search.showsFirst(/Adaptation/);
    expect(await app.search.note()).toBe('No paper has “adaptatoin”: these have “adaptation”.');
    await app.search.type('adaptation');
    const nByWords = await countOf(app);
    await app.search.rankBy('Meaning');
    await expect.poll(() => countOf(app)).not.toBe(nByWords);
    expect(await violations(opened.page)).toEqual([]);
    await app.search.rankBy('Both');
    await expect.poll(() => countOf(app)).toBeGreaterThan(nByWords);
    await app.search.rankBy('Words');
    await expect.poll(() => countOf(app)).toBe(nByWords);
  });

  test('finds papers like one that is open by keyboard alone, and undoes it', async () => {
    await app.map.press('Escape');
    await app.search.typeByKeys('title:adaptation');
    await app.search.showsFirst(/Adaptation/);
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Enter');
    const title = await app.paper.title();
    await app.map.press('Shift+L');
    await expect.poll(() => app.search.text()).toBe(`like:"${title}"`);
    await expect.poll(() => app.search.titles()).not.toContain(title);
    await app.search.showsFirst(/Low-Rank|Fine-tuning|LoRA|tuning/i);
    await opened.page.keyboard.press('Escape');
    await app.map.press('Control+z');
    await expect.poll(() => app.search.text()).toBe('title:adaptation');
  });

  test('goes to topics and papers from the palette', async () => {
    const [, second] = await app.topics.all();
    await app.runCommand(second.name);
    await expect.poll(() => app.topics.chosen()).toEqual([second.name]);
    await app.topics.showAll();
    await app.runCommand('LoRA vs Full Fine-tuning: An Illusion of Equivalence');
    await app.paper.shows('LoRA vs Full Fine-tuning: An Illusion of Equivalence');
    expect(opened.complaints).toEqual([]);
  });
});

/** How many papers the list says that it has. */
async function countOf(app: ReturnType<typeof topograph>): Promise<number> {
  return Number.parseInt(await app.search.box.page().locator('.search-results .head .count').innerText());
}
