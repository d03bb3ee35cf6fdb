import type { Page } from 'playwright-core';
import { downloadAfter, type Download } from './downloads.ts';

/** The dialog that makes figures and tables, and the files that come of it. */
export function exportModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const choose = (name: string) => dialog.getByText(name, { exact: true }).click();
  return {
    open: () => page.getByRole('banner').getByRole('button', { name: 'Export' }).click(),
    async picture(subject: string, format: 'SVG' | 'PNG', scale?: '1×' | '2×' | '3×' | '4×'): Promise<Download> {
      await this.open();
      await choose(subject);
      await choose(format);
      if (scale) await choose(scale);
      return downloadAfter(page, () => dialog.getByRole('button', { name: `Export ${format}` }).click());
    },
    async data(subject: 'Table of papers (CSV)' | 'Whole analysis (JSON)'): Promise<Download> {
      await this.open();
      await choose(subject);
      return downloadAfter(page, () => dialog.getByRole('button', { name: /^Export (CSV|JSON)$/ }).click());
    },
  };
}
