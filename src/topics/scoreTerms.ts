import type { Vocabulary } from '../analysis.ts';
import type { TermPapers } from './termPapers.ts';

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
 * The terms that set each topic of some papers apart, best first; `labels` holds a topic per paper, -1 for none. A class-based TF-IDF
 * (Grootendorst 2022, arXiv:2203.05794, eq. 2) with three departures: it counts papers, not occurrences, so that one long abstract
 * cannot name a topic; a term is weighed against the papers outside the topic, not against all, so that large topics keep their words;
 * and terms that people put into titles count for more, as those are what papers are about. A candidate stands in two papers and in
 * `leastShare` of the topic's papers at least.
 */
export function scoreTerms(
  held: TermPapers,
  { documentFrequency, titleFrequency }: Pick<Vocabulary, 'documentFrequency' | 'titleFrequency'>,
  labels: Int32Array,
  nTopics: number,
  leastShare: number,
): Candidate[][] {
  const { nPapers, starts, papers } = held;
  const places = new Int32Array(nPapers);
  const sizes = new Int32Array(nTopics);
  for (let paper = 0; paper < nPapers; paper++) if (labels[paper] >= 0) places[paper] = sizes[labels[paper]]++;
  // A term of one paper says something of a topic only where the topic has no more papers.
  const least = sizes.map((size) => Math.max(size > 2 ? 2 : 1, Math.ceil(leastShare * size)));
  const scored = Array.from({ length: nTopics }, () => [] as Scored[]);
  const counts = new Int32Array(nTopics);
  const touched = new Int32Array(nTopics);
  for (let term = 0; term + 1 < starts.length; term++) {
    let nTouched = 0;
    for (let p = starts[term]; p < starts[term + 1]; p++) {
      const topic = labels[papers[p]];
      if (topic >= 0 && counts[topic]++ === 0) touched[nTouched++] = topic;
    }
    for (let t = 0; t < nTouched; t++) {
      const topic = touched[t];
      const n = counts[topic];
      counts[topic] = 0;
      if (n < least[topic]) continue;
      const inside = n / sizes[topic];
      const ratio = inside / ((documentFrequency[term] - n + 0.5) / (nPapers - sizes[topic] + 1));
      const aboutness = Math.sqrt((titleFrequency[term] + 0.5) / (documentFrequency[term] + 2));
      scored[topic].push({ term, score: inside * Math.log(1 + ratio) * aboutness, ratio, n });
    }
  }
  return scored.map((ofTopic, topic) =>
    bestOf(ofTopic).map(({ term, score, ratio, n }) => {
      const holders = new Int32Array(n);
      let end = 0;
      for (let p = starts[term]; p < starts[term + 1]; p++)
        if (labels[papers[p]] === topic) holders[end++] = places[papers[p]];
      return { term, score, ratio, holders };
    }),
  );
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
