import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, with the elements it finds it at; its source must have been evaluated in the page. */
export async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<axe.AxeResults> } };
    return axe.run();
  });
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}
