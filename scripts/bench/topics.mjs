// Scores topics on real corpora: npm run bench -- topics [NAME...] [--seeds 3] [--large]
// Ours by every engine beside TF-IDF + SVD + k-means + UMAP in Python, each with as many topics as there are labels: agreement
// (AMI, ARI), labels of the nearest on the plane, and how coherent (NPMI) and diverse the ten terms of a topic are, beside
// plain c-TF-IDF of single words on the same topics. Corpora without labels have only the latter. All in one process: what the
// engines share is computed once. --large takes the corpus of 100,000 in. Needs ../shared; prints a table and writes
// .cache/bench/topics.json.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { npmiCoherence, plainTerms, topicDiversity, wordsOf } from '../../test/bench/termQuality.mjs';
import { bundleSources } from '../bundleSources.mjs';
import { root } from '../stamp.mjs';

const run = promisify(execFile);
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '3' }, large: { type: 'boolean', default: false } },
});
const shared = join(root, '..', 'shared');
const folder = join(root, '.cache', 'bench');
const python = '/usr/bin/python3';
const allEngines = ['auto', 'leiden', 'hdbscan', 'ward', 'average'];

/** `k`: the given labels; null: there are none, and the number of topics is chosen. */
const corpora = [
  { name: 'sample-papers', file: join(root, 'assets', 'sample-papers.txt'), k: null },
  { name: 'aaai-2022', k: 16 },
  { name: 'iclr-2021', k: null },
  { name: 'pubmed-drug-reviews', k: 14 },
  { name: 'arxiv-24-categories', k: 24 },
  ...(options.large ? [{ name: 'arxiv-cs-2016', k: 40, engines: ['auto'], seeds: 1 }] : []),
].map((corpus) => ({ file: join(shared, 'corpora', `${corpus.name}.jsonl.gz`), ...corpus }));
const columns = ['ami', 'ari', 'knn_label_2d', 'npmi', 'diversity', 'plain npmi', 'plain diversity'];

await mkdir(folder, { recursive: true });
const ours = await bundleSources('topics-sources', {
  analyze: 'src/analyze.ts',
  read: 'src/node/engine/readSources.ts',
  settings: 'src/settings.ts',
  stopWords: 'src/text/stopWords.ts',
  task: 'src/task.ts',
});
const { runToEnd } = ours.task;

const results = [];
for (const corpus of corpora) {
  if (names.length > 0 && !names.some((name) => corpus.name.includes(name))) continue;
  const { name, file, k, engines = allEngines, seeds = Number(options.seeds) } = corpus;
  console.log(`\n${name}, ${k ?? 'chosen number of'} topics`);
  console.log(' '.repeat(30) + columns.map((column) => column.padStart(16)).join(''));
  if (k !== null) await tell(corpus, 'python baseline', await baseline(corpus));
  const { papers } = runToEnd(ours.read.readSources([{ name, path: file }]));
  const texts = papers.map(({ title, abstract }) => `${title}. ${abstract}`);
  const material = { papers, documents: wordsOf(texts), cache: ours.analyze.createStageCache() };
  const others = [];
  const runs = [];
  for (const engine of k === null ? ['auto'] : engines) {
    const scores = await measure(corpus, material, engine, 1);
    if (engine === 'auto') runs.push(scores);
    else others.push([engine, scores]);
  }
  for (let seed = 2; seed <= seeds; seed++) runs.push(await measure(corpus, material, 'auto', seed));
  await tell(corpus, runs.length > 1 ? `k-means, mean of ${runs.length} seeds` : 'k-means', mean(runs));
  for (const [engine, scores] of others) await tell(corpus, engine, scores);
}
console.log('\nWritten to .cache/bench/topics.json.');

async function tell({ name }, method, scores) {
  results.push({ corpus: name, method, ...scores });
  console.log(
    `  ${method.padEnd(28)}${columns.map((column) => (scores[column]?.toFixed(3) ?? '').padStart(16)).join('')}`,
  );
  await writeFile(
    join(folder, 'topics.json'),
    `${JSON.stringify({ date: new Date().toISOString(), results }, null, 1)}\n`,
  );
}

async function baseline({ name, file, k }) {
  const csv = join(folder, `${name}-python.csv`);
  await run(python, [join(shared, 'peers', 'sklearn_umap.py'), file, '--topics', String(k), '--out', csv]);
  return score(file, csv);
}

/** Our topics by one engine; what does not depend on engine or seed is taken from the runs before. */
async function measure({ name, file, k }, { papers, documents, cache }, engine, seed) {
  const { defaultSettings } = ours.settings;
  const settings = { ...defaultSettings, seed, clusters: { ...defaultSettings.clusters, k, engine } };
  const isScored = k !== null;
  const { analyze, analyzeTopics } = ours.analyze;
  const { labels, topics, positions } = runToEnd((isScored ? analyze : analyzeTopics)(papers, settings, cache));
  const own = topics.map(({ terms }) => terms.map(({ term }) => term));
  const plain = plainTerms(documents, Array.from(labels), ours.stopWords.stopWords);
  const terms = {
    npmi: npmiCoherence(own, documents),
    diversity: topicDiversity(own),
    'plain npmi': npmiCoherence(plain, documents),
    'plain diversity': topicDiversity(plain),
  };
  if (!isScored) return terms;
  const csv = join(folder, `${name}-${engine}.csv`);
  const rows = papers.map(({ id }, i) => [quoted(id), positions[2 * i], positions[2 * i + 1], labels[i]].join(','));
  await writeFile(csv, `id,x,y,topic\n${rows.join('\n')}\n`);
  return { ...(await score(file, csv)), ...terms };
}

async function score(file, csv) {
  const { stdout } = await run(python, [join(shared, 'peers', 'score.py'), file, csv]);
  return JSON.parse(stdout);
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

function mean(runs) {
  const measured = columns.filter((column) => runs[0][column] !== undefined);
  return Object.fromEntries(
    measured.map((column) => [column, runs.reduce((sum, one) => sum + one[column], 0) / runs.length]),
  );
}
