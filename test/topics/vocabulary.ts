import type { Vocabulary } from '../../src/analysis.ts';

/** A vocabulary of these terms, each of one paper. */
export const vocabularyOf = (terms: readonly string[]): Vocabulary => ({
  terms,
  documentFrequency: new Int32Array(terms.length).fill(1),
  titleFrequency: new Int32Array(terms.length),
});
