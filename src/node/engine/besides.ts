import type { Beside, SideTask, Threads } from '../../threads.ts';
import type { Steps } from '../../task.ts';

/** A computation that a helper is to do beside the calling thread. */
export interface SideRun {
  readonly task: string;
  readonly args: unknown;
  /** Shared; the threads tell each other here how far the computation is. */
  readonly board: Int32Array;
}

const cell = { state: 0, share: 1, beats: 2 } as const;

const state = { waits: 0, runs: 1, isDone: 2, hasFailed: 3, isOver: 4 } as const;

const wholeShare = 1e6;
const waitMs = 50;

/** A run for a helper, and what the calling thread knows of it; where no helper begins it, `here` does. */
export function createBeside<Args>(
  task: SideTask<Args>,
  args: Args,
  here: Threads,
  patienceMs: number,
): Beside & { readonly run: SideRun; readonly isOpen: () => boolean } {
  const board = new Int32Array(new SharedArrayBuffer(4 * Object.keys(cell).length));
  const now = () => Atomics.load(board, cell.state);

  function* finish(): Steps<void> {
    if (Atomics.compareExchange(board, cell.state, state.waits, state.isOver) === state.waits) {
      return yield* task.run(args, here);
    }
    let waitedMs = 0;
    while (now() === state.runs) {
      yield Atomics.load(board, cell.share) / wholeShare;
      const beats = Atomics.load(board, cell.beats);
      waitedMs = Atomics.wait(board, cell.beats, beats, waitMs) === 'timed-out' ? waitedMs + waitMs : 0;
      if (waitedMs >= patienceMs) throw new Error(`a thread of the analysis was lost in ${task.name}`);
    }
    if (now() === state.hasFailed) throw new Error(`a thread of the analysis failed in ${task.name}`);
  }

  return {
    run: { task: task.name, args, board },
    isOpen: () => now() <= state.runs,
    finish,
    cancel: () => Atomics.store(board, cell.state, state.isOver),
  };
}

/** Does a run, unless it is over or was done elsewhere before this thread had time for it. */
export function doBeside(
  { task, args, board }: SideRun,
  tasks: ReadonlyMap<string, SideTask<never>>,
  threads: Threads,
) {
  if (Atomics.compareExchange(board, cell.state, state.waits, state.runs) !== state.waits) return;
  const end = (how: number) => {
    Atomics.compareExchange(board, cell.state, state.runs, how);
    beat();
  };
  try {
    for (const share of (tasks.get(task) as SideTask<unknown>).run(args, threads)) {
      if (Atomics.load(board, cell.state) !== state.runs) return;
      Atomics.store(board, cell.share, share * wholeShare);
      beat();
    }
    end(state.isDone);
  } catch {
    end(state.hasFailed);
  }

  function beat() {
    Atomics.add(board, cell.beats, 1);
    Atomics.notify(board, cell.beats);
  }
}
