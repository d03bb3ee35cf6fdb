import { existsSync, statSync, writeFileSync } from 'node:fs';
import { runToEnd } from '../../task.ts';
import { replaceFile } from '../project/replaceFile.ts';
import type { Output } from './command.ts';

/** Writes an export to a file, whole or not at all; to standard output for '-', and through a device such as a pipe. */
export function writeResult(content: string | Uint8Array, target: string, output: Output): void {
  if (target === '-') return output.result(content);
  const stat = existsSync(target) ? statSync(target) : null;
  if (stat && !stat.isFile() && !stat.isDirectory()) return writeFileSync(target, content);
  const write = function* (temporary: string) {
    writeFileSync(temporary, content);
  };
  runToEnd(replaceFile(target, write));
}
