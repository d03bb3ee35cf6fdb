import type { Page } from 'playwright-core';

/** The map, as the pointer and the keyboard meet it. */
export function mapModel(page: Page) {
  const map = page.getByRole('application');
  return {
    shownCount: () => page.locator('.shown-count').innerText(),
    showsCount: async (text: string) => void (await page.locator('.shown-count', { hasText: text }).waitFor()),
    /** Moves the pointer over the map until it meets a paper, and answers what the card there says. */
    async hoverPaper() {
      // A map that still moves or grows back to its size answers for places of a moment ago.
      await page.waitForTimeout(500);
      const box = (await map.boundingBox())!;
      const card = page.locator('.map-card');
      for (let y = box.y + 90; y < box.y + box.height - 20; y += 9) {
        for (let x = box.x + 60; x < box.x + box.width - 80; x += 9) {
          await page.mouse.move(x, y);
          if (await card.isVisible()) return { title: await card.locator('p').first().innerText(), x, y };
        }
      }
      throw new Error('There is no paper on the map.');
    },
    click: (x: number, y: number) => page.mouse.click(x, y),
    async press(key: string) {
      await map.focus();
      await page.keyboard.press(key);
    },
  };
}
