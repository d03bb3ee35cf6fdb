/**
 * The convolution of a grid of real numbers with one that is even along both axes, in three runs: along columns, along rows and
 * back, back along columns. As many zeros stand beside the numbers as there are numbers, so that nothing comes around.
 */
import type { Kernel, Threads } from '../threads.ts';
import { borrowBlock, columnsPerBlock, transform, transformBack } from './fourier.ts';

/** A grid of side x side numbers, a power of two of at least 16 each way, and what it is convolved with. */
export interface Convolution {
  readonly side: number;
  /** The numbers row by row, which become their convolution. */
  readonly nodes: Float32Array;
  /** Spectra along y: frequencies 0 .. side of each column, row by row. */
  readonly re: Float32Array;
  readonly im: Float32Array;
  /** What spectra are multiplied with: per frequency along y (0 .. side) the 2 * side along x, at their places. */
  readonly spectrum: Float32Array;
}

/** A grid of zeros that is convolved with zeros. */
export function createConvolution(side: number, threads: Threads): Convolution {
  return {
    side,
    nodes: threads.float32(side * side),
    re: threads.float32((side + 1) * side),
    im: threads.float32((side + 1) * side),
    spectrum: threads.float32((side + 1) * 2 * side),
  };
}

/** Convolves the numbers in place. */
export function convolve(grid: Convolution, threads: Threads): void {
  threads.run(fromColumns, grid, grid.side / 2, 2 * columnsPerBlock);
  threads.run(alongRows, grid, grid.side + 1, 4 * columnsPerBlock);
  threads.run(toColumns, grid, grid.side / 2, 2 * columnsPerBlock);
}

/** Sets what the numbers are convolved with: its value dx columns and dy rows away, for 0 .. side each. */
export function setResponse({ side, spectrum }: Convolution, response: (dx: number, dy: number) => number): void {
  const length = 2 * side;
  const block = borrowBlock(length);
  const rows = new Float64Array((side + 1) * length);
  for (let first = 0; first <= side; first += columnsPerBlock) {
    const count = Math.min(columnsPerBlock, side + 1 - first);
    block.im.fill(0);
    for (let x = 0; x < length; x++) {
      const dx = Math.min(x, length - x);
      for (let c = 0; c < count; c++) block.re[x * columnsPerBlock + c] = response(dx, first + c);
    }
    transform(block);
    for (let c = 0; c < count; c++) {
      for (let x = 0; x < length; x++) rows[(first + c) * length + x] = block.re[x * columnsPerBlock + c];
    }
  }
  for (let first = 0; first < length; first += columnsPerBlock) {
    block.im.fill(0);
    for (let y = 0; y < length; y++) {
      const from = Math.min(y, length - y) * length + first;
      for (let c = 0; c < columnsPerBlock; c++) block.re[y * columnsPerBlock + c] = rows[from + c];
    }
    transform(block);
    for (let f = 0; f <= side; f++) {
      const from = block.places[f] * columnsPerBlock;
      for (let c = 0; c < columnsPerBlock; c++) {
        spectrum[f * length + first + c] = block.re[from + c] / (length * length);
      }
    }
  }
}

/** Transforms columns of real numbers, two as the parts of a complex one. */
export const fromColumns: Kernel<Convolution> = {
  name: 'fromColumns',
  run: ({ side, nodes, re, im }, from, to) => {
    const block = borrowBlock(2 * side);
    const { places } = block;
    const half = side / 2;
    for (let first = from; first < to; first += columnsPerBlock) {
      block.re.fill(0, side * columnsPerBlock);
      block.im.fill(0, side * columnsPerBlock);
      for (let y = 0; y < side; y++) {
        for (let c = 0; c < columnsPerBlock; c++) {
          block.re[y * columnsPerBlock + c] = nodes[y * side + first + c];
          block.im[y * columnsPerBlock + c] = nodes[y * side + first + c + half];
        }
      }
      transform(block);
      for (let f = 0; f <= side; f++) {
        const a = places[f] * columnsPerBlock;
        const b = places[f === 0 ? 0 : 2 * side - f] * columnsPerBlock;
        for (let c = 0; c < columnsPerBlock; c++) {
          const at = f * side + first + c;
          re[at] = (block.re[a + c] + block.re[b + c]) / 2;
          im[at] = (block.im[a + c] - block.im[b + c]) / 2;
          re[at + half] = (block.im[a + c] + block.im[b + c]) / 2;
          im[at + half] = (block.re[b + c] - block.re[a + c]) / 2;
        }
      }
    }
  },
};

/** Transforms rows of the spectrum, multiplies and transforms back. */
export const alongRows: Kernel<Convolution> = {
  name: 'alongRows',
  run: ({ side, re, im, spectrum }, from, to) => {
    const length = 2 * side;
    const block = borrowBlock(length);
    for (let first = from; first < to; first += columnsPerBlock) {
      const count = Math.min(columnsPerBlock, to - first);
      block.re.fill(0, side * columnsPerBlock);
      block.im.fill(0, side * columnsPerBlock);
      for (let c = 0; c < count; c++) {
        const row = (first + c) * side;
        for (let x = 0; x < side; x++) {
          block.re[x * columnsPerBlock + c] = re[row + x];
          block.im[x * columnsPerBlock + c] = im[row + x];
        }
      }
      transform(block);
      for (let c = 0; c < count; c++) {
        const row = (first + c) * length;
        for (let f = 0; f < length; f++) {
          block.re[f * columnsPerBlock + c] *= spectrum[row + f];
          block.im[f * columnsPerBlock + c] *= spectrum[row + f];
        }
      }
      transformBack(block);
      for (let c = 0; c < count; c++) {
        const row = (first + c) * side;
        for (let x = 0; x < side; x++) {
          re[row + x] = block.re[x * columnsPerBlock + c];
          im[row + x] = block.im[x * columnsPerBlock + c];
        }
      }
    }
  },
};

/** Transforms columns of the spectrum back into real numbers, two at once. */
export const toColumns: Kernel<Convolution> = {
  name: 'toColumns',
  run: ({ side, nodes, re, im }, from, to) => {
    const block = borrowBlock(2 * side);
    const { places } = block;
    const half = side / 2;
    for (let first = from; first < to; first += columnsPerBlock) {
      for (let f = 0; f <= side; f++) {
        const a = places[f] * columnsPerBlock;
        const b = places[f === 0 ? 0 : 2 * side - f] * columnsPerBlock;
        for (let c = 0; c < columnsPerBlock; c++) {
          const at = f * side + first + c;
          block.re[b + c] = re[at] + im[at + half];
          block.im[b + c] = re[at + half] - im[at];
          block.re[a + c] = re[at] - im[at + half];
          block.im[a + c] = re[at + half] + im[at];
        }
      }
      transformBack(block);
      for (let y = 0; y < side; y++) {
        for (let c = 0; c < columnsPerBlock; c++) {
          nodes[y * side + first + c] = block.re[y * columnsPerBlock + c];
          nodes[y * side + first + c + half] = block.im[y * columnsPerBlock + c];
        }
      }
    }
  },
};
