import type { Page } from 'playwright-core';

/** The dialog that asks what the columns of a table hold. */
export function columnsModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Choose columns' });
  const accept = dialog.getByRole('button', { name: /Map these papers|Add papers/ });
  return {
    /** Each column with its role and what its first rows hold. */
    async rows() {
      await dialog.waitFor();
      return dialog.locator('tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          name: row.querySelector('th')!.textContent,
          role: row.querySelector('select')!.selectedOptions[0].textContent,
          samples: [...row.querySelectorAll('.sample')].map((sample) => sample.textContent),
        })),
      );
    },
    choose: (column: string, role: string) =>
      dialog.getByLabel(`What ${column} holds`, { exact: true }).selectOption(role),
    canGoOn: () => accept.isEnabled(),
    accept: () => accept.click(),
    cancel: () => dialog.getByRole('button', { name: 'Cancel' }).click(),
  };
}
