import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, takeScreenshot, type TestBrowser } from './program.ts';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('In light and in dark colours', () => {
  let opened: OpenPage;
  let app: ReturnType<typeof topograph>;

  beforeAll(async () => {
    opened = await browser.open();
    app = topograph(opened.page);
    await app.showsMapOf(63);
  });
  afterAll(() => opened?.close());

  const isAccessible = (screen: string) => expectAccessible(opened.page, screen);

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

  test('a menu closes even while the colours change', async () => {
    const menu = opened.page.locator('.popover');
    await opened.page.getByRole('button', { name: 'Light or dark' }).click();
    await menu.getByRole('menuitemradio').first().waitFor();
    await menu.evaluate(closeAmidColors);
    await menu.waitFor({ state: 'detached', timeout: 5000 });
  });

  test('an error is accessible, and so is the page whose program has ended', async () => {
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
    }
  });

  test.each([
    [1024, 700],
    [720, 450],
    [512, 350],
  ])('of %i × %i shows every button whole, none under another', async (width, height) => {
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
    }
  });
});

/** Runs in the page: colours change just before Escape closes what is open, and change back just after. */
async function closeAmidColors(menu: Element): Promise<void> {
  const { dataset } = document.documentElement;
  const change = (theme: string) => {
    dataset.theme = theme;
    return getComputedStyle(menu).color;
  };
  change('dark');
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(escape);
  await Promise.resolve();
  change('light');
}

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
