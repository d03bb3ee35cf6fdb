// What measurements of a served map begin with.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './stamp.mjs';

const run = promisify(execFile);

/** The file of the real corpus, and of a map of it in .cache/bench, which the built program makes where there is none. */
export async function savedMap(name) {
  const folder = join(root, '.cache', 'bench');
  const corpus = join(root, '..', 'shared', 'corpora', `${name}.jsonl.gz`);
  const map = join(folder, `${name}.topo`);
  await mkdir(folder, { recursive: true });
  if (!existsSync(map)) await run(process.execPath, [join(root, 'dist', 'cli.js'), 'build', corpus, '--out', map]);
  return { corpus, map };
}

/** The corpora whose maps are measured where none is asked for: 24,000 and 102,538 papers. */
export const usualCorpora = ['arxiv-24-categories', 'arxiv-cs-2016'];
