import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

describe.each(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  let browser: TestBrowser;
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await browser.open([], { colorScheme });
    app = topograph(opened.page);
    await app.showsMapOf(63);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  const isAccessible = async (screen: string) => {
    // Away from any button: a hint that stands open belongs to no landmark.
    await opened.page.mouse.move(1040, 20);
    await opened.page.getByRole('tooltip').waitFor({ state: 'detached' });
    await takeScreenshot(opened.page, `${colorScheme}-${screen}`);
    expect(await violations(opened.page)).toEqual([]);
  };

  test('the map with its panels is accessible', () => isAccessible('map'));

  test('so are a filter, a search and a paper', async () => {
    const [first, second] = await app.topics.all();
    await app.topics.show(first.name);
    await app.topics.add(second.name);
    await isAccessible('filter');
    await app.topics.showAll();
    await app.search.type('learning');
    await isAccessible('search');
    await app.search.openFirst();
    await opened.page.locator('.nearest').waitFor();
    await isAccessible('paper');
    await app.paper.close();
    await app.search.clear();
  });

  test.each(['Top terms', 'Papers per year'] as const)('so is the chart "%s"', async (name) => {
    await (await app.showChart(name)).waitFor();
    await isAccessible(name.toLowerCase().replaceAll(' ', '-'));
  });

  test.each([
    ['Export', 'Export'],
    ['Settings', 'Settings'],
    ['Paste papers', 'Paste papers'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
    ['Show what was imported', 'What was imported'],
  ])('so is the dialog of "%s"', async (command, title) => {
    await app.runCommand(command);
    await opened.page.getByRole('dialog', { name: title }).waitFor();
    await isAccessible(`dialog-${title.toLowerCase().replaceAll(' ', '-')}`);
    await app.closeDialog();
  });

  test('so is the palette of commands', async () => {
    await opened.page.keyboard.press('ControlOrMeta+k');
    await opened.page.getByRole('dialog', { name: 'Find a command' }).waitFor();
    await isAccessible('palette');
    await app.closeDialog();
  });

  test('so is an error, and the page whose program has ended', async () => {
    await app.openFile({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await app.errorNotice();
    await isAccessible('error');
    expect(opened.complaints).toEqual([]);
    await opened.stopServer();
    await opened.page.getByText('The connection to Topograph was lost').waitFor();
    await isAccessible('lost');
  });
});

describe('A small window', () => {
  test('holds all of the page without scrolling sideways, and works by keyboard', async () => {
    const browser = await launchBrowser();
    const opened = await browser.open([], { width: 1024, height: 700 });
    try {
      const app = topograph(opened.page);
      await app.showsMapOf(63);
      const sideways = () => opened.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await sideways()).toBe(0);
      await app.map.press('Enter');
      const title = await app.paper.title();
      await expect.poll(() => app.paper.width()).toBeGreaterThan(240);
      await takeScreenshot(opened.page, 'small-window');
      expect(await sideways()).toBe(0);
      await app.map.press('Alt+ArrowRight');
      await expect.poll(() => app.paper.title()).not.toBe(title);
      await opened.page.keyboard.press('Escape');
      await expect.poll(() => opened.page.getByRole('region', { name: 'Paper', exact: true }).count()).toBe(0);
    } finally {
      await opened.close();
      await browser.close();
    }
  });

  test.each([
    [1024, 700],
    [720, 450],
    [512, 350],
  ])('of %i × %i shows every button whole, none under another', async (width, height) => {
    const browser = await launchBrowser();
    const opened = await browser.open([], { width, height });
    try {
      const app = topograph(opened.page);
      await app.showsMapOf(63);
      expect(await opened.page.evaluate(coveredControls)).toEqual([]);
      await app.map.press('Enter');
      await app.paper.title();
      await takeScreenshot(opened.page, `window-${width}`);
      expect(await opened.page.evaluate(coveredControls)).toEqual([]);
    } finally {
      await opened.close();
      await browser.close();
    }
  });
});

/** Runs in the page: the controls, but for those in what scrolls, whose middle lies outside of the window or under something else. */
function coveredControls(): readonly string[] {
  const scrolling = '.scroller, .tab-list, .chart-view, .spoken';
  const controls = document.querySelectorAll<HTMLElement>(
    'button, [role=tab], [role=combobox], .segment, .search-box input',
  );
  return Array.from(controls).flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width === 0 || control.closest(scrolling)) return [];
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const isReached = hit !== null && (control.contains(hit) || hit.contains(control));
    return isReached ? [] : [control.ariaLabel ?? control.innerText];
  });
}
