import type { Vocabulary } from '../analysis.ts';
import type { Csr } from '../sparse.ts';

/** A term that a topic could be told by. */
export interface Candidate {
  readonly term: number;
  /** Larger: more of the topic's papers hold it, and fewer of the others'. */
  readonly score: number;
  /** Papers of the topic that hold it. */
  readonly nPapers: number;
}

/** Candidates that each topic keeps. */
const nCandidates = 120;

/**
 * The terms that set each topic apart, best first. A class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794, eq. 2) with
 * two departures: it counts papers, not occurrences, so that one long abstract cannot name a topic; and a term is weighed
 * against the papers outside the topic, not against all, so that large topics keep their words.
 */
export function scoreTerms(counts: Csr, vocabulary: Vocabulary, labels: Int32Array, sizes: Int32Array): Candidate[][] {
  const inTopic = countInTopics(counts, labels, sizes.length);
  const nLabelled = sizes.reduce((sum, size) => sum + size, 0);
  const frequency = new Float64Array(counts.nCols);
  for (const row of inTopic) for (const [term, nPapers] of row) frequency[term] += nPapers;

  return inTopic.map((row, topic) => {
    const size = sizes[topic];
    const candidates: Candidate[] = [];
    for (const [term, nPapers] of row) {
      if (vocabulary.documentFrequency[term] < 1) continue;
      const inside = nPapers / size;
      const outside = (frequency[term] - nPapers + 0.5) / (nLabelled - size + 1);
      candidates.push({ term, nPapers, score: inside * Math.log(1 + inside / outside) });
    }
    return candidates.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, nCandidates);
  });
}

/** Per topic: how many of its papers hold each term. */
function countInTopics(counts: Csr, labels: Int32Array, nTopics: number): Map<number, number>[] {
  const inTopic = Array.from({ length: nTopics }, () => new Map<number, number>());
  for (let i = 0; i < counts.nRows; i++) {
    if (labels[i] < 0) continue;
    const row = inTopic[labels[i]];
    for (let p = counts.indptr[i]; p < counts.indptr[i + 1]; p++)
      row.set(counts.indices[p], (row.get(counts.indices[p]) ?? 0) + 1);
  }
  return inTopic;
}
