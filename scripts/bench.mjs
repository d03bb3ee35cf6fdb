// Measures the command line on real corpora, each run a whole process: npm run bench -- [NAME...] [--peer] [--runs N] [--threads N]
// NAME is a part of a corpus' file name; without one, all are run. --peer runs scikit-learn and umap-learn in turn and scores both maps.
// Parts alone: npm run bench -- map | topics | layout | sha | import | delay | again | million
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { makeCorpus } from '../test/bench/makeCorpus.mjs';
import { build } from './build.mjs';
import { root } from './stamp.mjs';

const run = promisify(execFile);

// Measurements of one part alone have a file of their own: npm run bench -- map
const part = join(root, 'scripts', 'bench', `${basename(process.argv[2] ?? 'none')}.mjs`);
if (existsSync(part)) {
  process.argv.splice(2, 1);
  await import(pathToFileURL(part).href);
  process.exit();
}

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
    threads: { type: 'string' },
  },
});

const shared = join(root, '..', 'shared');
const folder = join(root, '.cache', 'bench');
const python = '/usr/bin/python3';

/** Topics to ask for: the given labels where there are not too many. */
const nTopics = {
  'aaai-2022': 16,
  'iclr-2021': 20,
  'pubmed-drug-reviews': 14,
  'arxiv-24-categories': 24,
  'arxiv-cs-2016': 40,
};
const stages = ['import', 'text', 'vectors', 'neighbors', 'clusters', 'topics', 'projection', 'save'];
const scores = ['ami', 'knn_label_2d', 'neighbours_kept', 'trustworthiness'];

await build({ nodeOnly: true, say: (line) => console.error(line) });
await mkdir(folder, { recursive: true });
if (options.peer && !existsSync(join(shared, 'peers')))
  throw new Error('--peer needs ../shared/peers beside the project.');

const results = [];
for (const file of await corpora()) results.push(await measure(file));
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: availableParallelism() };
await writeFile(
  join(folder, 'bench.json'),
  `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 1)}\n`,
);
console.log(`\n${machine.cores} cores, ${machine.cpu}, Node ${machine.node}. Written to .cache/bench/bench.json.`);

/** The corpora beside the project, smallest first; in a clone of its own, made ones. */
async function corpora() {
  const there = join(shared, 'corpora');
  const real = existsSync(there) ? readdirSync(there).filter((name) => name.endsWith('.jsonl.gz')) : [];
  if (real.length === 0) return [await made(2000), await made(20_000)];
  const order = Object.keys(nTopics);
  return real
    .filter((name) => names.length === 0 || names.some((part) => name.includes(part)))
    .sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
    .map((name) => join(there, name));
}

async function made(nPapers) {
  const file = join(folder, `made-${nPapers}.jsonl.gz`);
  if (!existsSync(file)) await makeCorpus(nPapers, file);
  return file;
}

async function measure(corpus) {
  const name = nameOf(corpus);
  const topics = String(nTopics[name] ?? 20);
  const ours = await medianRun(() => runOurs(corpus, name, topics));
  const result = { corpus: name, papers: ours.papers, topics: Number(topics), ours };
  console.log(`\n${name}: ${ours.papers} papers, ${topics} topics, median of ${options.runs}`);
  row('', [...stages, 'total s', 'peak MB']);
  row('topograph', [...stages.map((stage) => ours.seconds[stage] ?? 0), ours.total, ours.peakMb]);
  if (!options.peer) return result;

  const peer = await medianRun(() => runPeer(corpus, name, topics));
  row('python', [...stages.map(() => ''), peer.total, peer.peakMb]);
  row('ratio', [
    ...stages.map(() => ''),
    `${(peer.total / ours.total).toFixed(1)}x`,
    `${(ours.peakMb / peer.peakMb).toFixed(2)}x`,
  ]);
  row('', scores, 17);
  for (const [tool, { csv }] of Object.entries({ topograph: ours, python: peer })) {
    const { stdout } = await run(python, [join(shared, 'peers', 'score.py'), corpus, csv]);
    const found = JSON.parse(stdout);
    row(
      tool,
      scores.map((score) => found[score]),
      17,
    );
    (tool === 'python' ? peer : ours).scores = found;
  }
  return { ...result, peer };
}

/** The run whose time is the median; an earlier run of an even number. */
async function medianRun(once) {
  const runs = [];
  for (let i = 0; i < Number(options.runs); i++) runs.push(await once());
  return runs.sort((a, b) => a.total - b.total)[Math.floor((runs.length - 1) / 2)];
}

async function runOurs(corpus, name, topics) {
  const csv = join(folder, `${name}.csv`);
  const threads = options.threads ? ['--threads', options.threads] : [];
  const cli = join(root, 'dist', 'cli.js');
  const start = performance.now();
  const built = await run(
    process.execPath,
    [cli, 'build', corpus, '--csv', csv, '--topics', topics, '--json', ...threads],
    {
      maxBuffer: 1e9,
    },
  );
  const total = (performance.now() - start) / 1000;
  const { papers, seconds, peak_mb: peakMb } = JSON.parse(built.stdout);
  return { papers, seconds, total, peakMb, csv };
}

async function runPeer(corpus, name, topics) {
  const csv = join(folder, `${name}-python.csv`);
  const start = performance.now();
  const { stdout } = await run(python, [
    join(shared, 'peers', 'sklearn_umap.py'),
    corpus,
    '--topics',
    topics,
    '--out',
    csv,
  ]);
  const total = (performance.now() - start) / 1000;
  const { seconds, peak_mb: peakMb } = JSON.parse(stdout);
  return { seconds, total, peakMb, csv };
}

function row(title, cells, width = 11) {
  const text = cells.map((cell) =>
    typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(cell < 1 ? 3 : 1) : cell,
  );
  console.log(title.padEnd(12) + text.map((cell) => String(cell).padStart(width)).join(''));
}

function nameOf(corpus) {
  return basename(corpus, '.jsonl.gz');
}
