import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { nearestNeighbors } from '../../../src/neighbors/nearestNeighbors.ts';
import { createThreadPool } from '../../../src/node/engine/threadPool.ts';
import type { ThreadPool } from '../../../src/node/engine/threadPool.ts';
import { beginProjection, projectPapers } from '../../../src/projection/projectPapers.ts';
import { runToEnd } from '../../../src/task.ts';
import type { SideTask, Threads } from '../../../src/threads.ts';
import { groupedVectors } from '../../geometry/unitVectors.ts';

/** What is done beside the calling thread. The helpers are the built ones. */

const worker = fileURLToPath(new URL('../../../dist/kernelWorker.js', import.meta.url));
const pools: ThreadPool[] = [];
const poolOf = (nThreads: number, path = worker) => {
  pools.push(createThreadPool(path, nThreads));
  return pools.at(-1)!;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const { vectors } = groupedVectors(1500, 12, { nGroups: 12, noise: 0.6 });
const neighbors = runToEnd(nearestNeighbors(vectors, 15, 1));
const settings = { nNeighbors: 15, minDist: 0.1, engine: 'fast' } as const;
const here = runToEnd(projectPapers(vectors, neighbors, settings, 1));
const begin = (threads: Threads) => beginProjection(vectors, neighbors, settings, 1, threads);

test.each([1, 2, 3, 4])('a map made beside other work of %i threads has the bytes of one made alone', (nThreads) => {
  const pool = poolOf(nThreads);
  const projection = begin(pool);
  expect(runToEnd(nearestNeighbors(vectors, 15, 1, pool))).toEqual(neighbors);
  expect(runToEnd(projection.finish())).toEqual(here);
});

test('what a map looks like is seen while it is made beside other work', async () => {
  const projection = begin(poolOf(2));
  const topics = { stage: 'topics', fraction: 0.5 } as const;
  await vi.waitFor(() => expect(projection.onMap(topics)).toHaveProperty('preview'), 5000);
  const shown = projection.onMap(topics);
  expect('preview' in shown && shown.preview().every((x) => Math.abs(x) <= 1)).toBe(true);
  runToEnd(projection.finish());
});

test('a map that is given up leaves the helper free for the next', () => {
  const pool = poolOf(2);
  begin(pool).cancel();
  const given = begin(pool);
  const finishing = given.finish();
  finishing.next();
  given.cancel();
  expect(runToEnd(begin(pool).finish())).toEqual(here);
});

test('where no helper can start, the calling thread makes the map', () => {
  expect(runToEnd(begin(poolOf(2, '/nowhere/worker.js')).finish())).toEqual(here);
});

test('a computation that fails on a helper fails for the caller', async () => {
  const pool = poolOf(2);
  const unknown: SideTask<null> = { name: 'unknown', *run() {} };
  // A helper that has not yet started leaves it to the caller.
  const failing = async () => {
    const beside = pool.begin(unknown, null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(() => runToEnd(beside.finish())).toThrow('a thread of the analysis failed in unknown');
  };
  await vi.waitFor(failing, 10_000);
});
