import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand } from '../../../src/node/commands/build.ts';
import { parseInput } from '../../../src/node/commands/parseInput.ts';
import { findPlaces } from '../../../src/node/places.ts';
import { stages } from '../../../src/task.ts';
import { cliPath, runCli } from './runCli.ts';
import type { CliRun } from './runCli.ts';
import { runHere } from './runHere.ts';

const sample = findPlaces().samplePapers;
let folder: string;
let map: string;
let built: CliRun;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  map = at('map.topo');
  built = await runCli(['build', sample, '--out', map, '--json']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('build tells papers, topics, seconds, memory and problems in one JSON object and nothing else', () => {
  expect({ ...built, stdout: JSON.parse(built.stdout) as unknown }).toEqual({
    code: 0,
    stderr: '',
    stdout: {
      papers: 63,
      topics: expect.any(Number),
      seconds: Object.fromEntries(stages.map((stage) => [stage, expect.any(Number)])),
      total: expect.any(Number),
      peak_mb: expect.any(Number),
      problems: [],
      receipt: expect.any(Object),
    },
  });
});

test('two builds of the same papers with the same seed export the same table, another seed another map', async () => {
  await runCli(['build', sample, '--out', at('again.topo')]);
  await runHere(['build', sample, '--out', at('other.topo'), '--seed', '2']);
  const tables = await Promise.all(
    [map, at('again.topo'), at('other.topo')].map((path) => runHere(['export', path, '--format', 'csv', '--out', '-'])),
  );
  expect(tables[0].stdout.split('\r\n').length).toBeGreaterThan(64);
  expect(tables[1].stdout === tables[0].stdout).toBe(true);
  expect(tables[2].stdout === tables[0].stdout).toBe(false);
});

test('build writes the same table as export does, and nothing in the place of papers or map', async () => {
  await runHere(['build', sample, '--out', at('tabled.topo'), '--csv', at('tabled.csv')]);
  const exported = await runHere(['export', at('tabled.topo'), '--format', 'csv', '--out', '-']);
  expect(readFileSync(at('tabled.csv'), 'utf8') === exported.stdout).toBe(true);
  const alone = await runHere(['build', sample, '--csv', at('alone.csv'), '--json']);
  expect(JSON.parse(alone.stdout)).toMatchObject({ papers: 63, problems: [], receipt: { files: [{ imported: 63 }] } });
  expect(readFileSync(at('alone.csv'), 'utf8') === exported.stdout).toBe(true);
  for (const wrong of [sample, at('x.topo'), '-']) {
    expect((await runHere(['build', sample, '--out', at('x.topo'), '--csv', wrong])).code).toBe(2);
  }
  expect(existsSync(at('x.topo'))).toBe(false);
});

test('options reach the settings, and the number of topics is what was asked for', async () => {
  const args = [
    '--topics',
    '5',
    '--seed',
    '9',
    '--dims',
    '20',
    '--neighbors',
    '8',
    '--min-dist',
    '0.3',
    '--threads',
    '2',
  ];
  expect(await runHere(['build', sample, '--out', at('five.topo'), ...args])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^63 papers in 5 topics, saved as /),
  });
  const info = JSON.parse((await runHere(['info', at('five.topo'), '--json'])).stdout) as {
    settings: object;
    topics: [];
  };
  expect(info.topics.length).toBe(5);
  expect(info.settings).toMatchObject({
    clusters: { k: 5 },
    seed: 9,
    vectors: { nDimensions: 20 },
    projection: { nNeighbors: 8, minDist: 0.3 },
  });
});

test('papers come from standard input, from packed files and from folders', async () => {
  const text = readFileSync(sample);
  expect((await runCli(['import', '-', '--json'], text)).stdout).toContain('"imported":63');
  writeFileSync(at('packed.txt.gz'), gzipSync(text));
  expect((await runHere(['import', at('packed.txt.gz')])).stdout).toContain('63 imported');
  const inner = mkdtempSync(at('inner-'));
  copyFileSync(sample, join(inner, 'one.txt'));
  copyFileSync(sample, join(inner, 'two.txt'));
  const receipt = JSON.parse((await runHere(['import', inner, '--json'])).stdout) as { files: object[] };
  expect(receipt.files).toMatchObject([
    { file: `${basename(inner)}/one.txt`, imported: 63, merged: 0 },
    { file: `${basename(inner)}/two.txt`, imported: 0, merged: 63 },
  ]);
});

test.each(['csv', 'json', 'bib', 'ris', 'svg', 'png'])('export writes %s to a file, and only that', async (format) => {
  const run = await runHere(['export', map, '--format', format, '--out', at(`map.${format}`)]);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const bytes = readFileSync(at(`map.${format}`));
  if (format === 'csv') expect(bytes.toString()).toMatch(/^id,title,year,venue,x,y,topic,topic_label/);
  if (format === 'json') expect(JSON.parse(bytes.toString())).toBeTypeOf('object');
  if (format === 'bib') expect(bytes.toString().match(/^@/gm)?.length).toBe(63);
  if (format === 'ris') expect(bytes.toString().match(/^ER  -/gm)?.length).toBe(63);
  if (format === 'svg') expect(bytes.toString()).toMatch(/^<svg /);
  if (format === 'png') expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3200, 2000]);
});

