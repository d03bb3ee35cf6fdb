import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jsonLines = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const csvRows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join('\n');
const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));

/** Runs a build of one file; every failure is one line without a stack. */
async function build(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  const out = join(folder, `${name}.topo`);
  const run = await runCli(['build', join(folder, name), '--out', out, '--json']);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.stderr.trimEnd().split('\n').length).toBe(1);
  return { ...run, out };
}

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty.txt', '', /empty/],
  ['blank.csv', ' \n\n\t\n', /empty/],
  ['noise.bin', noise, /not text/],
  ['zeros.txt', Buffer.alloc(100_000), /not text/],
  ['picture.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise]), /not text/],
  ['line.txt', 'word '.repeat(2_000_000), /too many/],
  ['line.json', '{"a":"' + 'x'.repeat(10_000_000), /not closed/],
  ['cut.csv.gz', gzipSync('title,abstract\n').subarray(0, 15), /cut off/],
  ['packed-noise.gz', gzipSync(noise), /not text/],
])('%s is refused in one sentence with exit code 1', async (name, content, message) => {
  const { code, stdout, stderr } = await build(name, content);
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
});

const sentence = 'We study graphs and neural networks.';
test.each<[string, string | Uint8Array, number]>([
  ['one.json', JSON.stringify([{ title: 'Only paper', abstract: sentence }]), 1],
  [
    'two.json',
    JSON.stringify([
      { title: 'First', abstract: sentence },
      { title: 'Second', abstract: 'On cooking.' },
    ]),
    2,
  ],
  ['identical.jsonl', jsonLines(Array<object>(30).fill({ title: 'The same', abstract: sentence })), 1],
  ['same-abstract.jsonl', jsonLines(Array.from({ length: 30 }, (_, i) => ({ title: `${i}`, abstract: sentence }))), 30],
  ['open-quote.csv', `title,abstract\n"One","${sentence}"\n"Two","${sentence} And more, never closed\n`, 2],
  ['no-abstracts.csv', 'title\n' + csvRows(20, (i) => `Title ${i} on ${['graphs', 'cells', 'stars'][i % 3]}`), 20],
  ['numbers.csv', 'title,abstract\n' + csvRows(30, (i) => `${i},${i * 3}`), 30],
  ['emoji.csv', 'title,abstract\n' + csvRows(20, (i) => `"🗺️ مرحبا ${i} שלום","深度学习 🚀 نص عربي ${i} עברית"`), 20],
])('%s becomes a sensible map, which can be drawn', async (name, content, nPapers) => {
  writeFileSync(join(folder, name), content);
  const out = join(folder, `${name}.topo`);
  const { code, stdout, stderr } = await runCli(['build', join(folder, name), '--out', out, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ papers: nPapers });
  const svg = await runHere(['export', out, '--format', 'svg', '--out', '-']);
  expect(svg).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^<svg .*<\/svg>\s*$/s) });
  expect(svg.stdout).not.toMatch(/NaN|Infinity/);
});
