import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A file that the page handed to the person. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does something that ends in a download. */
export async function downloadAfter(page: Page, act: () => Promise<void>): Promise<Download> {
  const started = page.waitForEvent('download');
  await act();
  const download = await started;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
