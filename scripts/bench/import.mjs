// How fast files are opened: npm run bench -- import [CORPUS.jsonl.gz] [--runs N]
// The corpus' papers as JSON Lines, and as the BibTeX and RIS that Topograph itself exports, each through `topograph import` as a
// whole process. Records a second are of processor time, user and system, which is the time that one core would take; it
// depends less than the clock's on what else the machine does. The best of N runs.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { makeCorpus } from '../../test/bench/makeCorpus.mjs';
import { build } from '../build.mjs';
import { bundleSources } from '../bundleSources.mjs';
import { root } from '../stamp.mjs';
import { cpuSecondsIn, tellCpu } from '../tellCpu.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const folder = join(root, '.cache', 'bench');

await mkdir(folder, { recursive: true });
await build({ nodeOnly: true, say: (line) => console.error(line) });

const corpus = positionals[0] ?? (await ownCorpus());
const stem = join(folder, `import-${basename(corpus, '.jsonl.gz')}`);
const lines = `${stem}.jsonl`;
await pipeline(createReadStream(corpus), createGunzip(), createWriteStream(lines));
const files = [lines, ...(await exported(lines))];

const results = [];
console.log(
  `${'format'.padEnd(14)}${'records'.padStart(9)}${'MB'.padStart(7)}${'seconds'.padStart(9)}${'records/s'.padStart(11)}`,
);
for (const file of files) {
  const runs = [];
  for (let i = 0; i < Number(options.runs); i++) runs.push(await importOf(file));
  const { format, found, seconds } = runs.sort((a, b) => a.seconds - b.seconds)[0];
  const perSecond = Math.round(found / seconds);
  results.push({ format, found, seconds, perSecond });
  const cells = [String(found).padStart(9), megabytes(file).padStart(7), seconds.toFixed(2).padStart(9)];
  console.log(`${format.padEnd(14)}${cells.join('')}${String(perSecond).padStart(11)}`);
}
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '' };
await writeFile(
  join(folder, 'import.json'),
  `${JSON.stringify({ machine, corpus: basename(corpus), results }, null, 1)}\n`,
);

/** The largest real corpus beside the project, or a made one of 100,000 papers. */
async function ownCorpus() {
  const there = join(root, '..', 'shared', 'corpora', 'arxiv-cs-2016.jsonl.gz');
  if (existsSync(there)) return there;
  const made = join(folder, 'made-100000.jsonl.gz');
  if (!existsSync(made)) await makeCorpus(100_000, made);
  return made;
}

/** The papers of the file as the program exports them. */
async function exported(file) {
  const { read, bib, ris, task } = await bundleSources('import-sources', {
    read: 'src/import/importPapers.ts',
    bib: 'src/export/bibtex.ts',
    ris: 'src/export/ris.ts',
    task: 'src/task.ts',
  });
  const { papers } = task.runToEnd(
    read.importPapers([{ name: 'corpus', bytes: new Uint8Array(await readFile(file)) }]),
  );
  const noTopics = { labels: papers.map(() => -1), topics: [] };
  await writeFile(`${stem}.bib`, bib.papersBibtex(papers, noTopics));
  await writeFile(`${stem}.ris`, ris.papersRis(papers, noTopics));
  return [`${stem}.bib`, `${stem}.ris`];
}

/** One run of the command line: what its receipt says, and the processor's seconds that it took. */
async function importOf(file) {
  const child = spawn(process.execPath, ['--import', tellCpu, join(root, 'dist', 'cli.js'), 'import', file, '--json']);
  const [receipt, told] = await Promise.all([child.stdout, child.stderr].map(textOf));
  const { format, found } = JSON.parse(receipt).files[0];
  return { format, found, seconds: cpuSecondsIn(told) };
}

async function textOf(stream) {
  let text = '';
  for await (const piece of stream.setEncoding('utf8')) text += piece;
  return text;
}

function megabytes(file) {
  return (statSync(file).size / 1e6).toFixed(0);
}
