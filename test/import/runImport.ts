import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../src/paper.ts';
import type { KnownSource } from '../../src/import/importPapers.ts';
import { importPapers } from '../../src/import/importPapers.ts';
import { runToEnd } from '../../src/task.ts';

/** Where the project's shared data lies, when it is there at all. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const hasShared = existsSync(`${shared}import-samples/README.md`);

/** The papers and the receipt of one text. */
export function importText(text: string, known?: readonly Paper[]) {
  return importBytes(new TextEncoder().encode(text), 'pasted text', known);
}

/** The papers and the receipt of one file's bytes. */
export function importBytes(bytes: Uint8Array, name = 'file', known: readonly Paper[] = []) {
  const sources = known.length === 0 ? [] : [knownSource(known)];
  const { papers, receipt } = runToEnd(importPapers([...sources, { name, bytes }]));
  return { papers: papers.slice(known.length), receipt: receipt.files[sources.length] };
}

/** Papers as a source that was read before; they differ, so that each is a record. */
function knownSource(records: readonly Paper[]): KnownSource {
  const [imported, none] = [records.length, { merged: 0, refused: 0, withoutAbstract: 0, languages: [] }];
  const receipt = { file: records[0].source.file, format: '', encoding: '', found: imported, imported, ...none };
  return { receipt: { ...receipt, problems: [] }, records };
}

/** The papers and the receipt of one file on disk. */
export function importFile(path: string) {
  const bytes = readFileSync(path);
  return importBytes(new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes), basename(path));
}

/** [title, abstract] of each paper. */
export function texts(papers: readonly Paper[]) {
  return papers.map(({ title, abstract }) => [title, abstract]);
}

/** Processor milliseconds that the work takes, whatever else the machine is doing. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
