import { existsSync, statSync, writeFileSync } from 'node:fs';
import { runToEnd } from '../task.ts';
import { replaceFile } from './project/replaceFile.ts';

/** Writes a file whole or not at all, whatever stood there before; straight through a device such as a pipe. Failures are `HostFailure`s. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const stat = existsSync(path) ? statSync(path) : null;
  if (stat && !stat.isFile() && !stat.isDirectory()) return writeFileSync(path, content);
  const write = function* (temporary: string) {
    writeFileSync(temporary, content);
  };
  runToEnd(replaceFile(path, write));
}
