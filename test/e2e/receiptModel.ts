import type { Page } from 'playwright-core';
import { downloadAfter } from './downloads.ts';

/** The dialog of what was imported. */
export function receiptModel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'What was imported' });
  const file = (name: string) => dialog.getByRole('listitem', { name, exact: true });
  const merges = dialog.getByRole('list', { name: 'Merged records' }).getByRole('listitem');
  return {
    tab: (name: 'Files' | 'Merged' | 'Problems') => dialog.getByRole('tab', { name }).click(),
    /** What a file's row says, on one line. */
    file: async (name: string) => (await file(name).innerText()).replace(/\s+/g, ' '),
    async says(name: string, words: string) {
      await file(name).getByText(words).waitFor();
    },
    press: (name: string, button: 'Reload' | 'Remove' | 'Leave it') =>
      file(name).getByRole('button', { name: button }).click(),
    /** What each merge says, on one line. */
    async merges() {
      await merges.first().waitFor();
      return (await merges.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    },
    pressMerge: (words: string, button: 'Undo merge' | 'Merge again') =>
      merges.filter({ hasText: words }).getByRole('button', { name: button }).click(),
    apply: (n: number) => dialog.getByRole('button', { name: `Apply ${n} change${n === 1 ? '' : 's'}` }).click(),
    async addFile(path: string) {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Add files…' }).click();
      await (await chooser).setFiles(path);
    },
    exportCsv: () => downloadAfter(page, () => dialog.getByRole('button', { name: 'Export receipt' }).click()),
  };
}
