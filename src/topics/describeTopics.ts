import type { Topic, WeightedTerm } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { Dense } from '../sparse.ts';
import type { Task } from '../task.ts';
import type { TermCounts } from '../text/readTerms.ts';
import { nameTopics } from './nameTopics.ts';
import { readablePhrases, type Phrase } from './phrases.ts';
import { representatives } from './representatives.ts';
import { scoreTerms } from './scoreTerms.ts';

const nTerms = 10;

/** The name, terms and typical papers of each topic; `labels` holds a topic per paper, -1 for none. */
export function* describeTopics(
  papers: readonly Paper[],
  terms: TermCounts,
  vectors: Dense,
  labels: Int32Array,
  nTopics: number,
): Task<Topic[]> {
  const papersOf = membersOf(labels, nTopics);
  const candidates = scoreTerms(terms, papersOf);
  yield { stage: 'topics', fraction: 0.6 };
  const phrases = candidates.map((ofTopic) => readablePhrases(ofTopic, terms.vocabulary));
  const names = nameTopics(
    phrases,
    papersOf.map((members) => members.length),
  );
  yield { stage: 'topics', fraction: 0.8 };
  const hasAbstract = Uint8Array.from(papers, (paper) => (paper.abstract === '' ? 0 : 1));
  const typical = papersOf.map((members) => representatives(vectors, members, hasAbstract));
  return names.map((name, id) => ({
    id,
    name,
    size: papersOf[id].length,
    terms: topTerms(phrases[id]),
    contrast: [],
    summary: '',
    representatives: typical[id],
  }));
}

function membersOf(labels: Int32Array, nTopics: number): Int32Array[] {
  const members = Array.from({ length: nTopics }, () => [] as number[]);
  labels.forEach((label, paper) => label >= 0 && members[label].push(paper));
  return members.map((papers) => Int32Array.from(papers));
}

/** The best terms, of which none is made of words that better ones have said already. */
function topTerms(phrases: readonly Phrase[]): WeightedTerm[] {
  const said = new Set<string>();
  const terms: WeightedTerm[] = [];
  for (const phrase of phrases) {
    if (terms.length === nTerms) break;
    const nNew = phrase.keys.filter((key) => !said.has(key)).length;
    if (2 * nNew < phrase.keys.length || nNew === 0) continue;
    for (const key of phrase.keys) said.add(key);
    terms.push({ term: phrase.text, weight: phrase.score });
  }
  return terms;
}
