import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { analyze, createStageCache } from '../../../src/analyze.ts';
import { importPapers } from '../../../src/import/importPapers.ts';
import { createThreadPool } from '../../../src/node/engine/threadPool.ts';
import type { ThreadPool } from '../../../src/node/engine/threadPool.ts';
import type { Paper } from '../../../src/paper.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { runToEnd } from '../../../src/task.ts';
import { readTerms } from '../../../src/text/readTerms.ts';
import { oneThread } from '../../../src/threads.ts';
import type { Threads } from '../../../src/threads.ts';
import { vectorizePapers } from '../../../src/vectors/vectorizePapers.ts';
import { hasShared, shared } from '../../import/runImport.ts';

/** An analysis has the same bytes for any number of threads, and in every run. The helpers are the built ones. */

const worker = fileURLToPath(new URL('../../../dist/kernelWorker.js', import.meta.url));
const pools: ThreadPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function papersOf(path: string): Paper[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return runToEnd(importPapers([{ name: 'papers', bytes: new Uint8Array(text) }])).papers as Paper[];
}

const analysisOf = (papers: readonly Paper[], threads: Threads) =>
  runToEnd(analyze(papers, defaultSettings, createStageCache(), threads));

/** The stages before those that threadPool.test.ts tries. */
const vectorsOf = (papers: readonly Paper[], threads: Threads) => {
  const terms = runToEnd(readTerms(papers, defaultSettings.text, threads));
  return [
    terms,
    ...(['svd', 'random-projection'] as const).map((reduction) =>
      runToEnd(vectorizePapers(terms.counts, { ...defaultSettings.vectors, reduction }, 1, threads)),
    ),
  ];
};

/** Of all numbers and texts in a value. */
function hashOf(value: unknown): string {
  const hash = createHash('sha256');
  const add = (part: unknown) => {
    if (ArrayBuffer.isView(part)) hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) {
        hash.update(`${name}:`);
        add(inner);
      }
    } else hash.update(`${String(part)};`);
  };
  add(value);
  return hash.digest('hex');
}

function expectSame(compute: (papers: readonly Paper[], threads: Threads) => unknown, papers: readonly Paper[]) {
  const alone = hashOf(compute(papers, oneThread));
  for (const nThreads of [2, 4, 2]) {
    pools.push(createThreadPool(worker, nThreads));
    expect(hashOf(compute(papers, pools.at(-1)!))).toBe(alone);
  }
}

test('the sample papers', () => {
  expect(existsSync(worker)).toBe(true);
  expectSame(analysisOf, papersOf(fileURLToPath(new URL('../../../assets/sample-papers.txt', import.meta.url))));
});

test('made papers, enough of them for threads to divide', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  try {
    const script = new URL('../../bench/makeCorpus.mjs', import.meta.url).href;
    const { makeCorpus } = (await import(script)) as { makeCorpus: (n: number, out: string) => Promise<void> };
    const file = join(folder, 'made.jsonl.gz');
    await makeCorpus(1500, file);
    expectSame(vectorsOf, papersOf(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.skipIf(!hasShared)('real papers', { timeout: 60_000 }, () => {
  expectSame(vectorsOf, papersOf(join(shared, 'corpora', 'iclr-2021.jsonl.gz')).slice(0, 1500));
});
