import { membersByTopic } from './topicCenters.ts';

/** Side of the square grid on which a topic's papers are counted. */
const nCells = 36;
/** Cells around the middle range, so that a clump at its edge is not cut in half. */
const border = 4;

/** A further part counts when it is at least this dense against the densest, and so many cells away from the others. */
const leastDensity = 0.3;
const leastDistance = 7;
const mostParts = 5;

/** Of larger topics an even sample of so many papers shows the same shape. */
const mostLooked = 6000;

/**
 * Where each topic's label belongs, flat x0, y0, ... in world coordinates: its densest part. NaN for a topic without
 * papers.
 */
export function labelAnchors(nTopics: number, positions: Float32Array, labels: Int32Array): Float32Array {
  const anchors = new Float32Array(2 * nTopics).fill(NaN);
  denseParts(nTopics, positions, labels).forEach((parts, topic) => anchors.set(parts.subarray(0, 2), 2 * topic));
  return anchors;
}

/**
 * The dense parts of each topic, densest first, flat x0, y0, ...: the peaks of a smoothed count on a grid over its
 * papers, each moved to the mean of the papers around it. One to five, none for a topic without papers.
 */
export function denseParts(nTopics: number, positions: Float32Array, labels: Int32Array): readonly Float32Array[] {
  return membersByTopic(nTopics, labels).map((papers) => {
    const stride = Math.ceil(papers.length / mostLooked);
    const sample = stride > 1 ? papers.filter((_, i) => i % stride === 0) : papers;
    return Float32Array.from(partsOf(sample, positions).flat());
  });
}

function partsOf(papers: Int32Array, positions: Float32Array): readonly (readonly [x: number, y: number])[] {
  if (papers.length === 0) return [];
  const xs = Float32Array.from(papers, (i) => positions[2 * i]);
  const ys = Float32Array.from(papers, (i) => positions[2 * i + 1]);
  // A few strays far off would make the cells too coarse for the rest.
  const [xMin, xMax] = middleRange(xs);
  const [yMin, yMax] = middleRange(ys);
  const cell = Math.max(xMax - xMin, yMax - yMin) / (nCells - 2 * border);
  if (!(cell > 0)) return [[xs.slice().sort()[xs.length >> 1], ys.slice().sort()[ys.length >> 1]]];

  const xGrid = xMin - border * cell;
  const yGrid = yMin - border * cell;
  const density = smoothCounts(xs, ys, xGrid, yGrid, cell);
  const peaks = peaksOf(density);
  const high = peaks.filter((at) => density[at] >= leastDensity * density[peaks[0]]);
  const kept = high.filter((at, i) => high.slice(0, i).every((other) => cellsBetween(at, other) >= leastDistance));
  return kept
    .slice(0, mostParts)
    .map((at) =>
      meanAround(
        xs,
        ys,
        xGrid + ((at % nCells) + 0.5) * cell,
        yGrid + (Math.floor(at / nCells) + 0.5) * cell,
        3 * cell,
      ),
    );
}

/** The cells that no neighbour surpasses, highest first. */
function peaksOf(grid: Float64Array): readonly number[] {
  const steps = [-nCells - 1, -nCells, -nCells + 1, -1, 1, nCells - 1, nCells, nCells + 1];
  return Array.from(grid.keys())
    .filter((at) => grid[at] > 0 && steps.every((step) => !(grid[at + step] > grid[at])))
    .sort((a, b) => grid[b] - grid[a] || a - b);
}

function cellsBetween(a: number, b: number): number {
  return Math.hypot((a % nCells) - (b % nCells), Math.floor(a / nCells) - Math.floor(b / nCells));
}

function smoothCounts(xs: Float32Array, ys: Float32Array, xMin: number, yMin: number, cell: number): Float64Array {
  const counts = new Float64Array(nCells * nCells);
  for (let i = 0; i < xs.length; i++) {
    const column = Math.floor((xs[i] - xMin) / cell);
    const row = Math.floor((ys[i] - yMin) / cell);
    if (column >= 0 && column < nCells && row >= 0 && row < nCells) counts[row * nCells + column]++;
  }
  // Three passes of a box of five cells come near a Gaussian of about two and a half.
  return boxBlur(boxBlur(boxBlur(counts)));
}

function meanAround(xs: Float32Array, ys: Float32Array, x: number, y: number, reach: number): [x: number, y: number] {
  let xSum = 0;
  let ySum = 0;
  let count = 0;
  for (let i = 0; i < xs.length; i++) {
    if (Math.hypot(xs[i] - x, ys[i] - y) > reach) continue;
    xSum += xs[i];
    ySum += ys[i];
    count++;
  }
  return count === 0 ? [x, y] : [xSum / count, ySum / count];
}

/** From the 5th to the 95th of a hundred values. */
function middleRange(values: Float32Array): [least: number, most: number] {
  const sorted = values.slice().sort();
  const last = sorted.length - 1;
  return [sorted[Math.floor(0.05 * last)], sorted[Math.ceil(0.95 * last)]];
}

function boxBlur(grid: Float64Array): Float64Array {
  const halfway = new Float64Array(grid.length);
  const blurred = new Float64Array(grid.length);
  for (let row = 0; row < nCells; row++) {
    for (let column = 0; column < nCells; column++) {
      let sum = 0;
      for (let d = -2; d <= 2; d++) {
        if (column + d >= 0 && column + d < nCells) sum += grid[row * nCells + column + d];
      }
      halfway[row * nCells + column] = sum;
    }
  }
  for (let row = 0; row < nCells; row++) {
    for (let column = 0; column < nCells; column++) {
      let sum = 0;
      for (let d = -2; d <= 2; d++) {
        if (row + d >= 0 && row + d < nCells) sum += halfway[(row + d) * nCells + column];
      }
      blurred[row * nCells + column] = sum;
    }
  }
  return blurred;
}
