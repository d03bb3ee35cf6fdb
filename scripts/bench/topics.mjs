// Scores topics against the given labels of real corpora: npm run bench -- topics [NAME...] [--seeds 3]
// Ours by every engine beside TF-IDF + SVD + k-means + UMAP in Python, each with as many topics as there are labels: agreement
// (AMI, ARI), labels of the nearest on the plane, and how coherent (NPMI) and diverse the ten terms of a topic are, beside
// plain c-TF-IDF of single words on the same topics. Needs ../shared; prints a table and writes .cache/bench/topics.json.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { npmiCoherence, plainTerms, topicDiversity, wordsOf } from '../../test/bench/termQuality.mjs';
import { build } from '../build.mjs';
import { root } from '../stamp.mjs';

const run = promisify(execFile);
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '3' } },
});
const nTopics = { 'aaai-2022': 16, 'pubmed-drug-reviews': 14, 'arxiv-24-categories': 24 };
const engines = ['kmeans', 'leiden', 'hdbscan', 'ward', 'average'];
const shared = join(root, '..', 'shared');
const folder = join(root, '.cache', 'bench');
const python = '/usr/bin/python3';
const columns = ['ami', 'ari', 'knn_label_2d', 'npmi', 'diversity', 'plain npmi', 'plain diversity'];

await build({ nodeOnly: true, say: (line) => console.error(line) });
await mkdir(folder, { recursive: true });
const ours = await sources({
  project: 'src/node/project/readProject.ts',
  papers: 'src/node/project/project.ts',
  stopWords: 'src/text/stopWords.ts',
  task: 'src/task.ts',
});
const { runToEnd } = ours.task;

const results = [];
for (const corpus of Object.keys(nTopics)) {
  if (names.length > 0 && !names.some((name) => corpus.includes(name))) continue;
  console.log(
    `\n${corpus}, ${nTopics[corpus]} topics${' '.repeat(Math.max(0, 26 - corpus.length))}${columns.map((name) => name.padStart(16)).join('')}`,
  );
  await tell(corpus, 'python baseline', await baseline(corpus));
  for (const engine of engines) {
    const nSeeds = engine === 'kmeans' ? Number(options.seeds) : 1;
    const runs = [];
    for (let seed = 1; seed <= nSeeds; seed++) runs.push(await measure(corpus, engine, seed));
    await tell(corpus, nSeeds > 1 ? `${engine}, mean of ${nSeeds}` : engine, mean(runs));
  }
}
console.log('\nWritten to .cache/bench/topics.json.');

async function tell(corpus, method, scores) {
  results.push({ corpus, method, ...scores });
  console.log(`  ${method.padEnd(38)}${columns.map((name) => (scores[name]?.toFixed(3) ?? '').padStart(16)).join('')}`);
  await writeFile(
    join(folder, 'topics.json'),
    `${JSON.stringify({ date: new Date().toISOString(), results }, null, 1)}\n`,
  );
}

async function baseline(corpus) {
  const csv = join(folder, `${corpus}-python.csv`);
  const peer = join(shared, 'peers', 'sklearn_umap.py');
  await run(python, [peer, fileOf(corpus), '--topics', String(nTopics[corpus]), '--out', csv]);
  return score(corpus, csv);
}

async function measure(corpus, engine, seed) {
  const map = join(folder, `${corpus}-${engine}.topo`);
  const csv = join(folder, `${corpus}-${engine}.csv`);
  const settings = ['--topics', String(nTopics[corpus]), '--engine', engine, '--seed', String(seed)];
  await run(process.execPath, [
    join(root, 'dist', 'cli.js'),
    'build',
    fileOf(corpus),
    '--out',
    map,
    '--csv',
    csv,
    ...settings,
  ]);
  return { ...(await score(corpus, csv)), ...describe(map) };
}

async function score(corpus, csv) {
  const { stdout } = await run(python, [join(shared, 'peers', 'score.py'), fileOf(corpus), csv]);
  return JSON.parse(stdout);
}

/** Coherence and diversity of the ten terms of our topics, and of the plain words of c-TF-IDF on the same topics. */
function describe(map) {
  const { analysis, papers } = runToEnd(ours.project.readProject(map, map));
  const own = analysis.topics.map(({ terms }) => terms.slice(0, 10).map(({ term }) => term));
  const documents = wordsOf(ours.papers.unpackPapers(papers).map(({ title, abstract }) => `${title}. ${abstract}`));
  const plain = plainTerms(documents, Array.from(analysis.labels), ours.stopWords.stopWords);
  return {
    npmi: npmiCoherence(own, documents),
    diversity: topicDiversity(own),
    'plain npmi': npmiCoherence(plain, documents),
    'plain diversity': topicDiversity(plain),
  };
}

function mean(runs) {
  return Object.fromEntries(columns.map((name) => [name, runs.reduce((sum, run) => sum + run[name], 0) / runs.length]));
}

function fileOf(corpus) {
  return join(shared, 'corpora', `${corpus}.jsonl.gz`);
}

/** The sources as modules, by the names given. */
async function sources(files) {
  const bundler = await rolldown({
    input: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)])),
    platform: 'node',
    external: ['node-sqlite3-wasm', /^node:/],
    logLevel: 'warn',
  });
  const dir = join(folder, 'topics-sources');
  await bundler.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundler.close();
  const modules = Object.keys(files).map(async (name) => [
    name,
    await import(pathToFileURL(join(dir, `${name}.mjs`)).href),
  ]);
  return Object.fromEntries(await Promise.all(modules));
}
