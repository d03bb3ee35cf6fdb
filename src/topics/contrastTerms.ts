import type { WeightedTerm } from '../analysis.ts';
import type { Phrase } from './phrase.ts';
import type { TermPapers } from './termPapers.ts';

const nTerms = 5;
/** How many times as often a term must stand in the topic's papers as in the other's. */
const minRatio = 2;

/** Of a topic's phrases, those that its `size` papers have and the `nOthers` papers of the topic `other` have not, best first. */
export function contrastTerms(
  { starts, papers }: TermPapers,
  labels: Int32Array,
  phrases: readonly Phrase[],
  size: number,
  other: number,
  nOthers: number,
): WeightedTerm[] {
  const weighed = phrases.flatMap((phrase) => {
    let nHolders = 0;
    for (let p = starts[phrase.term]; p < starts[phrase.term + 1]; p++) if (labels[papers[p]] === other) nHolders++;
    const inside = phrase.holders.length / size;
    const ratio = inside / ((nHolders + 0.5) / (nOthers + 1));
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
