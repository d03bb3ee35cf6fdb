import type { Steps } from './task.ts';

/**
 * A function that computes rows from .. to - 1 of what its arguments describe. What it writes for a row depends on the
 * arguments alone, so that the result is the same whichever threads run which rows.
 */
export interface Kernel<Args> {
  /** Under this name every thread knows the function. */
  readonly name: string;
  readonly run: (args: Args, from: number, to: number) => void;
}

/** A long computation that a thread can do while the calling one goes on with another. */
export interface SideTask<Args> {
  /** Under this name every thread knows it. */
  readonly name: string;
  /** Yields its done share in [0, 1]; what it makes it writes into arrays of its arguments, the same on any number of threads. */
  readonly run: (args: Args, threads: Threads) => Steps<void>;
}

/** A computation that has begun. */
export interface Beside {
  /** Waits until it is done, and does it here where no thread has begun it. */
  finish(): Steps<void>;
  /** Ends it before it is done: nobody waits for it. */
  cancel(): void;
}

/** Runs kernels, on several threads where there are some. */
export interface Threads {
  /** An array of zeros that every thread sees. */
  float32(length: number): Float32Array;
  int32(length: number): Int32Array;
  /**
   * Runs the kernel for rows 0 .. n - 1, `piece` rows at a time, and returns when all are done.
   * The arguments are plain data; arrays that the kernel writes, and large ones that it reads, come from this object.
   */
  run<Args>(kernel: Kernel<Args>, args: Args, n: number, piece: number): void;
  /** Begins a computation on half of the threads, one at a time; its arrays come from this object. */
  begin<Args>(task: SideTask<Args>, args: Args): Beside;
}

/** The thread that calls does everything. */
export const oneThread: Threads = {
  float32: (length) => new Float32Array(length),
  int32: (length) => new Int32Array(length),
  run: (kernel, args, n, piece) => {
    for (let from = 0; from < n; from += piece) kernel.run(args, from, Math.min(n, from + piece));
  },
  begin: (task, args) => ({ finish: () => task.run(args, oneThread), cancel: () => {} }),
};

/** The numbers where every thread sees them. */
export function seenByAll<A extends Float32Array | Int32Array>(threads: Threads, values: A): A {
  if (threads === oneThread || !(values.buffer instanceof ArrayBuffer)) return values;
  const seen = values instanceof Float32Array ? threads.float32(values.length) : threads.int32(values.length);
  seen.set(values);
  return seen as A;
}
