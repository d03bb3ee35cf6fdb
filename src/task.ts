/** The stages of a build in the order in which they run. */
export const stages = ['import', 'text', 'vectors', 'clusters', 'topics', 'neighbors', 'projection', 'save'] as const;

export type Stage = (typeof stages)[number];

/** How far a long computation is. */
export interface Progress {
  readonly stage: Stage;
  /** Done share of this stage, in [0, 1]. */
  readonly fraction: number;
}

/**
 * A long computation: yields progress in its outer loops and returns its result.
 * It is cancelled by not asking for the next step, so a step should take less than 100 ms.
 */
export type Task<T> = Generator<Progress, T, void>;

/** The task's result, computed at once. */
export function runToEnd<T>(task: Task<T>): T {
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}
