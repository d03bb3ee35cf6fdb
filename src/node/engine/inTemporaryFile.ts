import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../../task.ts';

/** Runs `use` with a file that holds the bytes, or none yet, and is removed in the end. */
export function* inTemporaryFile<T>(bytes: Uint8Array | null, use: (path: string) => Task<T>): Task<T> {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-'));
  const path = join(folder, 'project.topo');
  try {
    if (bytes) writeFileSync(path, bytes);
    return yield* use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
