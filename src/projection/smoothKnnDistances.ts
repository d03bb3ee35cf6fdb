/**
 * McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection" (2018), section 3.1; the search is
 * umap-learn's smooth_knn_dist with local_connectivity 1.
 */

/** Per row the distance to its nearest other place (rho) and the width of its kernel (sigma). */
export interface SmoothDistances {
  readonly rhos: Float32Array;
  readonly sigmas: Float32Array;
}

/**
 * Widths so that each row's memberships add up to log2(k + 1).
 * `distances` is flat n x k, ascending per row, the row itself left out; umap-learn's n_neighbors counts it and is k + 1.
 */
export function smoothKnnDistances(distances: Float32Array, k: number): SmoothDistances {
  const n = k > 0 ? distances.length / k : 0;
  const rhos = new Float32Array(n);
  const sigmas = new Float32Array(n);
  const target = Math.log2(k + 1);
  const meanOfAll = mean(distances, 0, distances.length) * (k / (k + 1));

  for (let i = 0; i < n; i++) {
    const first = i * k;
    let j = 0;
    while (j < k && distances[first + j] === 0) j++;
    const rho = j < k ? distances[first + j] : 0;
    const sigma = findSigma(distances, first, k, rho, target);
    const scale = rho > 0 ? mean(distances, first, first + k) * (k / (k + 1)) : meanOfAll;
    rhos[i] = rho;
    sigmas[i] = Math.max(sigma, smallestShare * scale);
  }
  return { rhos, sigmas };
}

const tolerance = 1e-5;
const smallestShare = 1e-3;

function findSigma(distances: Float32Array, first: number, k: number, rho: number, target: number): number {
  let low = 0;
  let high = Infinity;
  let sigma = 1;
  for (let iteration = 0; iteration < 64; iteration++) {
    let sum = 0;
    for (let j = 0; j < k; j++) {
      const beyond = distances[first + j] - rho;
      sum += beyond > 0 ? Math.exp(-beyond / sigma) : 1;
    }
    if (Math.abs(sum - target) < tolerance) break;
    if (sum > target) high = sigma;
    else low = sigma;
    sigma = high === Infinity ? sigma * 2 : (low + high) / 2;
  }
  return sigma;
}

function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return to > from ? sum / (to - from) : 0;
}
