import type { PaperSets } from './paperSets.ts';

/**
 * How much more often two terms stand in one paper than chance would have it: normalised pointwise mutual information
 * (Bouma 2009), from -1 (never) over 0 (by chance) to 1 (always).
 */
export function npmi(nBoth: number, nA: number, nB: number, nPapers: number): number {
  if (nBoth === 0) return -1;
  if (nBoth === nPapers) return 1;
  return Math.min(1, Math.log((nBoth * nPapers) / (nA * nB)) / -Math.log(nBoth / nPapers));
}

/**
 * The coherence of a list of terms: the mean NPMI of its pairs (Lau, Newman and Baldwin 2014), in [-1, 1]; larger: the
 * terms belong together. null for fewer than two terms.
 */
export function coherence(terms: readonly number[], sets: PaperSets): number | null {
  let sum = 0;
  let n = 0;
  for (let i = 1; i < terms.length; i++) {
    for (let j = 0; j < i; j++, n++)
      sum += npmi(sets.countBoth(terms[i], terms[j]), sets.count(terms[i]), sets.count(terms[j]), sets.nPapers);
  }
  return n === 0 ? null : sum / n;
}
