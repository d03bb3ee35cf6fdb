import type { Page } from 'playwright-core';

/** Drops a file or a folder of the disk onto the page, as a person does with the mouse. */
export async function dropOnto(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
  await session.detach();
}
