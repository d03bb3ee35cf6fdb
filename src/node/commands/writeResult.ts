import { writeWhole } from '../writeWhole.ts';
import type { Output } from './command.ts';

/** Writes an export to a file, whole or not at all; to standard output for '-'. */
export function writeResult(content: string | Uint8Array, target: string, output: Output): void {
  if (target === '-') output.result(content);
  else writeWhole(target, content);
}
