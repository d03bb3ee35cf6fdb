/**
 * Discrete Fourier transforms of a few columns at once, of lengths that are powers of two: Cooley and Tukey's butterflies,
 * forwards by decimation in frequency and back by decimation in time, so that spectra stay in bit-reversed order and nothing is reordered.
 */

/** Columns that are transformed together. */
export const columnsPerBlock = 8;

/** Columns of complex numbers: row r of column c stands at r * columnsPerBlock + c. */
export interface Block {
  readonly length: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** cos and sin of 2 pi i / length for the first half of i. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Where each frequency stands in a transformed column. */
  readonly places: Int32Array;
}

/** A block of this thread's own, with whatever was in it; it is good until the next is borrowed. */
export function borrowBlock(length: number): Block {
  if (borrowed?.length !== length) borrowed = createBlock(length);
  return borrowed;
}

let borrowed: Block | null = null;

function createBlock(length: number): Block {
  const half = Math.max(1, length / 2);
  return {
    length,
    re: new Float64Array(length * columnsPerBlock),
    im: new Float64Array(length * columnsPerBlock),
    cosines: Float64Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / length)),
    sines: Float64Array.from({ length: half }, (_, i) => Math.sin((2 * Math.PI * i) / length)),
    places: frequencyPlaces(length),
  };
}

/** The numbers with their bits reversed. */
function frequencyPlaces(length: number): Int32Array {
  const places = new Int32Array(length);
  for (let i = 1; i < length; i++) places[i] = (places[i >> 1] >> 1) | (i & 1 ? length / 2 : 0);
  return places;
}

/** Columns to their spectra, in place. */
export function transform({ length, re, im, cosines, sines }: Block): void {
  for (let half = length / 2, stride = 1; half >= 1; half /= 2, stride *= 2) {
    for (let j = 0; j < half; j++) {
      const cos = cosines[j * stride];
      const sin = -sines[j * stride];
      for (let start = j; start < length; start += 2 * half) {
        const a = start * columnsPerBlock;
        const b = (start + half) * columnsPerBlock;
        for (let c = 0; c < columnsPerBlock; c++) {
          const bRe = re[b + c];
          const bIm = im[b + c];
          const dRe = re[a + c] - bRe;
          const dIm = im[a + c] - bIm;
          re[a + c] += bRe;
          im[a + c] += bIm;
          re[b + c] = dRe * cos - dIm * sin;
          im[b + c] = dRe * sin + dIm * cos;
        }
      }
    }
  }
}

/** Spectra to columns, in place, all times the length. */
export function transformBack({ length, re, im, cosines, sines }: Block): void {
  for (let half = 1, stride = length / 2; half < length; half *= 2, stride /= 2) {
    for (let j = 0; j < half; j++) {
      const cos = cosines[j * stride];
      const sin = sines[j * stride];
      for (let start = j; start < length; start += 2 * half) {
        const a = start * columnsPerBlock;
        const b = (start + half) * columnsPerBlock;
        for (let c = 0; c < columnsPerBlock; c++) {
          const tRe = re[b + c] * cos - im[b + c] * sin;
          const tIm = re[b + c] * sin + im[b + c] * cos;
          re[b + c] = re[a + c] - tRe;
          im[b + c] = im[a + c] - tIm;
          re[a + c] += tRe;
          im[a + c] += tIm;
        }
      }
    }
  }
}
