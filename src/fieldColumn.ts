import type { Strings } from './strings.ts';

/** What can be told of the papers in one respect: their venues, their years, a further column of their sources. */
export interface FieldSummary {
  readonly name: string;
  readonly kind: 'category' | 'number';
  /** How many different values there are. */
  readonly nValues: number;
  /** Papers of which the field says nothing. */
  readonly nMissing: number;
}

/** One field of all papers: a number each, or any number of values each. */
export type FieldColumn =
  | { readonly name: string; readonly kind: 'number'; /** NaN: missing. */ readonly numbers: Float64Array }
  | {
      readonly name: string;
      readonly kind: 'category';
      /** The different values, those of most papers first. */
      readonly values: Strings;
      /** Paper i has the values codes[indptr[i] .. indptr[i + 1]). */
      readonly indptr: Int32Array;
      readonly codes: Int32Array;
    };
