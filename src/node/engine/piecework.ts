import type { Kernel } from '../../threads.ts';

/** A shared array by which threads divide runs among themselves: no run is open. */
export function createBoard(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * Object.keys(cell).length));
}

/** The cells of the shared array by which threads divide a run among themselves. */
export const cell = {
  /** The first row that nobody has taken. */
  nextRow: 0,
  /** The number of the run in which helpers may take rows. */
  run: 1,
  /** Helpers that take rows. */
  nBusy: 2,
  /** 1 once a helper has failed. */
  hasFailed: 3,
} as const;

/** One run of a kernel, as helpers are told of it. */
export interface Run {
  readonly number: number;
  readonly kernel: string;
  readonly args: unknown;
  readonly n: number;
  readonly piece: number;
}

/** Runs pieces of 0 .. n - 1 until all are taken, or until a helper has failed: then the run is lost. */
export function takePieces<Args>(board: Int32Array, kernel: Kernel<Args>, args: Args, n: number, piece: number): void {
  while (Atomics.load(board, cell.hasFailed) === 0) {
    const from = Atomics.add(board, cell.nextRow, piece);
    if (from >= n) return;
    kernel.run(args, from, Math.min(n, from + piece));
  }
}

/** Takes part in a run, unless it is over: a helper that is slow to start never holds the others up. */
export function help(board: Int32Array, run: Run, kernels: ReadonlyMap<string, Kernel<never>>): void {
  Atomics.add(board, cell.nBusy, 1);
  try {
    if (Atomics.load(board, cell.run) !== run.number) return;
    const kernel = kernels.get(run.kernel) as Kernel<unknown> | undefined;
    if (!kernel) throw new Error(`no kernel is called ${run.kernel}`);
    takePieces(board, kernel, run.args, run.n, run.piece);
  } catch {
    Atomics.store(board, cell.hasFailed, 1);
  } finally {
    Atomics.sub(board, cell.nBusy, 1);
    Atomics.notify(board, cell.nBusy);
  }
}
