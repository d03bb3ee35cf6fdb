import type { StageSeconds } from '../../analysis.ts';
import type { Progress, Task } from '../../task.ts';

/** What a task yielded in the end, with the seconds that each of its stages took. */
export interface TaskOutcome<T> {
  readonly value: T;
  readonly seconds: StageSeconds;
}

/**
 * Runs a task step by step to its end; null when `isCancelled` says so between two steps. `now` gives seconds. The time
 * of a step counts for the stage that it reports.
 */
export function runTask<T>(
  task: Task<T>,
  now: () => number,
  isCancelled: () => boolean,
  onProgress: (progress: Progress) => void,
): TaskOutcome<T> | null {
  const seconds: Record<string, number> = {};
  let stage: string | null = null;
  let last = now();
  while (true) {
    if (isCancelled()) {
      // Lets the task put away what it has open.
      task.return(undefined as never);
      return null;
    }
    const step = task.next();
    if (!step.done) stage = step.value.stage;
    const time = now();
    if (stage !== null) seconds[stage] = (seconds[stage] ?? 0) + (time - last);
    last = time;
    if (step.done) return { value: step.value, seconds };
    onProgress(step.value);
  }
}
