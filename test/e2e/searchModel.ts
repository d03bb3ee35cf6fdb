import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The search box and the papers that it finds. */
export function searchModel(page: Page) {
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
