import type { Page } from 'playwright-core';

/** The dialog of the settings. */
export function settingsModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  return {
    open: () => page.getByRole('button', { name: 'Settings', exact: true }).click(),
    async setTopics(k: number) {
      await dialog.getByText('Exactly', { exact: true }).click();
      await this.setNumber('Topics', k);
    },
    async setNumber(label: string, value: number) {
      const field = dialog.getByRole('textbox', { name: label, exact: true });
      await field.fill(String(value));
      await field.press('Tab');
    },
    async setRareTerms(nPapers: number) {
      await dialog.getByRole('button', { name: 'Advanced' }).click();
      await dialog.getByText('Given', { exact: true }).click();
      await this.setNumber('Papers a term needs', nPapers);
    },
    complaint: () => dialog.getByRole('alert').innerText(),
    apply: () => dialog.getByRole('button', { name: 'Apply' }).click(),
    canApply: () => dialog.getByRole('button', { name: 'Apply' }).isEnabled(),
  };
}
