import { ticks, tickStep } from 'd3';
import type { PaperMask } from './crossFilter.ts';

/** Papers by ranges of a number each, ascending and without gaps. */
export interface NumberBins {
  /** Where each range begins, and at last where the last one ends. */
  readonly edges: readonly number[];
  /** Papers of each range. */
  readonly whole: Int32Array;
  /** Those of them in the mask. */
  readonly visible: Int32Array;
  /** The least and the most number that a paper of each range has; NaN where there is no paper. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly nMissing: number;
}

/**
 * Counts papers in ranges between round numbers, about `nBins` of them; ranges of whole numbers hold as many numbers
 * each. NaN is missing. No range at all where every number is.
 */
export function binNumbers(numbers: ArrayLike<number>, mask: PaperMask, nBins: number): NumberBins {
  const { lowest, highest, areWhole, nMissing } = spanOf(numbers);
  const edges = lowest <= highest ? edgesFor(lowest, highest, areWhole, nBins) : [];
  const n = Math.max(0, edges.length - 1);
  const whole = new Int32Array(n);
  const visible = new Int32Array(n);
  const least = new Float64Array(n).fill(NaN);
  const most = new Float64Array(n).fill(NaN);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (Number.isNaN(number)) continue;
    const bin = binOf(number, edges);
    whole[bin]++;
    if (!mask || mask[i] === 1) visible[bin]++;
    if (!(least[bin] <= number)) least[bin] = number;
    if (!(most[bin] >= number)) most[bin] = number;
  }
  return { edges, whole, visible, least, most, nMissing };
}

function spanOf(numbers: ArrayLike<number>) {
  let [lowest, highest, areWhole, nMissing] = [Infinity, -Infinity, true, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (Number.isNaN(number)) nMissing++;
    else {
      lowest = Math.min(lowest, number);
      highest = Math.max(highest, number);
      areWhole &&= Number.isInteger(number);
    }
  }
  return { lowest, highest, areWhole, nMissing };
}

function edgesFor(lowest: number, highest: number, areWhole: boolean, nBins: number): readonly number[] {
  // A whole number fills the range up to the next one.
  const end = areWhole ? highest + 1 : highest;
  if (areWhole && end - lowest <= nBins) return Array.from({ length: end - lowest + 1 }, (_, i) => lowest + i);
  // Too close together for round numbers between them.
  const size = Math.max(Math.abs(lowest), Math.abs(end));
  if (end - lowest <= 1e-12 * size || size < 1e-300) return [lowest, lowest + Math.max(1, size)];
  const step = tickStep(lowest, end, nBins);
  const inner = ticks(lowest, end, nBins);
  const edges = inner[0] <= lowest ? [...inner] : [(inner[0] ?? step * Math.ceil(end / step)) - step, ...inner];
  while (edges[edges.length - 1] < end || (!areWhole && edges[edges.length - 1] === highest))
    edges.push(edges[edges.length - 1] + step);
  return edges;
}

/** The range that holds the number, which lies between the first and the last edge. */
function binOf(number: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
