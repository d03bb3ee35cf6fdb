/**
 * k-means++ with several candidates per step: Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding"
 * (SODA 2007), section 5; the number of candidates is scikit-learn's.
 */
import { borrowDotProducts } from '../dotProducts.ts';
import type { DotProducts } from '../dotProducts.ts';
import type { Random } from '../random.ts';
import { randomInt } from '../random.ts';
import type { Dense } from '../sparse.ts';
import type { Steps } from '../task.ts';

/** Below this squared distance two unit rows of single precision are the same. */
const samePlace = 1e-6;

/** The indices of up to k rows of unit length, far from one another; fewer when fewer rows differ. */
export function* seedCentroids(rows: Dense, k: number, random: Random): Steps<Int32Array> {
  const { nRows } = rows;
  const nCandidates = 2 + Math.floor(Math.log(k));
  const products = borrowDotProducts(rows.nCols, nCandidates, blockSize);
  const candidateDistances = Array.from({ length: nCandidates }, () => new Float32Array(nRows));

  const chosen = [randomInt(random, nRows)];
  let nearest = new Float32Array(nRows).fill(4);
  squaredDistances(rows, chosen, nearest, products, candidateDistances);
  [nearest, candidateDistances[0]] = [candidateDistances[0], nearest];
  let potential = total(nearest);

  while (chosen.length < k) {
    const candidates = drawByWeight(nearest, potential, nCandidates, random);
    if (candidates.length === 0) break;
    squaredDistances(rows, candidates, nearest, products, candidateDistances);
    let best = 0;
    let bestPotential = Infinity;
    for (let c = 0; c < candidates.length; c++) {
      const left = total(candidateDistances[c]);
      if (left < bestPotential) {
        bestPotential = left;
        best = c;
      }
    }
    chosen.push(candidates[best]);
    [nearest, candidateDistances[best]] = [candidateDistances[best], nearest];
    potential = bestPotential;
    yield chosen.length / k;
  }
  return Int32Array.from(chosen);
}

const blockSize = 512;

/** Fills distances[c][i] with the smaller of nearest[i] and the squared distance from row i to candidate c. */
function squaredDistances(
  rows: Dense,
  candidates: readonly number[],
  nearest: Float32Array,
  products: DotProducts,
  distances: readonly Float32Array[],
): void {
  const { out, outStride } = products;
  candidates.forEach((row, c) => products.loadA(rows, row, 1, c));
  for (let start = 0; start < rows.nRows; start += blockSize) {
    const count = Math.min(blockSize, rows.nRows - start);
    products.loadB(rows, start, count);
    products.multiply(candidates.length, count);
    for (let c = 0; c < candidates.length; c++) {
      for (let i = 0; i < count; i++) {
        const d2 = 2 - 2 * out[c * outStride + i];
        distances[c][start + i] = Math.min(nearest[start + i], d2 < samePlace ? 0 : d2);
      }
    }
  }
}

/** Indices drawn in proportion to their weights, with replacement; none when all weights are zero. */
function drawByWeight(weights: Float32Array, sum: number, count: number, random: Random): number[] {
  if (!(sum > 0)) return [];
  const targets = Array.from({ length: count }, () => random() * sum).sort((a, b) => a - b);
  const drawn: number[] = [];
  let cumulative = 0;
  let last = -1;
  for (let i = 0; i < weights.length && drawn.length < count; i++) {
    if (weights[i] === 0) continue;
    cumulative += weights[i];
    last = i;
    while (drawn.length < count && targets[drawn.length] < cumulative) drawn.push(i);
  }
  while (drawn.length < count) drawn.push(last);
  return drawn;
}

function total(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
