import { parentPort, workerData } from 'node:worker_threads';
import { doBeside } from './engine/besides.ts';
import type { SideRun } from './engine/besides.ts';
import { kernels, sideTasks } from './engine/kernels.ts';
import type { Run } from './engine/piecework.ts';
import { help } from './engine/piecework.ts';
import { createThreadPool } from './engine/threadPool.ts';

/** Helps an engine's worker with the rows of its kernels, and does longer computations beside it. */
const { board, nBeside } = workerData as { board: Int32Array; nBeside: number };
const threads = createThreadPool(new URL(import.meta.url), nBeside);
parentPort!.on('message', (run: Run | SideRun) => {
  if ('task' in run) doBeside(run, sideTasks, threads);
  else help(board, run, kernels);
});
