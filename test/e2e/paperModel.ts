import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The panel of one paper. */
export function paperModel(page: Page) {
  const panel = page.getByRole('region', { name: 'Paper', exact: true });
  return {
    title: () => panel.getByRole('heading', { level: 3 }).innerText(),
    /** Pixels that are in the window. */
    async width() {
      const box = await panel.boundingBox();
      const { width } = page.viewportSize()!;
      return box ? Math.min(width, box.x + box.width) - box.x : 0;
    },
    async shows(title: string) {
      await expect.poll(() => panel.getByRole('heading', { level: 3 }).innerText()).toBe(title);
    },
    abstract: () => panel.locator('.abstract').innerText(),
    terms: () => panel.locator('.terms li').allInnerTexts(),
    nearestTitles: () => panel.locator('.nearest .title').allInnerTexts(),
    openNearest: (rank: number) => panel.locator('.nearest button').nth(rank).click(),
    close: () => panel.getByRole('button', { name: 'Close the paper' }).click(),
  };
}