test.each<[string[], RegExp]>([
  [[], /Name a command: build, import/],
  [['biuld'], /no command "biuld"\. Did you mean build\?/],
  [['frobnicate'], /"topograph --help" lists them/],
  [['build', 'x.csv'], /--out MAP\.topo/],
  [['build', '--out', 'x.topo'], /Name at least one file/],
  [['build', 'x.csv', '--out'], /--out needs a value/],
  [['build', 'x.csv', '--out', '--json'], /--out needs a value/],
  [['build', 'x.csv', '--out', 'y.topo', '--topcs', '3'], /no option --topcs\. Did you mean --topics\?/],
  [['build', 'x.csv', '--out', 'y.topo', '--topics', 'many'], /whole number from 1, or auto/],
  [['build', 'x.csv', '--out', 'y.topo', '--seed', '1.5'], /--seed is "1\.5"/],
  [['build', 'x.csv', '--out', 'y.topo', '--min-dist', '2'], /a number from 0 to 1/],
  [['build', 'x.csv', '--out', 'y.topo', '--reduction', 'pca'], /--reduction is "pca"/],
  [['build', 'x.csv', '--out', 'y.topo', '--json=yes'], /--json takes no value/],
  [['build', 'x.csv', '--out', 'x.csv'], /names one of the files to read/],
  [['build', 'x.csv', '--csv', 'x.csv'], /names the map or one of the files to read/],
  [['build', '-', '-', '--out', 'y.topo'], /can be read once/],
  [['export', 'x.topo', '--out', 'y'], /--format csv\|jsonl\|json\|bib\|ris\|receipt\|svg\|png/],
  [['export', 'x.topo', '--format', 'gif', '--out', 'y'], /Give one of csv, jsonl, json, bib, ris, receipt, svg, png/],
  [['export', 'x.topo', '--format', 'csv'], /Say where to write/],
  [['search', 'x.topo'], /Say what to search for/],
  [['info', 'x.topo', 'y.topo'], /one too many/],
  [['serve', '--port', '99999'], /from 0 to 65535/],
])('the wrong command %j ends with 2 and the remedy', async (args, message) => {
  const copy = at('x.csv');
  writeFileSync(copy, 'title\nPaper');
  const { code, stdout, stderr } = await runHere(args.map((arg) => (arg === 'x.csv' ? copy : arg)));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n').length).toBe(1);
  expect(readFileSync(copy, 'utf8')).toBe('title\nPaper');
});

test.each<[string[], RegExp]>([
  [['build', 'none.csv', '--out', 'y.topo'], /There is no file none\.csv/],
  [['info', 'none.topo'], /There is no file none\.topo/],
  [['info', cliPath], /is not a Topograph project/],
  [['build', sample, '--out', cliPath], /exists and is no map/],
  [['build', sample, '--out', '/none/y.topo'], /There is no folder \/none/],
  [['build', sample, '--out', 'y.topo', '--topics', '64'], /64 topics need at least 64 papers; there are 63/],
])('the work of %j fails with 1 and the remedy', async (args, message) => {
  const { code, stdout, stderr } = await runHere(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n').length).toBe(1);
});

test.each(['build', 'import', 'export', 'info', 'search', 'serve'])('%s explains itself', async (command) => {
  const { code, stdout, stderr } = await runHere([command, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: topograph ${command} `));
  expect((await runHere(['--help'])).stdout).toContain(`  ${command} `);
});

test('a reader that stops early, as head does, ends the output without a complaint', async () => {
  const child = spawn(process.execPath, [cliPath, 'export', map, '--format', 'svg', '--out', '-'], { stdio: 'pipe' });
  let stderr = '';
  child.stderr.on('data', (part) => (stderr += part));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a cancelled build says so and writes nothing', async () => {
  const abort = new AbortController();
  const run = buildCommand.run(parseInput(buildCommand, [sample, '--out', at('cancelled.topo')]), {
    result: () => expect.unreachable(),
    note: () => expect.unreachable(),
    progress: { update: () => abort.abort(), clear: () => {} },
    signal: abort.signal,
  });
  await expect(run).rejects.toThrow('Cancelled; nothing was written.');
  expect(existsSync(at('cancelled.topo'))).toBe(false);
});

test('serve prints one address and ends with Ctrl-C', async () => {
  const child = spawn(process.execPath, [cliPath, 'serve', map, '--no-open'], { stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (part) => (stderr += part));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part) => ((stdout += part), resolve()));
    child.on('close', () => reject(new Error(stderr)));
  });
  expect(stdout).toMatch(/^Topograph is at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/);
  expect(await (await fetch(stdout.trim().split(' ').at(-1)!)).text()).toContain('<div id=');
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(stderr).toBe('');
});
