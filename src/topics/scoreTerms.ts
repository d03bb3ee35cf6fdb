import type { Vocabulary } from '../analysis.ts';
import type { Csr } from '../sparse.ts';

/** A term that a topic could be told by. */
export interface Candidate {
  readonly term: number;
  /** Larger: more of the topic's papers hold it, and fewer of the others'. */
  readonly score: number;
  /** How many times as often it stands in the topic's papers as in the others. */
  readonly ratio: number;
  /** The topic's papers that hold it, as positions in the topic's list of papers. */
  readonly holders: Int32Array;
}

/** Candidates that each topic keeps. */
const nCandidates = 150;

/**
 * A function that finds the terms that set a topic of these papers apart, best first. A class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794, eq. 2) with
 * three departures: it counts papers, not occurrences, so that one long abstract cannot name a topic; a term is weighed
 * against the papers outside the topic, not against all, so that large topics keep their words; and terms that people put
 * into titles count for more, as those are what papers are about. A candidate stands in two papers and in `leastShare` of
 * the topic's papers at least.
 */
export function createScores(
  matrix: Csr,
  { documentFrequency, titleFrequency }: Pick<Vocabulary, 'documentFrequency' | 'titleFrequency'>,
  leastShare: number,
): (papers: Int32Array) => Candidate[] {
  const count = createCounter(matrix.nCols);
  const place = new Int32Array(matrix.nCols).fill(-1);
  const { indices, indptr } = matrix;
  return (papers) => {
    const size = papers.length;
    // A term of one paper says something of a topic only where the topic has no more papers.
    const least = Math.max(size > 2 ? 2 : 1, Math.ceil(leastShare * size));
    const scored: { term: number; score: number; ratio: number; nPapers: number }[] = [];
    count(matrix, papers, (term, nPapers) => {
      if (nPapers < least) return;
      const inside = nPapers / size;
      const ratio = inside / ((documentFrequency[term] - nPapers + 0.5) / (matrix.nRows - size + 1));
      const aboutness = Math.sqrt((titleFrequency[term] + 0.5) / (documentFrequency[term] + 2));
      scored.push({ term, score: inside * Math.log(1 + ratio) * aboutness, ratio, nPapers });
    });
    const chosen = scored.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, nCandidates);
    const best = chosen.map(({ term, score, ratio, nPapers }) => ({
      term,
      score,
      ratio,
      holders: new Int32Array(nPapers),
    }));
    const ends = new Int32Array(best.length);
    best.forEach(({ term }, i) => (place[term] = i));
    for (let member = 0; member < size; member++) {
      for (let p = indptr[papers[member]], end = indptr[papers[member] + 1]; p < end; p++) {
        const i = place[indices[p]];
        if (i >= 0) best[i].holders[ends[i]++] = member;
      }
    }
    for (const { term } of best) place[term] = -1;
    return best;
  };
}

/** The terms that set each topic apart, best first. */
export function scoreTerms(
  matrix: Csr,
  frequencies: Pick<Vocabulary, 'documentFrequency' | 'titleFrequency'>,
  papersOf: readonly Int32Array[],
  leastShare: number,
): Candidate[][] {
  return papersOf.map(createScores(matrix, frequencies, leastShare));
}

/** A function that tells, for each term that any of some papers holds, how many of them hold it. */
function createCounter(nTerms: number) {
  const nPapers = new Int32Array(nTerms);
  const touched = new Int32Array(nTerms);
  return ({ indices, indptr }: Csr, papers: Int32Array, onTerm: (term: number, nPapers: number) => void) => {
    let nTouched = 0;
    for (const paper of papers) {
      for (let p = indptr[paper], end = indptr[paper + 1]; p < end; p++) {
        const term = indices[p];
        if (nPapers[term]++ === 0) touched[nTouched++] = term;
      }
    }
    for (let i = 0; i < nTouched; i++) {
      onTerm(touched[i], nPapers[touched[i]]);
      nPapers[touched[i]] = 0;
    }
  };
}
