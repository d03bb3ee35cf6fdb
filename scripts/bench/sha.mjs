// Builds a corpus with 1, 2 and 4 threads, twice each, and compares the tables: npm run bench -- sha [NAME|FILE]
// Same papers, settings and seed must give the same bytes; ends with 1 where they do not.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCorpus } from '../../test/bench/makeCorpus.mjs';
import { build } from '../build.mjs';
import { root } from '../stamp.mjs';

const run = promisify(execFile);
const folder = join(root, '.cache', 'bench');
await mkdir(folder, { recursive: true });
await build({ nodeOnly: true, say: (line) => console.error(line) });

const corpus = await findCorpus(process.argv[2]);
const sums = new Set();
for (const threads of ['1', '2', '4']) {
  for (const time of ['first', 'second']) {
    const csv = join(folder, 'sha.csv');
    const args = [corpus, '--out', join(folder, 'sha.topo'), '--csv', csv, '--threads', threads];
    await run(process.execPath, [join(root, 'dist', 'cli.js'), 'build', ...args], { maxBuffer: 1e9 });
    const sum = createHash('sha256')
      .update(await readFile(csv))
      .digest('hex');
    console.log(`${threads} thread${threads === '1' ? ' ' : 's'}, ${time.padEnd(6)} ${sum}`);
    sums.add(sum);
  }
}
console.log(sums.size === 1 ? 'One value.' : `${sums.size} values: the result depends on the threads or the run.`);
process.exitCode = sums.size === 1 ? 0 : 1;

/** The corpus beside the project whose name has this part; a made one where there is none. */
async function findCorpus(name = 'iclr-2021') {
  if (existsSync(name)) return name;
  const there = join(root, '..', 'shared', 'corpora');
  const found = existsSync(there)
    ? readdirSync(there).find((file) => file.includes(name) && file.endsWith('.gz'))
    : null;
  if (found) return join(there, found);
  const made = join(folder, 'made-2000.jsonl.gz');
  if (!existsSync(made)) await makeCorpus(2000, made);
  return made;
}
