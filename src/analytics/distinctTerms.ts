/**
 * Terms that tell two groups of papers apart: log-odds ratios with an informative Dirichlet prior (Monroe, Colaresi &
 * Quinn, 2008, "Fightin' words", Political Analysis 16(4)), over how many papers hold a term rather than how often it
 * stands in them, so that one long paper says no more than a short one. Terms are ranked by the sure part of the difference
 * times the root of the share of papers that hold them: by z-scores alone, words that are everywhere would come first.
 */
import type { Vocabulary } from '../analysis.ts';
import type { DistinctTerms } from '../mapFindings.ts';
import type { Csr } from '../sparse.ts';

/**
 * The `count` surest terms either way between `papers` and `others`; `others` null: all papers that are not among
 * `papers`. A paper may be in both groups.
 */
export function distinctTerms(
  matrix: Csr,
  { terms, documentFrequency }: Pick<Vocabulary, 'terms' | 'documentFrequency'>,
  papers: ArrayLike<number>,
  others: ArrayLike<number> | null,
  count: number,
): DistinctTerms {
  const inside = papersWith(matrix, papers);
  const outside = others ? papersWith(matrix, others) : documentFrequency.map((all, term) => all - inside[term]);
  const nInside = papers.length;
  const nOutside = others ? others.length : matrix.nRows - papers.length;
  if (nInside === 0 || nOutside === 0) return { more: [], less: [], nInside, nOutside };

  const scores = Float64Array.from(terms, (_, term) => {
    const prior = (priorPapers * documentFrequency[term]) / Math.max(1, matrix.nRows);
    if (prior === 0) return 0;
    const rest = priorPapers - prior;
    const [a, b] = [inside[term] + prior, outside[term] + prior];
    const difference = Math.log(a / (nInside - inside[term] + rest)) - Math.log(b / (nOutside - outside[term] + rest));
    // What is left of the difference when chance is taken off (1.96 errors: one time in forty it would do as much).
    const sure = Math.max(0, Math.abs(difference) - 1.96 * Math.sqrt(1 / a + 1 / b));
    const share = difference > 0 ? inside[term] / nInside : outside[term] / nOutside;
    return Math.sign(difference) * sure * Math.sqrt(share);
  });
  const named = (term: number) => ({
    term: terms[term],
    inside: inside[term],
    outside: outside[term],
    score: scores[term],
  });
  return {
    more: surest(1, inside).map(named),
    less: surest(-1, outside).map(named),
    nInside,
    nOutside,
  };

  function surest(sign: 1 | -1, within: Int32Array): readonly number[] {
    const meant = Array.from(scores.keys()).filter((term) => sign * scores[term] > 0 && within[term] > 1);
    // Of a phrase and its pieces in the same papers the phrase says more.
    meant.sort((a, b) => sign * (scores[b] - scores[a]) || terms[b].length - terms[a].length || a - b);
    const chosen: number[] = [];
    for (const term of meant) {
      if (chosen.length === count) break;
      if (!chosen.some((other) => ` ${terms[other]} `.includes(` ${terms[term]} `))) chosen.push(term);
    }
    return chosen;
  }
}

/** How many papers of the corpus at large are imagined in each group beforehand: rare terms need more evidence. */
const priorPapers = 20;

/** How many of the papers hold each term. */
function papersWith({ nCols, indices, indptr }: Csr, papers: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(nCols);
  for (let i = 0; i < papers.length; i++) {
    for (let at = indptr[papers[i]]; at < indptr[papers[i] + 1]; at++) counts[indices[at]]++;
  }
  return counts;
}
