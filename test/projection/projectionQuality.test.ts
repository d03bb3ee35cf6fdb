import { expect, test } from 'vitest';
import { projectionQuality } from './projectionQuality.ts';
import { createRandom } from '../../src/random.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

test('a plane that keeps every neighbourhood scores 1 and 1', () => {
  const angles = Array.from({ length: 30 }, (_, i) => 0.05 * i ** 1.1);
  const points = angles.map((angle) => [Math.cos(angle), Math.sin(angle)]);
  const quality = projectionQuality(unitVectors(points), Float32Array.from(points.flat()), { k: 5 });
  expect(quality).toEqual({ trustworthiness: 1, neighborsKept: 1 });
});

test('random positions keep as many neighbours as chance does, and are half trustworthy', () => {
  const random = createRandom(3);
  const positions = Float32Array.from({ length: 800 }, () => random());
  const { trustworthiness, neighborsKept } = projectionQuality(groupedVectors(400, 8).vectors, positions, { k: 15 });
  expect(trustworthiness).toBeCloseTo(0.5, 1);
  expect(neighborsKept).toBeCloseTo(15 / 399, 1);
});

test('trustworthiness is the formula of Venna and Kaski worked by hand', () => {
  const degrees = [0, 21, 9, 41, 80];
  const vectors = unitVectors(degrees.map((d) => [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]));
  const positions = Float32Array.from([0, 0, 1, 0, 2.5, 0, 4.5, 0, 9, 0]);
  const quality = projectionQuality(vectors, positions, { k: 1 });
  // Nearest on the plane: 1 0 1 2 3. By angle these are the papers' neighbours number 2 3 2 2 1.
  const intruders = 1 + 2 + 1 + 1 + 0;
  expect(quality.trustworthiness).toBeCloseTo(1 - (2 / (5 * 1 * (2 * 5 - 3 * 1 - 1))) * intruders, 6);
  expect(quality.neighborsKept).toBeCloseTo(1 / 5, 6);
});
