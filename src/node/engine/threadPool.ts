import { Worker } from 'node:worker_threads';
import { oneThread } from '../../threads.ts';
import type { Threads } from '../../threads.ts';
import type { Run } from './piecework.ts';
import { cell, takePieces } from './piecework.ts';

/** Threads that help the calling one; they are started when first needed and end with it. */
export interface ThreadPool extends Threads {
  close(): Promise<void>;
}

/** A helper that takes longer than this for one piece has been lost. */
const patienceMs = 120_000;

/** The calling thread and nThreads - 1 helpers, which run the built script at `path`. The caller waits for them without events. */
export function createThreadPool(path: string | URL, nThreads: number): ThreadPool {
  if (nThreads <= 1) return { ...oneThread, close: async () => {} };
  const board = new Int32Array(new SharedArrayBuffer(4 * Object.keys(cell).length));
  const helpers: Worker[] = [];
  let nRuns = 0;

  return {
    float32: (length) => new Float32Array(new SharedArrayBuffer(4 * length)),
    int32: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
    run(kernel, args, n, piece) {
      const nHelpers = Math.min(nThreads, Math.ceil(n / piece)) - 1;
      if (nHelpers < 1) return oneThread.run(kernel, args, n, piece);
      while (helpers.length < nHelpers) helpers.push(startHelper());
      const run: Run = { number: ++nRuns, kernel: kernel.name, args, n, piece };
      Atomics.store(board, cell.hasFailed, 0);
      Atomics.store(board, cell.nextRow, 0);
      Atomics.store(board, cell.run, run.number);
      for (const helper of helpers.slice(0, nHelpers)) helper.postMessage(run);
      try {
        takePieces(board, kernel, args, n, piece);
      } finally {
        Atomics.store(board, cell.run, 0);
        waitForHelpers(board, kernel.name);
      }
    },
    async close() {
      await Promise.all(helpers.splice(0).map((helper) => helper.terminate()));
    },
  };

  function startHelper(): Worker {
    const helper = new Worker(path, { workerData: { board } });
    // One that cannot start or go on takes no rows: the others do its share.
    helper.on('error', () => {});
    helper.unref();
    return helper;
  }
}

function waitForHelpers(board: Int32Array, kernel: string): void {
  let nBusy = Atomics.load(board, cell.nBusy);
  while (nBusy > 0) {
    if (Atomics.wait(board, cell.nBusy, nBusy, patienceMs) === 'timed-out') {
      throw new Error(`a thread of the analysis was lost in ${kernel}`);
    }
    nBusy = Atomics.load(board, cell.nBusy);
  }
  if (Atomics.load(board, cell.hasFailed) === 1) throw new Error(`a thread of the analysis failed in ${kernel}`);
}
