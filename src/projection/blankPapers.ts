import type { Dense, Neighbors } from '../sparse.ts';

/** The rows that are all zero: papers of which nothing can be said. */
export function blankPapers({ nRows, nCols, data }: Dense): Int32Array {
  const blank: number[] = [];
  for (let i = 0; i < nRows; i++) {
    if (data.subarray(i * nCols, (i + 1) * nCols).every((value) => value === 0)) blank.push(i);
  }
  return Int32Array.from(blank);
}

/** The neighbours with every tie to a blank paper turned into one of the paper to itself, which joins nothing. */
export function withoutTiesTo(blank: Int32Array, neighbors: Neighbors): Neighbors {
  if (blank.length === 0) return neighbors;
  const { k, distances } = neighbors;
  const isBlank = new Uint8Array(neighbors.indices.length / k);
  for (const row of blank) isBlank[row] = 1;
  const indices = neighbors.indices.map((neighbor, e) => {
    const row = Math.floor(e / k);
    return isBlank[row] || isBlank[neighbor] ? row : neighbor;
  });
  return { k, indices, distances };
}

/** The positions (flat n x 2) with the blank papers gathered in a round patch of their own, below the others on the right. */
export function gatherBlank(positions: Float32Array, blank: Int32Array): Float32Array {
  if (blank.length === 0) return positions;
  const gathered = positions.slice();
  for (const row of blank) gathered[2 * row] = gathered[2 * row + 1] = NaN;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < gathered.length; at += 2) {
    if (Number.isNaN(gathered[at])) continue;
    left = Math.min(left, gathered[at]);
    right = Math.max(right, gathered[at]);
    bottom = Math.min(bottom, gathered[at + 1]);
    top = Math.max(top, gathered[at + 1]);
  }
  const isEmpty = left > right;
  const extent = isEmpty ? 1 : Math.max(right - left, top - bottom, 1e-6);
  // A sunflower as dense as the others would be if they filled their extent evenly.
  const spacing = (0.6 * extent) / Math.sqrt(positions.length / 2);
  const radius = spacing * Math.sqrt(blank.length);
  const x = isEmpty ? 0 : right - radius;
  const y = isEmpty ? 0 : bottom - radius - 0.03 * extent;
  blank.forEach((row, i) => {
    gathered[2 * row] = x + spacing * Math.sqrt(i) * Math.cos(goldenAngle * i);
    gathered[2 * row + 1] = y + spacing * Math.sqrt(i) * Math.sin(goldenAngle * i);
  });
  return gathered;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
