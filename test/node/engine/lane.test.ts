import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLane } from '../../../src/node/engine/lane.ts';
import type { JobOptions, Lane } from '../../../src/node/engine/lane.ts';

const worker = fileURLToPath(new URL('./strangeWorker.mjs', import.meta.url));
let lane: Lane;
beforeEach(() => void (lane = createLane(worker, { maxOldGenerationSizeMb: 64 })));
afterEach(() => lane.close());

const run = (request: string, options?: JobOptions) => lane.run('import', request as never, options);
const answered = { value: 'answered' };

test('jobs are done one after another by one worker', async () => {
  expect(await Promise.all([run('answer'), run('answer')])).toMatchObject([answered, answered]);
});

test('a job that listens is cancelled and its worker goes on', async () => {
  const abort = new AbortController();
  const job = run('listen', { signal: abort.signal, onProgress: () => abort.abort() });
  expect(await job).toBe(null);
  expect(await run('answer')).toMatchObject(answered);
});

test('a job in one long step is cancelled within 200 ms, and the next job finds a worker', { retry: 5 }, async () => {
  const abort = new AbortController();
  let cancelledMs = 0;
  const onProgress = () => {
    if (abort.signal.aborted) return;
    cancelledMs = performance.now();
    abort.abort();
  };
  expect(await run('one long step', { signal: abort.signal, onProgress })).toBe(null);
  expect(performance.now() - cancelledMs).toBeLessThan(200);
  expect(await run('answer')).toMatchObject(answered);
});

test('a long step is heard of at least twice a second', async () => {
  const abort = new AbortController();
  let nHeard = 0;
  const job = run('one long step', { signal: abort.signal, onProgress: () => void nHeard++ });
  await expect.poll(() => nHeard, { timeout: 2500 }).toBeGreaterThan(3);
  abort.abort();
  expect(await job).toBe(null);
});

test('a job cancelled while it waits, or before it is asked for, never runs', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const running = run('listen', { signal: first.signal });
  const waiting = run('throw', { signal: second.signal });
  second.abort();
  expect(await waiting).toBe(null);
  first.abort();
  expect(await running).toBe(null);
  expect(await run('throw', { signal: AbortSignal.abort() })).toBe(null);
});

test('a crash and an exit reject their job in one sentence, and the next job finds a worker', async () => {
  await expect(run('throw')).rejects.toMatchObject({
    code: 'bug',
    message: expect.stringContaining('something broke'),
  });
  await expect(run('exit')).rejects.toMatchObject({ code: 'bug' });
  expect(await run('answer')).toMatchObject(answered);
});

test('a job that fills the memory is told apart, and the next job finds a worker', async () => {
  await expect(run('fill memory')).rejects.toMatchObject({ code: 'out-of-memory' });
  expect(await run('answer')).toMatchObject(answered);
});

test('closing settles what runs and what waits', async () => {
  const jobs = [run('listen'), run('answer')];
  await lane.close();
  expect(await Promise.all(jobs)).toEqual([null, null]);
});
