import { expect, test } from 'vitest';
import { shareArrays } from '../../../src/node/engine/shareArrays.ts';

test('every array moves to shared memory and everything else is as it was', () => {
  const value = {
    a: Float32Array.of(1, 2),
    list: [{ b: Int32Array.of(3) }, null],
    words: ['x', 'y'],
    n: 1,
    none: null,
  };
  const shared = shareArrays(value);
  expect(shared).toEqual(value);
  expect(shared.a.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(shared.list[0]!.b.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('what is shared already is not copied, and views keep their numbers', () => {
  const shared = new Uint8Array(new SharedArrayBuffer(4)).fill(7);
  expect(shareArrays({ shared }).shared).toBe(shared);
  expect([...shareArrays(Float32Array.of(1, 2, 3).subarray(1))]).toEqual([2, 3]);
  expect(shareArrays(new Float32Array(0)).length).toBe(0);
});
