/** How the papers of a map are drawn. */
export interface PointStyle {
  /** In pixels. */
  readonly radius: number;
  /** In (0, 1]. */
  readonly opacity: number;
}

/**
 * Radius and opacity of `nPapers` points. Larger maps get smaller and fainter points; `zoom` (1: the whole map is in
 * view, 2: twice as near) lets them grow, more slowly than the distances between them, and become solid.
 */
export function pointStyle(nPapers: number, zoom: number, freeWidth: number, freeHeight: number): PointStyle {
  const n = Math.max(1, nPapers);
  const room = Math.sqrt(Math.max(1, freeWidth * freeHeight) / (1080 * 820));
  const fitted = interpolate(radii, n) * Math.min(1.4, Math.max(0.6, Math.sqrt(room)));
  const growth = Math.max(1, zoom) ** 0.4;
  const most = Math.max(fitted, largestRadius);
  return {
    radius: Math.max(0.5, Math.min(most, fitted * Math.min(growth, growth * zoom))),
    opacity: Math.min(0.92, interpolate(opacities, n / Math.max(1, zoom) ** 2)),
  };
}

const largestRadius = 7;

type Knot = readonly [nPapers: number, value: number];

/** For a fitted map on a common screen. */
const radii: readonly Knot[] = [
  [1, 7],
  [63, 6.5],
  [2_000, 3.5],
  [20_000, 2],
  [100_000, 1.2],
  [1_000_000, 0.7],
];

const opacities: readonly Knot[] = [
  [100, 0.92],
  [2_000, 0.82],
  [20_000, 0.7],
  [100_000, 0.5],
  [1_000_000, 0.25],
];

/** Straight lines between the knots over the logarithm of n. */
function interpolate(knots: readonly Knot[], n: number): number {
  const next = knots.findIndex(([at]) => at >= n);
  if (next === 0) return knots[0][1];
  if (next < 0) return knots[knots.length - 1][1];
  const [n0, v0] = knots[next - 1];
  const [n1, v1] = knots[next];
  return v0 + ((v1 - v0) * Math.log(n / n0)) / Math.log(n1 / n0);
}
