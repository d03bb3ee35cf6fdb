import { expect, test } from 'vitest';
import { fitCurve } from '../../src/projection/fitCurve.ts';
import { createPushGrid, growPotential, readPushes } from '../../src/projection/pushGrid.ts';
import { createRandom, randomNormal } from '../../src/random.ts';
import { oneThread } from '../../src/threads.ts';

const curve = fitCurve(0.1);

function gridPushes(positions: Float32Array, side: number): Float32Array {
  const pushes = new Float32Array(positions.length);
  const grid = growPotential(createPushGrid(side, oneThread), curve, positions, oneThread);
  readPushes.run({ ...grid, positions, pushes }, 0, positions.length / 2);
  return pushes;
}

/** The push of every point on every other, one by one. */
function pairPushes(positions: Float32Array): Float64Array {
  const { a, b } = curve;
  const pushes = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    for (let j = 0; j < positions.length; j += 2) {
      const dx = positions[i] - positions[j];
      const dy = positions[i + 1] - positions[j + 1];
      const d2 = dx * dx + dy * dy;
      if (d2 === 0) continue;
      const force = Math.min((2 * b) / (d2 * (1 + a * d2 ** b)), 4 / Math.sqrt(d2));
      pushes[i] += force * dx;
      pushes[i + 1] += force * dy;
    }
  }
  return pushes;
}

function deviation(found: Float32Array, expected: Float64Array): number {
  let error = 0;
  let size = 0;
  for (let i = 0; i < found.length; i += 2) {
    error += Math.hypot(found[i] - expected[i], found[i + 1] - expected[i + 1]);
    size += Math.hypot(expected[i], expected[i + 1]);
  }
  return error / size;
}

test('the pushes that the grid gives are nearly those of all pairs, the more nearly the finer it is', () => {
  const random = createRandom(5);
  const positions = Float32Array.from({ length: 4000 }, () => 2 * randomNormal(random));
  const expected = pairPushes(positions);
  const [coarse, fine] = [32, 128].map((side) => deviation(gridPushes(positions, side), expected));
  expect(fine).toBeLessThan(0.06);
  expect(fine).toBeLessThan(coarse / 2);
});

test('points in one place and a point alone are pushed nowhere', () => {
  expect(gridPushes(Float32Array.of(7, 7, 7, 7, 7, 7), 16).every((push) => Math.abs(push) < 1e-3)).toBe(true);
  expect(gridPushes(Float32Array.of(-3, 5), 16).every((push) => Math.abs(push) < 1e-3)).toBe(true);
});

test('a grid follows the points when they spread', () => {
  const near = Float32Array.of(0, 0, 0.6, 0.8);
  const far = Float32Array.of(-60, 10, -61, 10, 80, -40, 81, -40);
  const before = growPotential(createPushGrid(128, oneThread), curve, near, oneThread);
  const pushes = new Float32Array(far.length);
  readPushes.run({ ...growPotential(before, curve, far, oneThread), positions: far, pushes }, 0, 4);
  expect(pushes).toEqual(gridPushes(far, 128));
});
