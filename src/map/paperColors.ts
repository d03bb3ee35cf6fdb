/**
 * Colours of papers by something else than their topic: numbers on viridis (van der Walt & Smith, 2015), which people who
 * lack a kind of cone read as well, its end that would vanish in the ground left out; values in the colours of topics.
 */
import { interpolateViridis, rgb } from 'd3';
import type { Theme } from './theme.ts';
import { topicColors } from './topicColors.ts';

/** A colour per paper, and what the colours say. */
export interface PaperColors {
  /** An index into the palette per paper; -1: nothing is known, or too rare a value for a colour of its own. */
  readonly codes: Int32Array;
  /** '#rrggbb' each. */
  readonly palette: readonly string[];
  readonly legend: ColorLegend;
}

/** What colours stand for. */
export type ColorLegend =
  | {
      readonly kind: 'numbers';
      /** What the first and the last colour of the palette stand for. */
      readonly least: number;
      readonly most: number;
      /** Whether there are numbers beyond the ends, which have the colours of the ends. */
      readonly isCut: boolean;
      readonly nMissing: number;
    }
  | {
      readonly kind: 'values';
      /** The values that have a colour, in the palette's order: those of most papers. */
      readonly values: readonly { readonly name: string; readonly count: number }[];
      /** Papers with another value alone, and with none. */
      readonly nOther: number;
      readonly nMissing: number;
    };

const nSteps = 64;

/** Share of the numbers at either end that may lie beyond the colours' ends, so that a few extremes do not take all colours. */
const cutShare = 0.02;

/** Papers coloured by a number each, NaN: missing; `domain` missing: from their spread. */
export function colorsOfNumbers(
  numbers: ArrayLike<number>,
  theme: Theme,
  domain?: readonly [least: number, most: number],
): PaperColors {
  const known = Float64Array.from(numbers)
    .filter((x) => !Number.isNaN(x))
    .sort();
  const last = known.length - 1;
  const isFew = known.length < 50;
  const cut = isFew ? 0 : cutShare;
  const [least, most] =
    domain ?? (last < 0 ? [0, 0] : [known[Math.floor(cut * last)], known[Math.ceil((1 - cut) * last)]]);
  const scale = most > least ? (nSteps - 1) / (most - least) : 0;
  const codes = Int32Array.from(numbers, (x) =>
    Number.isNaN(x) ? -1 : Math.max(0, Math.min(nSteps - 1, Math.round((x - least) * scale))),
  );
  const isCut = last >= 0 && (known[0] < least || known[last] > most);
  return {
    codes,
    palette: sequentialPalette(theme),
    legend: { kind: 'numbers', least, most, isCut, nMissing: numbers.length - known.length },
  };
}

/** The colours of numbers from the least to the most. */
export function sequentialPalette(theme: Theme): readonly string[] {
  const [from, to] = theme === 'dark' ? [0.22, 1] : [0, 0.92];
  return Array.from({ length: nSteps }, (_, i) =>
    rgb(interpolateViridis(from + ((to - from) * i) / (nSteps - 1))).formatHex(),
  );
}

/** So many values have colours of their own; more would not be told apart. */
const mostValues = 14;

/**
 * Papers coloured by values (paper i has codes[indptr[i]] .. codes[indptr[i + 1] - 1], those of most papers first): each by
 * the commonest of its values, as far as that is among the commonest of all.
 */
export function colorsOfValues(
  names: readonly string[],
  indptr: Int32Array,
  codes: Int32Array,
  positions: Float32Array,
  theme: Theme,
): PaperColors {
  const nPapers = indptr.length - 1;
  const nColored = Math.min(mostValues, names.length);
  const own = new Int32Array(nPapers).fill(-1);
  const counts = new Int32Array(nColored);
  let nOther = 0;
  let nMissing = 0;
  for (let i = 0; i < nPapers; i++) {
    let commonest = names.length;
    for (let at = indptr[i]; at < indptr[i + 1]; at++) commonest = Math.min(commonest, codes[at]);
    if (commonest < nColored) {
      own[i] = commonest;
      counts[commonest]++;
    } else if (indptr[i] === indptr[i + 1]) nMissing++;
    else nOther++;
  }
  const values = Array.from(counts, (count, value) => ({ name: names[value], count }));
  return {
    codes: own,
    palette: topicColors(nColored, positions, own, theme),
    legend: { kind: 'values', values, nOther, nMissing },
  };
}
