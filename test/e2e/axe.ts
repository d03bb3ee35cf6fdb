import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeScreenshot } from './program.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Expects that axe finds nothing wrong with the page as it stands, in light and in dark, and leaves a picture of both. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Away from any button: a hint that stands open belongs to no landmark.
  await page.mouse.move(1040, 20);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await takeScreenshot(page, `${colorScheme}-${screen}`);
    // Nothing but colours differs.
    expect([
      colorScheme,
      ...(await violations(page, colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : [])),
    ]).toEqual([colorScheme]);
  }
}

/** What axe finds on the page as it stands, with the elements it finds it at; `rules`: of these alone. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: { run(options: axe.RunOptions): Promise<axe.AxeResults> } };
      return axe.run(rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {});
    },
    [...rules],
  );
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}
