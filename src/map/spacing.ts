import type { PaperIndex } from './pickPaper.ts';

const nSamples = 200;

/**
 * The median distance, in world units, from a paper to the nearest one at another place, over a sample of the papers;
 * `side` is the larger side of their extent. Infinity for fewer than two places.
 */
export function typicalSpacing(positions: Float32Array, index: PaperIndex, side: number): number {
  const n = positions.length / 2;
  const count = Math.min(n, nSamples);
  const gaps = Float64Array.from({ length: count }, (_, i) => gapAt(Math.floor((i * n) / count)));
  return count === 0 ? Infinity : gaps.sort()[count >> 1];

  function gapAt(paper: number): number {
    const x = positions[2 * paper];
    const y = positions[2 * paper + 1];
    const isElsewhere = (other: number) => positions[2 * other] !== x || positions[2 * other + 1] !== y;
    for (let reach = side / Math.sqrt(n) / 4; reach > 0 && reach < 4 * side; reach *= 2) {
      const nearest = index.pick(x, y, reach, isElsewhere);
      if (nearest !== null) return Math.hypot(positions[2 * nearest] - x, positions[2 * nearest + 1] - y);
    }
    return Infinity;
  }
}
