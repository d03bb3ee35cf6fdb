/** The stages of a build in the order in which they run. */
export const stages = ['import', 'text', 'vectors', 'neighbors', 'clusters', 'topics', 'projection', 'save'] as const;

/** A stage of a build. */
export type Stage = (typeof stages)[number];

/** How far a long computation is. */
export interface Progress {
  readonly stage: Stage;
  /** Done share of this stage, in [0, 1]. */
  readonly fraction: number;
}

/** Progress with what a map looks like by now. */
export interface ProgressOnMap extends Progress {
  /** Positions (flat n x 2) that fit [-1, 1], in memory of their own; made only for those who want to see them. */
  readonly preview: () => Float32Array<ArrayBuffer>;
}

/**
 * A long computation: yields progress in its outer loops and returns its result.
 * It is cancelled by not asking for the next step, so a step should take less than 100 ms.
 */
export type Task<T> = Generator<Progress, T, void>;

/** A part of a task: yields its own done share in [0, 1] and knows of no stage. */
export type Steps<T> = Generator<number, T, void>;

/** The steps as a task of the stage. */
export function* asTask<T>(stage: Stage, steps: Steps<T>): Task<T> {
  let step = steps.next();
  while (!step.done) {
    yield { stage, fraction: step.value };
    step = steps.next();
  }
  return step.value;
}

/** The steps as a part of longer ones, which they take from the share `from` to the share `to`. */
export function* asShare<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let step = steps.next();
  while (!step.done) {
    yield from + (to - from) * step.value;
    step = steps.next();
  }
  return step.value;
}

/** The result of a task or of steps, computed at once. */
export function runToEnd<T>(task: Generator<unknown, T, void>): T {
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}
