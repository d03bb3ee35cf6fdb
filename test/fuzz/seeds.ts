import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { chooseReader, readers } from '../../src/import/readers.ts';
import { openText } from '../../src/import/sourceText.ts';
import { makeParquet, makeWorkbook } from '../import/makeTables.ts';

/** What one reader is tried with: whole files of its format, ours and, where they are, other people's. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
}

/** A longer file is cut: most of its records are alike. */
const maxSeed = 60_000;

/** Every reader with its files, in a fixed order; `root` is the project's folder. */
export function fuzzTargets(root: string): readonly Target[] {
  const files = [
    ...filesUnder(join(root, 'test/fixtures/import')),
    join(root, 'assets/sample-papers.txt'),
    ...filesUnder(join(root, '../shared/import-samples')).filter((path) => !/README|gitattributes/.test(path)),
  ];
  const texts = files.map((path) => new Uint8Array(readFileSync(path)).slice(0, maxSeed));
  const byReader = new Map<string, Uint8Array[]>(readers.map(({ name }) => [name, []]));
  for (const bytes of texts) byReader.get(chooseReader(openText(bytes).sample).name)?.push(bytes);
  const [table, other] = texts.map((bytes) => bytes.slice(0, 4000));
  const papers = JSON.parse(readFileSync(join(root, 'test/fixtures/import/papers.json'), 'utf8')) as object[];
  return [
    ...[...byReader].map(([name, seeds]) => ({ name, seeds })),
    { name: 'Excel workbook', seeds: [makeWorkbook({ Papers: papers, Codes: [{ a: 1, b: 2 }] })] },
    { name: 'Parquet', seeds: [makeParquet(papers)] },
    { name: 'ZIP', seeds: [zipSync({ 'a.csv': table, 'in/b.txt': other, 'c.xlsx': makeWorkbook({ P: papers }) })] },
    { name: 'gzip', seeds: [new Uint8Array(gzipSync(table)), new Uint8Array(gzipSync(gzipSync(other)))] },
  ];
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}
