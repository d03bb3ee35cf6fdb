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

/** Which terms papers hold, row i those of paper i, each once. */
export type HeldTerms = Pick<Csr, 'nRows' | 'nCols' | 'indices' | 'indptr'>;

/**
 * A function that finds the terms that set a topic of those papers apart, best first. A class-based TF-IDF (Grootendorst 2022,
 * arXiv:2203.05794, eq. 2) with three departures: it counts papers, not occurrences, so that one long abstract cannot name a topic; a
 * term is weighed against the papers outside the topic, not against all, so that large topics keep their words; and terms that people
 * put into titles count for more, as those are what papers are about. A candidate stands in two papers and in `leastShare` of the
 * topic's papers at least. It depends on no other topic.
 */
export function createTermScores(
  { nRows, nCols, indices, indptr }: HeldTerms,
  { documentFrequency, titleFrequency }: Pick<Vocabulary, 'documentFrequency' | 'titleFrequency'>,
  leastShare: number,
): (members: Int32Array) => Candidate[] {
  const counts = new Int32Array(nCols);
  const touched = new Int32Array(nCols);
  const places = new Int32Array(nCols).fill(-1);
  return (members) => {
    const size = members.length;
    // A term of one paper says something of a topic only where the topic has no more papers.
    const least = Math.max(size > 2 ? 2 : 1, Math.ceil(leastShare * size));
    let nTouched = 0;
    for (const paper of members) {
      for (let p = indptr[paper]; p < indptr[paper + 1]; p++) {
        const term = indices[p];
        if (counts[term]++ === 0) touched[nTouched++] = term;
      }
    }
    const scored: Scored[] = [];
    for (let t = 0; t < nTouched; t++) {
      const term = touched[t];
      const n = counts[term];
      counts[term] = 0;
      if (n < least) continue;
      const inside = n / size;
      const ratio = inside / ((documentFrequency[term] - n + 0.5) / (nRows - size + 1));
      const aboutness = Math.sqrt((titleFrequency[term] + 0.5) / (documentFrequency[term] + 2));
      scored.push({ term, score: inside * Math.log(1 + ratio) * aboutness, ratio, n });
    }

    const best = bestOf(scored);
    const holders = best.map(({ n }) => new Int32Array(n));
    const ends = new Int32Array(best.length);
    best.forEach(({ term }, i) => (places[term] = i));
    for (let i = 0; i < size; i++) {
      for (let p = indptr[members[i]]; p < indptr[members[i] + 1]; p++) {
        const place = places[indices[p]];
        if (place >= 0) holders[place][ends[place]++] = i;
      }
    }
    for (const { term } of best) places[term] = -1;
    return best.map(({ term, score, ratio }, i) => ({ term, score, ratio, holders: holders[i] }));
  };
}

interface Scored {
  readonly term: number;
  readonly score: number;
  readonly ratio: number;
  /** Papers of the topic that hold it. */
  readonly n: number;
}

/** The candidates that a topic keeps of thousands, best first. */
function bestOf(scored: readonly Scored[]): Scored[] {
  const scores = Float64Array.from(scored, ({ score }) => score).sort();
  const least = scored.length > nCandidates ? scores[scored.length - nCandidates] : -Infinity;
  const best = scored.filter(({ score }) => score >= least);
  return best.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, nCandidates);
}
