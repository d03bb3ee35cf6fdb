import type { Csr } from '../sparse.ts';
import { documentFrequencies } from '../vectors/weighTerms.ts';

/** A term that a topic could be told by. */
export interface Candidate {
  readonly term: number;
  /** Larger: more of the topic's papers hold it, and fewer of the others'. */
  readonly score: number;
  /** The topic's papers that hold it, as positions in the topic's list of papers. */
  readonly holders: readonly number[];
}

/** Candidates that each topic keeps. */
const nCandidates = 150;

/**
 * The terms that set each topic apart, best first. A class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794, eq. 2) with
 * three departures: it counts papers, not occurrences, so that one long abstract cannot name a topic; a term is weighed
 * against the papers outside the topic, not against all, so that large topics keep their words; and terms that people put
 * into titles count for more, as those are what papers are about.
 */
export function scoreTerms(counts: Csr, titleFrequency: Int32Array, papersOf: readonly Int32Array[]): Candidate[][] {
  const frequency = new Int32Array(counts.nCols);
  const inTopic = papersOf.map((papers) => countPapers(counts, papers));
  for (const row of inTopic) row.terms.forEach((term, i) => (frequency[term] += row.nPapers[i]));
  const total = papersOf.reduce((sum, papers) => sum + papers.length, 0);
  const documents = documentFrequencies(counts);
  const aboutness = Float64Array.from(documents, (n, term) => Math.sqrt((titleFrequency[term] + 0.5) / (n + 2)));
  const place = new Int32Array(counts.nCols).fill(-1);

  return inTopic.map(({ terms, nPapers }, topic) => {
    const size = papersOf[topic].length;
    // A term of one paper says something of a topic only where the topic has no more papers.
    const least = size > 2 ? 2 : 1;
    const scored: { term: number; score: number; holders: number[] }[] = [];
    terms.forEach((term, i) => {
      if (nPapers[i] < least) return;
      const inside = nPapers[i] / size;
      const outside = (frequency[term] - nPapers[i] + 0.5) / (total - size + 1);
      scored.push({ term, score: inside * Math.log(1 + inside / outside) * aboutness[term], holders: [] });
    });
    const best = scored.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, nCandidates);
    best.forEach(({ term }, i) => (place[term] = i));
    papersOf[topic].forEach((paper, member) => {
      for (let p = counts.indptr[paper]; p < counts.indptr[paper + 1]; p++) {
        if (place[counts.indices[p]] >= 0) best[place[counts.indices[p]]].holders.push(member);
      }
    });
    for (const { term } of best) place[term] = -1;
    return best;
  });
}

/** How many of the papers hold each term that any of them holds. */
function countPapers(counts: Csr, papers: Int32Array): { terms: Int32Array; nPapers: Int32Array } {
  const nPapers = new Int32Array(counts.nCols);
  for (const paper of papers)
    for (let p = counts.indptr[paper]; p < counts.indptr[paper + 1]; p++) nPapers[counts.indices[p]]++;
  const terms = Int32Array.from(nPapers.keys()).filter((term) => nPapers[term] > 0);
  return { terms, nPapers: Int32Array.from(terms, (term) => nPapers[term]) };
}
