import type { Task } from './task.ts';

/** Remembers the last result of a stage and what it was made from. */
export interface Memory<T> {
  /** The last result if it was made from the same inputs; else what `run` makes, which is remembered once it is complete. */
  recall(inputs: readonly unknown[], run: () => Task<T>): Task<T>;
  /** Whether the last result was made from the same inputs. */
  knows(inputs: readonly unknown[]): boolean;
  /** Takes a result that was made from these inputs elsewhere for the last one. */
  remember(inputs: readonly unknown[], result: T): void;
}

/** A memory without a result. Objects among inputs are the same when they are identical, or plain settings with the same values. */
export function createMemory<T>(): Memory<T> {
  let last: { readonly inputs: readonly unknown[]; readonly result: T } | null = null;
  const knows = (inputs: readonly unknown[]) =>
    last !== null && last.inputs.length === inputs.length && last.inputs.every((input, i) => isSame(input, inputs[i]));
  return {
    knows,
    *recall(inputs, run) {
      if (last && knows(inputs)) return last.result;
      const result = yield* run();
      last = { inputs, result };
      return result;
    },
    remember(inputs, result) {
      last = { inputs, result };
    },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return isSettings(a) && isSettings(b) && JSON.stringify(a) === JSON.stringify(b);
}

/** Settings are small and plain; papers and matrices are compared by identity alone. */
function isSettings(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (part) =>
        typeof part !== 'object' ||
        part === null ||
        (Array.isArray(part) && part.every((entry) => typeof entry === 'string')),
    )
  );
}
