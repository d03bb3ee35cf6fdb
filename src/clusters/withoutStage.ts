import type { Steps, Task } from '../task.ts';

/** The task of another stage as steps of this one. */
export function* withoutStage<T>(task: Task<T>): Steps<T> {
  let step = task.next();
  while (!step.done) {
    yield step.value.fraction;
    step = task.next();
  }
  return step.value;
}
