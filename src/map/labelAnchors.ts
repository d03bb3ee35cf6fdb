import { membersByTopic } from './topicCenters.ts';

/** Side of the square grid on which a topic's papers are counted. */
const nCells = 32;

/**
 * Where each topic's label belongs, flat x0, y0, ... in world coordinates: the densest part of the topic, by a smoothed
 * count on a grid over its papers and the mean of those around the fullest cell. NaN for a topic without papers.
 */
export function labelAnchors(nTopics: number, positions: Float32Array, labels: Int32Array): Float32Array {
  const anchors = new Float32Array(2 * nTopics).fill(NaN);
  membersByTopic(nTopics, labels).forEach((papers, topic) => {
    if (papers.length > 0) [anchors[2 * topic], anchors[2 * topic + 1]] = densestPart(papers, positions);
  });
  return anchors;
}

function densestPart(papers: Int32Array, positions: Float32Array): [x: number, y: number] {
  const xs = Float32Array.from(papers, (i) => positions[2 * i]);
  const ys = Float32Array.from(papers, (i) => positions[2 * i + 1]);
  // A few strays far off would make the cells too coarse for the rest.
  const [xMin, xMax] = middleRange(xs);
  const [yMin, yMax] = middleRange(ys);
  const cell = Math.max(xMax - xMin, yMax - yMin) / nCells;
  if (!(cell > 0)) return [xs.slice().sort()[xs.length >> 1], ys.slice().sort()[ys.length >> 1]];

  const counts = new Float64Array(nCells * nCells);
  const at = (value: number, min: number) => Math.floor((value - min) / cell);
  for (let i = 0; i < xs.length; i++) {
    const column = at(xs[i], xMin);
    const row = at(ys[i], yMin);
    if (column >= 0 && column < nCells && row >= 0 && row < nCells) counts[row * nCells + column]++;
  }
  // Three passes of a box of five cells come near a Gaussian of about two and a half.
  const smooth = boxBlur(boxBlur(boxBlur(counts)));
  const fullest = smooth.indexOf(smooth.reduce((a, b) => Math.max(a, b)));
  const xPeak = xMin + ((fullest % nCells) + 0.5) * cell;
  const yPeak = yMin + (Math.floor(fullest / nCells) + 0.5) * cell;

  let xSum = 0;
  let ySum = 0;
  let count = 0;
  for (let i = 0; i < xs.length; i++) {
    if (Math.hypot(xs[i] - xPeak, ys[i] - yPeak) > 3 * cell) continue;
    xSum += xs[i];
    ySum += ys[i];
    count++;
  }
  return count === 0 ? [xPeak, yPeak] : [xSum / count, ySum / count];
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
