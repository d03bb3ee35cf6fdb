import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the whole run one folder for its temporary files, the system's own variable naming it; removed after the last test. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-tests-'));
  process.env.TMPDIR = process.env.TEMP = process.env.TMP = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
