import { createRandom, randomNormal, sampleIndices } from '../random.ts';
import type { Dense } from '../sparse.ts';

/**
 * Positions (flat n x 2) along the two main axes of the vectors, the longer axis scaled to [-10, 10], with a little seeded noise
 * that parts papers whose vectors are the same.
 */
export function initialLayout(vectors: Dense, seed: number): Float32Array {
  const { nRows, nCols, data } = vectors;
  const random = createRandom(seed);
  const { mean, axes } = mainAxes(vectors, sampleIndices(random, nRows, 4000), random);
  const positions = new Float32Array(2 * nRows);
  let largest = 0;
  for (let i = 0; i < nRows; i++) {
    let x = 0;
    let y = 0;
    for (let j = 0; j < nCols; j++) {
      const value = data[i * nCols + j] - mean[j];
      x += value * axes[0][j];
      y += value * axes[1][j];
    }
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
    largest = Math.max(largest, Math.abs(x), Math.abs(y));
  }
  const scale = largest > 0 ? 10 / largest : 0;
  for (let at = 0; at < positions.length; at++) positions[at] = positions[at] * scale + noise * randomNormal(random);
  return positions;
}

const noise = 0.01;

/** The first two principal axes of some of the rows, by orthogonal iteration on their covariance. */
function mainAxes({ nCols, data }: Dense, rows: Int32Array, random: () => number) {
  const mean = new Float64Array(nCols);
  for (const row of rows) for (let j = 0; j < nCols; j++) mean[j] += data[row * nCols + j] / rows.length;
  const covariance = new Float64Array(nCols * nCols);
  const centred = new Float64Array(nCols);
  for (const row of rows) {
    for (let j = 0; j < nCols; j++) centred[j] = data[row * nCols + j] - mean[j];
    for (let j = 0; j < nCols; j++) {
      for (let l = 0; l <= j; l++) covariance[j * nCols + l] += centred[j] * centred[l];
    }
  }
  for (let j = 0; j < nCols; j++) for (let l = 0; l < j; l++) covariance[l * nCols + j] = covariance[j * nCols + l];

  const axes = [0, 1].map(() => Float64Array.from({ length: nCols }, () => randomNormal(random)));
  for (let iteration = 0; iteration < 100; iteration++) {
    for (const [which, axis] of axes.entries()) {
      const turned = new Float64Array(nCols);
      for (let j = 0; j < nCols; j++) {
        let sum = 0;
        for (let l = 0; l < nCols; l++) sum += covariance[j * nCols + l] * axis[l];
        turned[j] = sum;
      }
      if (which === 1) removeComponent(turned, axes[0]);
      const norm = Math.hypot(...turned);
      // Without variance in this direction the axis stays as it is; all coordinates on it are zero.
      if (norm > 1e-12) for (let j = 0; j < nCols; j++) axis[j] = turned[j] / norm;
      else axis.fill(0);
    }
  }
  return { mean, axes };
}

function removeComponent(vector: Float64Array, axis: Float64Array): void {
  let product = 0;
  for (let j = 0; j < vector.length; j++) product += vector[j] * axis[j];
  for (let j = 0; j < vector.length; j++) vector[j] -= product * axis[j];
}
