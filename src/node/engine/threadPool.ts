import { Worker } from 'node:worker_threads';
import { oneThread } from '../../threads.ts';
import type { Threads } from '../../threads.ts';
import { createBeside } from './besides.ts';
import type { Run } from './piecework.ts';
import { cell, createBoard, takePieces } from './piecework.ts';

/** Threads that help the calling one; they are started when first needed and end with it. */
export interface ThreadPool extends Threads {
  close(): Promise<void>;
}

/**
 * The calling thread and nThreads - 1 helpers, which run the built script at `path`. The caller waits for them without
 * events; a helper that takes longer than patienceMs for one piece has been lost, and its run fails. What is done beside
 * the caller has the first helper and, as that one's helpers, half of the threads in all.
 */
export function createThreadPool(path: string | URL, nThreads: number, patienceMs = 120_000): ThreadPool {
  if (nThreads <= 1) return { ...oneThread, close: async () => {} };
  let board = createBoard();
  const helpers: Worker[] = [];
  let nRuns = 0;
  let isBeside = () => false;
  const nBeside = Math.floor(nThreads / 2);

  const pool: ThreadPool = {
    float32: (length) => new Float32Array(new SharedArrayBuffer(4 * length)),
    int32: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
    run(kernel, args, n, piece) {
      const first = isBeside() ? 1 : 0;
      const nHelpers = Math.min(first === 1 ? nThreads - nBeside : nThreads, Math.ceil(n / piece)) - 1;
      if (nHelpers < 1) return oneThread.run(kernel, args, n, piece);
      startHelpers(first + nHelpers);
      const run: Run = { number: ++nRuns, kernel: kernel.name, args, n, piece };
      Atomics.store(board, cell.hasFailed, 0);
      Atomics.store(board, cell.nextRow, 0);
      Atomics.store(board, cell.run, run.number);
      for (const helper of helpers.slice(first, first + nHelpers)) helper.postMessage(run);
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
    begin(task, args) {
      const beside = createBeside(task, args, pool, patienceMs);
      isBeside = beside.isOpen;
      startHelpers(1);
      helpers[0].postMessage(beside.run);
      return beside;
    },
    close,
  };
  return pool;

  async function close() {
    await Promise.all(helpers.splice(0).map((helper) => helper.terminate()));
  }

  function startHelpers(n: number) {
    while (helpers.length < n) helpers.push(startHelper());
  }

  function startHelper(): Worker {
    const helper = new Worker(path, { workerData: { board, nBeside } });
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
