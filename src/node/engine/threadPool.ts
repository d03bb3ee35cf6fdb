import { Worker } from 'node:worker_threads';
import { oneThread } from '../../threads.ts';
import type { Threads } from '../../threads.ts';
import type { Run } from './piecework.ts';
import { cell, createBoard, takePieces } from './piecework.ts';

/** Threads that help the calling one; they are started when first needed and end with it. */
export interface ThreadPool extends Threads {
  close(): Promise<void>;
}

/**
 * The calling thread and nThreads - 1 helpers, which run the built script at `path`. The caller waits for them without
 * events; a helper that takes longer than patienceMs for one piece has been lost, and its run fails.
 */
export function createThreadPool(path: string | URL, nThreads: number, patienceMs = 120_000): ThreadPool {
  if (nThreads <= 1) return { ...oneThread, close: async () => {} };
  let board = createBoard();
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
        if (!haveEnded(board, patienceMs)) {
          // The next run has helpers and a board of its own.
          void close();
          board = createBoard();
          throw new Error(`a thread of the analysis was lost in ${kernel.name}`);
        }
      }
      if (Atomics.load(board, cell.hasFailed) === 1) {
        throw new Error(`a thread of the analysis failed in ${kernel.name}`);
      }
    },
    close,
  };

  async function close() {
    await Promise.all(helpers.splice(0).map((helper) => helper.terminate()));
  }

  function startHelper(): Worker {
    const helper = new Worker(path, { workerData: { board } });
    // One that cannot start or go on takes no rows: the others do its share.
    helper.on('error', () => {});
    helper.unref();
    return helper;
  }
}

/** Waits until no helper is at work on the run; false when nothing happens for patienceMs. */
function haveEnded(board: Int32Array, patienceMs: number): boolean {
  let nBusy = Atomics.load(board, cell.nBusy);
  while (nBusy > 0) {
    if (Atomics.wait(board, cell.nBusy, nBusy, patienceMs) === 'timed-out') return false;
    nBusy = Atomics.load(board, cell.nBusy);
  }
  return true;
}
