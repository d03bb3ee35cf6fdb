import type { Topic } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { Dense } from '../sparse.ts';
import type { Task } from '../task.ts';
import type { TermCounts } from '../text/readTerms.ts';
import { nameTopics, readablePhrases } from './nameTopics.ts';
import { representatives } from './representatives.ts';
import { scoreTerms } from './scoreTerms.ts';

const nTerms = 10;

/** The name, terms and typical papers of each topic; `labels` holds a topic per paper, -1 for none. */
export function* describeTopics(
  papers: readonly Paper[],
  { counts, vocabulary }: TermCounts,
  vectors: Dense,
  labels: Int32Array,
  nTopics: number,
): Task<Topic[]> {
  const sizes = new Int32Array(nTopics);
  for (const label of labels) if (label >= 0) sizes[label]++;
  const candidates = scoreTerms(counts, vocabulary, labels, sizes);
  yield { stage: 'topics', fraction: 0.6 };
  const phrases = candidates.map((ofTopic) => readablePhrases(ofTopic, vocabulary));
  const names = nameTopics(phrases);
  yield { stage: 'topics', fraction: 0.8 };
  const hasAbstract = Uint8Array.from(papers, (paper) => (paper.abstract === '' ? 0 : 1));
  const typical = representatives(vectors, labels, nTopics, hasAbstract);
  return names.map((name, id) => ({
    id,
    name,
    size: sizes[id],
    terms: phrases[id].slice(0, nTerms).map((phrase) => ({ term: phrase.text, weight: phrase.score })),
    representatives: typical[id],
  }));
}
