import { parentPort, workerData } from 'node:worker_threads';
import { kernels } from './engine/kernels.ts';
import type { Run } from './engine/piecework.ts';
import { help } from './engine/piecework.ts';

/** Helps an engine's worker with the rows of its kernels. */
const { board } = workerData as { board: Int32Array };
parentPort!.on('message', (run: Run) => help(board, run, kernels));
