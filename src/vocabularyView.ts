import type { Strings } from './strings.ts';

/** The vocabulary as a table, a row a term. */
export interface VocabularyView {
  readonly terms: Strings;
  /** Papers that hold the term. */
  readonly papers: Int32Array;
  /** The topic with most of these papers; -1: none of them is in a topic. */
  readonly topics: Int32Array;
  /** The share of these papers that are in that topic, in [0, 1]. */
  readonly shares: Float32Array;
}

/** What another vocabulary would change, before it is applied. */
export interface VocabularyPreview {
  /** The topics that there would be; `was` is the present topic that they come from, -1 for a new one. */
  readonly topics: readonly { readonly name: string; readonly size: number; readonly was: number }[];
  /** Present topics that would be gone. */
  readonly gone: readonly number[];
  /** The papers that would move, ascending. */
  readonly moved: Int32Array;
  /** Present topic of each of these papers; -1: in none. */
  readonly from: Int32Array;
  /** Where each would be, as a number of `topics`; -1: in none. */
  readonly to: Int32Array;
  readonly nTermsBefore: number;
  readonly nTermsAfter: number;
}
