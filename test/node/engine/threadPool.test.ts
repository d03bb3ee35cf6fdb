import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { findClusters } from '../../../src/clusters/findClusters.ts';
import { cell } from '../../../src/node/engine/piecework.ts';
import { createThreadPool } from '../../../src/node/engine/threadPool.ts';
import type { ThreadPool } from '../../../src/node/engine/threadPool.ts';
import { fitCurve } from '../../../src/projection/fitCurve.ts';
import { fuzzyGraph } from '../../../src/projection/fuzzyGraph.ts';
import { initialLayout } from '../../../src/projection/initialLayout.ts';
import { layout } from '../../../src/projection/layout.ts';
import { nearestNeighbors } from '../../../src/neighbors/nearestNeighbors.ts';
import { runToEnd } from '../../../src/task.ts';
import { oneThread } from '../../../src/threads.ts';
import type { Kernel, Threads } from '../../../src/threads.ts';
import { groupedVectors } from '../../geometry/unitVectors.ts';

const worker = fileURLToPath(new URL('../../../dist/kernelWorker.js', import.meta.url));
const pools: ThreadPool[] = [];
const poolOf = (nThreads: number) => {
  pools.push(createThreadPool(worker, nThreads));
  return pools.at(-1)!;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** Counts in each row how often it was run; slow enough that helpers find something left to do. */
const countRows: Kernel<{ counts: Int32Array }> = {
  name: 'countRows',
  run: ({ counts }, from, to) => {
    const end = performance.now() + 20;
    while (performance.now() < end);
    for (let i = from; i < to; i++) counts[i]++;
  },
};

test('the helpers are built', () => {
  expect(existsSync(worker)).toBe(true);
});

test('one, two and four threads give the same bytes, twice', () => {
  const { vectors } = groupedVectors(9000, 16, { nGroups: 40, noise: 0.8 });
  const whole = (threads: Threads) => {
    const neighbors = runToEnd(nearestNeighbors(vectors, 10, 1, threads));
    const options = { curve: fitCurve(0.1), nEpochs: 12 };
    return {
      neighbors,
      exact: runToEnd(nearestNeighbors({ ...vectors, nRows: 3000 }, 10, 1, threads)),
      clusters: runToEnd(findClusters(vectors, { k: 12, engine: 'spherical', maxUnassigned: 0 }, 1, threads)),
      positions: runToEnd(layout(fuzzyGraph(neighbors), initialLayout(vectors, 1), options, threads)),
    };
  };
  const alone = whole(oneThread);
  for (const nThreads of [2, 4, 2]) expect(whole(poolOf(nThreads))).toEqual(alone);
});

test('a helper that fails is an error, not a hole in the result', () => {
  const pool = poolOf(2);
  const counts = pool.int32(4000);
  // The helpers were never told of this kernel. Once one has said so, the others stop.
  expect(() => pool.run(countRows, { counts }, counts.length, 1)).toThrow('failed in countRows');
  expect(counts.at(-1)).toBe(0);
});

test('a helper that is lost in a run fails that run, not the ones after it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  const script = join(folder, 'vanish.mjs');
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs';
    import { parentPort, workerData } from 'node:worker_threads';
    const marker = new URL('./vanished', import.meta.url);
    parentPort.on('message', () => {
      if (existsSync(marker)) return;
      writeFileSync(marker, '');
      Atomics.add(workerData.board, ${cell.nBusy}, 1);
      process.exit();
    });`,
  );
  const pool = createThreadPool(script, 2, 300);
  pools.push(pool);
  const counts = pool.int32(20);
  const run = () => pool.run(countRows, { counts }, 20, 1);
  expect(() => {
    while (true) run();
  }).toThrow('lost in countRows');
  counts.fill(0);
  run();
  expect([...counts]).toEqual(Array.from({ length: 20 }, () => 1));
  rmSync(folder, { recursive: true });
});

test('helpers that cannot start leave the work to the others', () => {
  const pool = createThreadPool(worker.replace('kernelWorker', 'noSuchWorker'), 2);
  pools.push(pool);
  const counts = pool.int32(10);
  pool.run(countRows, { counts }, 10, 1);
  expect([...counts]).toEqual(Array.from({ length: 10 }, () => 1));
});

test('the platform ends a thread that waits, as a cancel needs', async () => {
  const waiting = new Worker(
    "const { parentPort } = require('node:worker_threads'); parentPort.postMessage(1); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
    { eval: true },
  );
  await new Promise((resolve) => waiting.once('message', resolve));
  expect(await waiting.terminate()).toBe(1);
});
