import { createDotProducts } from '../../src/dotProducts.ts';
import { createRandom, sampleIndices } from '../../src/random.ts';
import type { Dense } from '../../src/sparse.ts';

/** How much of the vectors' neighbourhoods is left on the plane. */
export interface ProjectionQuality {
  /** Venna and Kaski (2001), in [0, 1]: how rarely papers are near on the plane that are far apart in the vectors. */
  readonly trustworthiness: number;
  /** Of a paper's k nearest by its vector, the share among as many nearest on the plane, in [0, 1]. */
  readonly neighborsKept: number;
}

/** Measures the plane around a seeded sample of the papers against all of them; the figures of all papers when they are no more. */
export function projectionQuality(
  vectors: Dense,
  positions: Float32Array,
  { k = 15, nSamples = 500, seed = 1 }: { k?: number; nSamples?: number; seed?: number } = {},
): ProjectionQuality {
  const n = vectors.nRows;
  const near = Math.min(k, Math.floor((n - 1) / 2));
  if (near < 1) return { trustworthiness: 1, neighborsKept: 1 };
  const sample = sampleIndices(createRandom(seed), n, nSamples);
  const products = createDotProducts(vectors.nCols, 1, n);
  products.loadB(vectors, 0, n);
  const onPlane = new Float64Array(n);
  let intruders = 0;
  let kept = 0;
  for (const row of sample) {
    products.loadA(vectors, row, 1);
    products.multiply(1, n);
    const byVector = ranks(
      row,
      Float64Array.from(products.out.subarray(0, n), (cosine) => -cosine),
    );
    for (let i = 0; i < n; i++) {
      onPlane[i] = (positions[2 * i] - positions[2 * row]) ** 2 + (positions[2 * i + 1] - positions[2 * row + 1]) ** 2;
    }
    const byPlane = ranks(row, onPlane);
    for (let i = 0; i < n; i++) {
      if (i === row || byPlane[i] > near) continue;
      if (byVector[i] <= near) kept++;
      else intruders += byVector[i] - near;
    }
  }
  const most = (sample.length * near * (2 * n - 3 * near - 1)) / 2;
  return { trustworthiness: 1 - intruders / most, neighborsKept: kept / (sample.length * near) };
}

/** Each row's rank by distance, 1 for the nearest; ties go to the earlier row. The row itself has rank 0. */
function ranks(row: number, distances: Float64Array): Int32Array {
  const order = Array.from({ length: distances.length }, (_, i) => i).filter((i) => i !== row);
  order.sort((a, b) => distances[a] - distances[b] || a - b);
  const ranked = new Int32Array(distances.length);
  order.forEach((i, rank) => (ranked[i] = rank + 1));
  return ranked;
}
