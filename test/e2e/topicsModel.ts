import type { Locator, Page } from 'playwright-core';

/** The list of topics and what it filters. */
export function topicsModel(page: Page) {
  const panel = page.getByRole('region', { name: 'Topics' });
  const rows = panel.locator('.topic-row .pick');
  return {
    all: async () => {
      await rows.first().waitFor();
      const texts = await rows.evaluateAll((found) =>
        found.map((row) => [row.querySelector('.name')!.textContent!, row.querySelector('.count')!.textContent!]),
      );
      return texts.map(([name, count]) => ({ name, size: Number(count.split(' of ').at(-1)!.replaceAll(',', '')) }));
    },
    heading: () => panel.getByRole('heading', { level: 2 }).innerText(),
    show: (name: string) => rowOf(rows, name).click(),
    add: (name: string) => rowOf(rows, name).click({ modifiers: ['ControlOrMeta'] }),
    invert: () => panel.getByRole('button', { name: 'Invert' }).click(),
    showAll: () => panel.getByRole('button', { name: 'Show all' }).click(),
    chosen: () => panel.locator('.pick[aria-pressed=true] .name').allInnerTexts(),
  };
}

function rowOf(rows: Locator, name: string): Locator {
  return rows.filter({ has: rows.page().locator('.name', { hasText: new RegExp(`^${escape(name)}$`) }) });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
