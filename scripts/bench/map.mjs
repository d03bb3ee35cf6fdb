// Measures the map in headless Chromium: npm run bench -- map [N...] [--no-open]
// For each number of papers (2000 20000 100000 1000000) the same script of pans and zooms is run over our map and over a
// bare regl-scatterplot of the same points; then saved projects of made papers are opened in the program itself.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build as buildPage } from 'vite';
import { makeCorpus } from '../../test/bench/makeCorpus.mjs';
import { build } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { root } from '../stamp.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-open': { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [2000, 20_000, 100_000, 1_000_000];
const folder = join(root, '.cache', 'bench');
const pageFolder = join(folder, 'map-page');
const executablePath = findChromium();
if (!executablePath) throw new Error('This needs Chromium: set CHROMIUM_PATH to it.');
await mkdir(folder, { recursive: true });

await buildPage({
  root: join(root, 'test', 'bench', 'map'),
  configFile: false,
  base: './',
  logLevel: 'error',
  plugins: [react()],
  build: { outDir: pageFolder, emptyOutDir: true, modulePreload: { polyfill: false } },
});
const browser = await launch();
const results = [];
row('papers', ['', 'script ms', 'p95 ms', 'fps', 'MB', 'first ms', 'filter ms', 'select ms']);
for (const nPapers of sizes) {
  const ours = await measure('ours', nPapers);
  const theirs = await measure('theirs', nPapers);
  results.push({ nPapers, ours, theirs });
  print(nPapers, 'ours', ours);
  print(nPapers, 'regl-scatterplot', theirs);
}
await browser.close();

const opened = [];
if (!options['no-open']) {
  await build({ say: (line) => console.error(line) });
  console.log('\nFrom opening a saved project to its first picture, and to the whole one with shading:');
  for (const nPapers of sizes.filter((n) => n <= 100_000)) {
    const times = await open(await project(nPapers));
    opened.push({ nPapers, ...times });
    row(String(nPapers), ['', `${times.first.toFixed(0)} ms`, `${times.whole.toFixed(0)} ms`]);
  }
}
const report = { date: new Date().toISOString(), chromium: browser.version(), results, opened };
await writeFile(join(folder, 'map.json'), `${JSON.stringify(report, null, 1)}\n`);
console.log('Written to .cache/bench/map.json.');

async function launch() {
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const software = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  return chromium.launch({ executablePath, args: [...rights, ...quiet, '--no-first-run', ...software] });
}

/** One kind of map in a page of its own. */
async function measure(kind, nPapers) {
  const page = await browser.newPage({ viewport: { width: 1080, height: 820 } });
  page.setDefaultTimeout(600_000);
  page.on('pageerror', (error) => console.error(error));
  await page.route('http://bench/**', async (route) => {
    const path = join(pageFolder, new URL(route.request().url()).pathname);
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(path)];
    if (existsSync(path)) await route.fulfill({ body: await readFile(path), contentType: type });
    else await route.fulfill({ status: 404 });
  });
  await page.goto('http://bench/index.html');
  const times = await page.evaluate(([kind, nPapers]) => globalThis.bench[kind](nPapers), [kind, nPapers]);
  const megabytes = await memory();
  await page.close();
  const sorted = times.script.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { ...times, script: undefined, median: at(0.5), p95: at(0.95), worst: sorted.at(-1), megabytes };
}

/** What the page and the drawing hold, in megabytes, where the system tells. */
async function memory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer' || type === 'GPU')
    .map(({ id }) => {
      const status = existsSync(`/proc/${id}/status`) ? readFileSync(`/proc/${id}/status`, 'utf8') : '';
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
  return Math.round(sizes.reduce((sum, size) => sum + size, 0));
}

/** A saved project of so many made papers, built once. */
async function project(nPapers) {
  const path = join(folder, `map-${nPapers}.topo`);
  if (existsSync(path)) return path;
  const corpus = join(folder, `made-${nPapers}.jsonl.gz`);
  if (!existsSync(corpus)) await makeCorpus(nPapers, corpus);
  const cli = join(root, 'dist', 'cli.js');
  console.error(`building a project of ${nPapers} papers...`);
  await promisify(execFile)(process.execPath, [cli, 'build', corpus, '--out', path, '--topics', '40', '--json'], {
    maxBuffer: 1e9,
  });
  return path;
}

/** Milliseconds from the page's beginning, which has the program open the file, to its pictures; the best of three. */
async function open(path) {
  const runs = [];
  for (let i = 0; i < 3; i++) {
    const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'serve', path, '--no-open']);
    const address = await new Promise((found) => {
      const hear = (chunk) => /http:\/\/\S+/.test(String(chunk)) && found(/http:\/\/\S+/.exec(String(chunk))[0]);
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
    });
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    const markOf = (name) =>
      page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, name, { timeout: 120_000 });
    const first = await (await markOf('map drawn')).jsonValue();
    const whole = await (await markOf('map shaded')).jsonValue();
    await browser.close();
    server.kill();
    runs.push({ first, whole });
  }
  return runs.sort((a, b) => a.first - b.first)[0];
}

function print(nPapers, name, { median, p95, fps, megabytes, first, filter, select }) {
  const number = (value, digits = 0) => (value === undefined ? '' : value.toFixed(digits));
  const cells = [median, p95, fps].map((value) => number(value, 1));
  row(String(nPapers), [name, ...cells, number(megabytes), ...[first, filter, select].map((value) => number(value))]);
}

function row(title, cells) {
  console.log(title.padStart(9) + cells.map((cell, i) => String(cell).padStart(i === 0 ? 18 : 11)).join(''));
}
