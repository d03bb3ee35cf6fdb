/** The weighted geometric median (Weiszfeld 1937): unlike the mean, it stands among most of the papers and not between two groups. */
export function placeOf(
  positions: Float32Array,
  papers: ArrayLike<number>,
  weights: ArrayLike<number>,
): readonly [x: number, y: number] | null {
  if (papers.length === 0) return null;
  let [x, y] = [positions[2 * papers[0]], positions[2 * papers[0] + 1]];
  for (let round = 0; round < nRounds; round++) {
    let [sum, xSum, ySum] = [0, 0, 0];
    for (let i = 0; i < papers.length; i++) {
      const [xPaper, yPaper] = [positions[2 * papers[i]], positions[2 * papers[i] + 1]];
      const pull = weights[i] / Math.max(1e-6, Math.hypot(xPaper - x, yPaper - y));
      sum += pull;
      xSum += pull * xPaper;
      ySum += pull * yPaper;
    }
    if (!(sum > 0)) return [x, y];
    [x, y] = [xSum / sum, ySum / sum];
  }
  return [x, y];
}

const nRounds = 60;
