import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { topograph } from './pageModels.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from './program.ts';
import { subjectPapers } from './subjectPapers.ts';

/** Two that are merged with others and one that cannot be read besides. */
const records = [...subjectPapers, ...subjectPapers.slice(0, 2), { title: '', year: 1999 }];

/** Columns whose names say nothing. */
const riddle = `a,b,c\n${subjectPapers.map(({ title, year }) => `"${title}",${year},x${year % 3}`).join('\n')}`;

let page: Page;
let app: ReturnType<typeof topograph>;

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const dialog = (command: string, title: string | RegExp) => async () => {
  await app.runCommand(command);
  await page.getByRole('dialog', { name: title }).waitFor();
};
const chart = (name: string) => async () => {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name, exact: true }).locator('[role=group], [role=grid]').first().waitFor();
};
const selectAll = async () => {
  await app.map.press('ControlOrMeta+a');
  await page.getByRole('region', { name: 'Selection', exact: true }).waitFor();
};
const chooseFirst = async () => {
  await app.topics.show((await app.topics.all())[0].name);
  await page.getByRole('region', { name: 'Topic', exact: true }).waitFor();
};
/** Opens each screen in turn; what it opens over the page, Escape closes. */
const screens: Readonly<Record<string, () => Promise<void>>> = {
  'a chosen topic': chooseFirst,
  'the dialog to merge it': dialog('Merge the topic with another', /^Merge/),
  'the dialog to split it': dialog('Split the topic', /^Split/),
  async 'the menu of a topic'() {
    await app.topics.showAll();
    await page.locator('.topic-row').first().click({ button: 'right' });
    await page.getByRole('menu').waitFor();
  },
  async 'renaming a topic'() {
    await page.locator('.topic-row .pick').first().focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^Name of/ }).waitFor();
  },
  'the dialog of a topic from words': dialog('New topic from words', 'New topic from words'),
  'the dialog of quality': dialog('Quality of the topics', 'Quality'),
  'the dialog of the vocabulary': dialog('Vocabulary', 'Vocabulary'),
  'the dialog of names by a model': dialog('Names by a language model', 'Names by a language model'),
  async 'the list of changes'() {
    await chooseFirst();
    await app.runCommand('Pin the topic');
    await app.topics.showAll();
    await dialog('List of changes', 'Changes')();
    await page.locator('.change').first().waitFor();
  },
  'a selection': selectAll,
  async 'a selection beside a saved one'() {
    await app.runCommand('Save the selection under a name');
    await button(/With a saved selection/).click();
    await page.getByRole('option').first().click();
    await page.getByText(/are in both/).waitFor();
  },
  async 'the saved selections'() {
    await button('Saved selections').click();
    await page.getByRole('menu').waitFor();
  },
  'the dialog to move papers': dialog('Move papers to a topic', /^Move/),
  async 'like papers for an example'() {
    await app.runCommand('Clear the selection');
    await app.map.press('Enter');
    await app.paper.title();
    await app.runCommand('Find papers like this one');
    await page.getByRole('listbox', { name: 'Papers found' }).getByRole('option').first().waitFor();
  },
  async 'the chips of filters'() {
    await app.runCommand('Clear the filter');
    await chart('By field')();
    await page
      .getByRole('button', { name: /: \d+ papers/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Remove/ }).waitFor();
  },
  async 'the menu of fields'() {
    await app.runCommand('Clear the filter');
    await button('Filter by…').click();
    await page.locator('.field-filter li').first().waitFor();
  },
  async 'the values of a field'() {
    await button('Filter by…').click();
    await page
      .locator('.field-filter')
      .getByRole('button', { name: /^Venue/ })
      .click();
    await page.getByRole('checkbox').first().waitFor();
  },
  async 'the choice of colours'() {
    await button(/^Colour:/).click();
    await page.getByRole('radio', { name: 'Year' }).waitFor();
  },
  async 'colours by year over a shaded map'() {
    await button(/^Colour:/).click();
    await page.getByRole('radio', { name: 'Year' }).press('Space');
    await page.getByText('Shade where the map misleads').click();
    await page.keyboard.press('Escape');
    await page.locator('.color-legend').waitFor();
  },
  'papers per topic': chart('Papers per topic'),
  'the tree of topics': chart('Tree of topics'),
  'top terms': chart('Top terms'),
  'papers per year': chart('Papers per year'),
  'topics over time': chart('Topics over time'),
  'similar topics': chart('Similar topics'),
  async 'a large chart'() {
    await button('Make the charts larger').click();
    await chart('Topics over time')();
  },
  'a large table': chart('Table'),
  async 'the columns of the table'() {
    await button('Columns of the table').click();
    await page.getByRole('dialog', { name: 'Columns of the table' }).waitFor();
  },
  async 'two charts side by side'() {
    await button('Show another chart beside this one').click();
    await page.getByRole('region', { name: 'Second chart' }).locator('[role=group]').first().waitFor();
  },
  async 'a map seen from near'() {
    await button('Show one chart').click();
    await button('Make the charts smaller').click();
    await app.map.press('+');
    await page.keyboard.press('+');
    await page.locator('.minimap').waitFor();
  },
  async 'the menu of colours'() {
    await button('Light or dark').click();
    await page.getByRole('menuitemradio').first().waitFor();
  },
  'the dialog of export': dialog('Export', 'Export'),
  async 'the dialog of settings, all of them'() {
    await dialog('Settings', 'Settings')();
    await button('Advanced').click();
  },
  'the dialog to paste papers': dialog('Paste papers', 'Paste papers'),
  'the keyboard shortcuts': dialog('Keyboard shortcuts', 'Keyboard shortcuts'),
  async 'the commands found by a word'() {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Find a command' }).getByRole('combobox').fill('soil');
  },
  'the files that were imported': dialog('Show what was imported', 'What was imported'),
  async 'the records that were merged'() {
    await dialog('Show what was imported', 'What was imported')();
    await app.receipt.tab('Merged');
    await app.receipt.merges();
  },
  async 'the records that were left out'() {
    await dialog('Show what was imported', 'What was imported')();
    await app.receipt.tab('Problems');
  },
  async 'the choice of columns'() {
    await app.openFile({ name: 'riddle.csv', mimeType: 'text/csv', buffer: Buffer.from(riddle) });
    const replace = button('Replace papers');
    const columns = page.getByRole('dialog', { name: 'Choose columns' });
    await replace.or(columns).first().waitFor();
    if (await replace.isVisible()) {
      await replace.click();
      await columns.waitFor();
    }
  },
  async 'adding or replacing papers'() {
    await app.openFile({ name: 'more.csv', mimeType: 'text/csv', buffer: Buffer.from(riddle) });
    await page.getByRole('dialog', { name: 'Add or replace papers' }).waitFor();
  },
  'the tour': async () => {
    await app.runCommand('Take the tour');
    await app.guide.tourSays('The map');
  },
  'a presentation': async () => {
    await app.runCommand('Present the map topic by topic');
    await page.locator('.presentation').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.presentation h2 .swatch').waitFor();
  },
};
describe('In light and in dark colours, axe finds nothing wrong with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-screens-'));
  let browser: TestBrowser;
  let opened: OpenPage;

  beforeAll(async () => {
    const file = join(folder, 'papers.jsonl');
    writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    browser = await launchBrowser();
    opened = await browser.open([file]);
    page = opened.page;
    page.setDefaultTimeout(10_000);
    app = topograph(page);
    await app.showsMapOf(60);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(screens))('%s', async (name) => {
    try {
      await screens[name]();
      await expectAccessible(page, `screen-${name.replaceAll(/\W+/g, '-')}`);
    } finally {
      await closeAll();
    }
    expect(opened.complaints).toEqual([]);
  });
});

/** Closes what lies over the page: dialogs, menus, the tour, the presentation. */
async function closeAll(): Promise<void> {
  const over = page.locator('[role=dialog], [role=menu], .popover, .presentation, input.rename');
  for (let tries = 0; tries < 4 && (await over.count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await over.first().waitFor({ state: 'detached' });
}
