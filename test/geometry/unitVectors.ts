import { createRandom, randomInt, randomNormal } from '../../src/random.ts';
import type { Dense } from '../../src/sparse.ts';

/** Rows of unit length: seeded draws around nGroups directions, further from them the larger the noise. */
export function groupedVectors(
  nRows: number,
  nCols: number,
  { nGroups = 5, noise = 0.5, seed = 1 }: { nGroups?: number; noise?: number; seed?: number } = {},
): { vectors: Dense; groups: Int32Array } {
  const random = createRandom(seed);
  const centres = Array.from({ length: nGroups * nCols }, () => randomNormal(random));
  const groups = Int32Array.from({ length: nRows }, () => randomInt(random, nGroups));
  const rows = Array.from(groups, (group) =>
    Array.from({ length: nCols }, (_, j) => centres[group * nCols + j] + noise * randomNormal(random)),
  );
  return { vectors: unitVectors(rows), groups };
}

/** The rows scaled to unit length; zero rows stay zero. */
export function unitVectors(rows: readonly (readonly number[])[]): Dense {
  const nCols = rows[0]?.length ?? 0;
  const data = Float32Array.from(
    rows.flatMap((row) => {
      const norm = Math.hypot(...row) || 1;
      return row.map((value) => value / norm);
    }),
  );
  return { nRows: rows.length, nCols, data };
}

/** The product of two rows, added up in double precision. */
export function dot({ nCols, data }: Dense, i: number, j: number): number {
  let sum = 0;
  for (let at = 0; at < nCols; at++) sum += data[i * nCols + at] * data[j * nCols + at];
  return sum;
}
