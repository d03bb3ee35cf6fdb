import { expect, test } from 'vitest';
import { runTask } from '../../../src/node/engine/runTask.ts';
import type { Task } from '../../../src/task.ts';

test('a task ends with its value and the seconds of each stage', () => {
  let time = 0;
  const task = function* (): Task<string> {
    time += 2;
    yield { stage: 'text', fraction: 0.5 };
    time += 3;
    yield { stage: 'vectors', fraction: 0.5 };
    time += 5;
    return 'map';
  };
  const heard: string[] = [];
  const outcome = runTask(
    task(),
    () => time,
    () => false,
    ({ stage }) => heard.push(stage),
  );
  expect({ outcome, heard }).toEqual({
    outcome: { value: 'map', seconds: { text: 2, vectors: 8 } },
    heard: ['text', 'vectors'],
  });
});

test('a cancelled task takes no further step and puts away what it has open', () => {
  const done: string[] = [];
  const task = function* (): Task<void> {
    try {
      for (let i = 0; ; i++) {
        done.push(`step ${i}`);
        yield { stage: 'text', fraction: 0 };
      }
    } finally {
      done.push('put away');
    }
  };
  expect(
    runTask(
      task(),
      () => 0,
      () => done.length === 2,
      () => {},
    ),
  ).toBe(null);
  expect(done).toEqual(['step 0', 'step 1', 'put away']);
});

test('a task that yields nothing has no stages', () => {
  const task = function* (): Task<number> {
    return 1;
  };
  expect(
    runTask(
      task(),
      () => 0,
      () => false,
      () => {},
    ),
  ).toEqual({ value: 1, seconds: {} });
});
