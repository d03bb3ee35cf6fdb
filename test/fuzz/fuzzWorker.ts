import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from './checkInput.ts';
import { fuzzInput } from './fuzzInput.ts';
import { fuzzTargets } from './seeds.ts';

/** Tries the inputs from..to of one target; `at` tells the watching thread which one is being tried. */
const { root, target, seed, from, to, at } = workerData as {
  root: string;
  target: number;
  seed: number;
  from: number;
  to: number;
  at: Int32Array;
};
const targets = fuzzTargets(root);
/** For 100 kB, the longest that an input is. */
const maxMs = 1000;

let slowest = 0;
for (let index = from; index < to; index++) {
  Atomics.store(at, 0, index);
  const bytes = fuzzInput(targets, target, seed, index);
  try {
    let ms = timed(bytes);
    // The machine may have been busy: only what is slow three times is slow.
    for (let again = 0; ms > maxMs && again < 2; again++) ms = Math.min(ms, timed(bytes));
    slowest = Math.max(slowest, ms);
    if (ms > maxMs) fail(index, `took ${Math.round(ms)} ms for ${bytes.length} bytes`);
  } catch (error) {
    fail(index, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
parentPort!.postMessage({ kind: 'done', slowest });

function timed(bytes: Uint8Array): number {
  const start = performance.now();
  const fault = faultOf(bytes, targets[target].name);
  if (fault !== null) throw new Error(fault);
  return performance.now() - start;
}

function fail(index: number, message: string): void {
  parentPort!.postMessage({ kind: 'failure', index, message });
}
