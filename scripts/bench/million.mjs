// How time and memory grow with the number of papers: npm run bench -- million [N...] [--from NAME]
// Papers of 20,000 to 1,000,000 are made of a real corpus, its sentences drawn anew within a category, and built by the command
// line, each size a whole process. Prints seconds of each stage, the peak, and of the whole the exponent e of time ~ n^e between
// the smallest and the largest; adds to .cache/bench/million.json, so that sizes can be measured one by one.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs, promisify } from 'node:util';
import { makeCorpus } from '../../test/bench/makeCorpus.mjs';
import { build } from '../build.mjs';
import { root } from '../stamp.mjs';
import { cpuSecondsIn, tellCpu } from '../tellCpu.mjs';

const run = promisify(execFile);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: 'arxiv-cs-2016' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [20_000, 50_000, 100_000, 200_000, 1_000_000];
const stages = ['import', 'text', 'vectors', 'neighbors', 'clusters', 'topics', 'projection', 'save'];
const folder = join(root, '.cache', 'bench');
const report = join(folder, 'million.json');
await mkdir(folder, { recursive: true });
await build({ nodeOnly: true, say: (line) => console.error(line) });

const from = realCorpus();
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: availableParallelism() };
const results = new Map((await measuredBefore()).map((result) => [result.papers, result]));
row('papers', [...stages, 'total s', 'cpu s', 'peak MB']);
for (const nPapers of sizes) {
  const result = await measure(nPapers);
  results.set(result.papers, result);
  row(String(nPapers), columnsOf(result));
  await writeFile(report, `${JSON.stringify({ from, machine, results: bySize() }, null, 1)}\n`);
}
const [first, last] = [bySize()[0], bySize().at(-1)];
if (last.papers > first.papers) {
  const [a, b] = [columnsOf(first), columnsOf(last)];
  const growth = a.map((value, i) => Math.log(b[i] / value) / Math.log(last.papers / first.papers));
  console.log(`\nFrom ${first.papers} to ${last.papers} papers each grows as n^e:`);
  row('e', growth);
}
console.log(
  `Papers made of ${from ?? 'the sample'}. ${machine.cores} cores, ${machine.cpu}. Written to .cache/bench/million.json.`,
);

function columnsOf({ seconds, total, cpu, peakMb }) {
  return [...stages.map((stage) => seconds[stage] ?? 0), total, cpu, peakMb];
}

function bySize() {
  return [...results.values()].sort((a, b) => a.papers - b.papers);
}

async function measure(nPapers) {
  const corpus = join(folder, `million-${nPapers}.jsonl.gz`);
  if (!existsSync(corpus)) await makeCorpus(nPapers, corpus, from);
  const map = join(folder, 'million.topo');
  const start = performance.now();
  const cli = ['--import', tellCpu, join(root, 'dist', 'cli.js')];
  const built = await run(process.execPath, [...cli, 'build', corpus, '--out', map, '--topics', '40', '--json'], {
    maxBuffer: 1e9,
  });
  const total = (performance.now() - start) / 1000;
  const { papers, seconds, peak_mb: peakMb } = JSON.parse(built.stdout);
  const cpu = cpuSecondsIn(built.stderr);
  await rm(map);
  return { papers, seconds, total, cpu, peakMb };
}

async function measuredBefore() {
  if (!existsSync(report)) return [];
  const before = JSON.parse(await readFile(report, 'utf8'));
  return before.from === from ? before.results : [];
}

/** The corpus that papers are made of; null where there is none: then it is the sample. */
function realCorpus() {
  const there = join(root, '..', 'shared', 'corpora');
  const name =
    existsSync(there) && readdirSync(there).find((file) => file.includes(options.from) && file.endsWith('.gz'));
  return name ? join(there, name) : null;
}

function row(title, cells) {
  const text = cells.map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(2) : cell));
  console.log(title.padEnd(10) + text.map((cell) => String(cell).padStart(11)).join(''));
}
