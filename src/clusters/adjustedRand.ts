/**
 * The adjusted Rand index of two divisions of the same rows (Hubert and Arabie, "Comparing partitions", 1985): 1 when they
 * are the same, 0 when they agree no more than chance would have it. Labels are in [0, kA) and [0, kB).
 */
export function adjustedRand(a: Int32Array, kA: number, b: Int32Array, kB: number): number {
  const both = new Float64Array(kA * kB);
  for (let i = 0; i < a.length; i++) both[a[i] * kB + b[i]]++;
  const [inA, inB] = [new Float64Array(kA), new Float64Array(kB)];
  for (let i = 0; i < a.length; i++) {
    inA[a[i]]++;
    inB[b[i]]++;
  }
  const [together, pairsA, pairsB] = [both, inA, inB].map(countPairs);
  const pairs = (a.length * (a.length - 1)) / 2;
  const expected = pairs > 0 ? (pairsA * pairsB) / pairs : 0;
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function countPairs(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
