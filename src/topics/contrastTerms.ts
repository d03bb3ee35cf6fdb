import type { WeightedTerm } from '../analysis.ts';
import type { Csr } from '../sparse.ts';
import type { Phrase } from './phrase.ts';

const nTerms = 5;
/** How many times as often a term must stand in the topic's papers as in the other's. */
const minRatio = 2;

/** A function that finds, of a topic's phrases, those that its `size` papers have and another topic's papers have not, best first. */
export function createContrast(matrix: Csr) {
  const place = new Int32Array(matrix.nCols).fill(-1);
  return (phrases: readonly Phrase[], size: number, others: Int32Array): WeightedTerm[] => {
    const nOthers = new Int32Array(phrases.length);
    phrases.forEach(({ term }, i) => (place[term] = i));
    for (const paper of others) {
      for (let p = matrix.indptr[paper]; p < matrix.indptr[paper + 1]; p++) {
        const i = place[matrix.indices[p]];
        if (i >= 0) nOthers[i]++;
      }
    }
    for (const { term } of phrases) place[term] = -1;
    return contrastTerms(phrases, size, nOthers, others.length);
  };
}

function contrastTerms(
  phrases: readonly Phrase[],
  size: number,
  nHolders: Int32Array,
  nOthers: number,
): WeightedTerm[] {
  const weighed = phrases.flatMap((phrase, i) => {
    const inside = phrase.holders.length / size;
    const ratio = inside / ((nHolders[i] + 0.5) / (nOthers + 1));
    return ratio < minRatio ? [] : [{ phrase, weight: inside * Math.log(ratio) }];
  });
  weighed.sort((a, b) => b.weight - a.weight || a.phrase.term - b.phrase.term);
  const said = new Set<string>();
  const terms: WeightedTerm[] = [];
  for (const { phrase, weight } of weighed) {
    if (terms.length === nTerms) break;
    if (phrase.keys.some((key) => said.has(key))) continue;
    for (const key of phrase.keys) said.add(key);
    terms.push({ term: phrase.text, weight });
  }
  return terms;
}
