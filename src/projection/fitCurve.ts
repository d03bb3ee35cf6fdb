/** UMAP's low-dimensional similarity 1 / (1 + a d^(2b)); umap-learn's find_ab_params, fitted here by Gauss-Newton with damping. */

/** The curve's parameters. */
export interface Curve {
  readonly a: number;
  readonly b: number;
}

/** The curve nearest (in least squares, at 300 points of [0, 3 spread]) to 1 up to minDist and exp(-(d - minDist) / spread) beyond. */
export function fitCurve(minDist: number, spread = 1): Curve {
  const points = Array.from({ length: 300 }, (_, i) => {
    const d = (3 * spread * i) / 299;
    return { d, wanted: d < minDist ? 1 : Math.exp(-(d - minDist) / spread) };
  });
  let a = 1;
  let b = 1;
  let loss = lossOf(a, b);
  let damping = 1e-3;

  for (let iteration = 0; iteration < 200 && damping < 1e12; iteration++) {
    // Normal equations of the two parameters.
    let aa = 0;
    let ab = 0;
    let bb = 0;
    let ra = 0;
    let rb = 0;
    for (const { d, wanted } of points) {
      if (d === 0) continue;
      const power = d ** (2 * b);
      const value = 1 / (1 + a * power);
      const da = -power * value * value;
      const db = -2 * a * power * Math.log(d) * value * value;
      const residual = wanted - value;
      aa += da * da;
      ab += da * db;
      bb += db * db;
      ra += da * residual;
      rb += db * residual;
    }
    const aaDamped = aa * (1 + damping);
    const bbDamped = bb * (1 + damping);
    const determinant = aaDamped * bbDamped - ab * ab;
    const nextA = a + (ra * bbDamped - rb * ab) / determinant;
    const nextB = b + (rb * aaDamped - ra * ab) / determinant;
    const nextLoss = nextA > 0 && nextB > 0 ? lossOf(nextA, nextB) : Infinity;
    if (nextLoss >= loss) {
      damping *= 10;
      continue;
    }
    const isDone = loss - nextLoss < 1e-14;
    [a, b, loss, damping] = [nextA, nextB, nextLoss, damping / 10];
    if (isDone) break;
  }
  return { a, b };

  function lossOf(a: number, b: number): number {
    let sum = 0;
    for (const { d, wanted } of points) sum += (wanted - 1 / (1 + a * d ** (2 * b))) ** 2;
    return sum;
  }
}
