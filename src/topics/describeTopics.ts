import type { Topic, Vocabulary, WeightedTerm } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import type { Task } from '../task.ts';
import { nameTopics } from './nameTopics.ts';
import { readablePhrases, type Phrase } from './phrases.ts';
import { representatives } from './representatives.ts';
import { scoreTerms } from './scoreTerms.ts';

const nTerms = 10;

/** What topics are described by, row i of everything paper i; an analysis holds it with its papers and settings. */
export interface TopicMaterial {
  readonly papers: readonly Paper[];
  readonly vocabulary: Vocabulary;
  /** Papers x terms; which terms a paper holds matters, not their weights. */
  readonly matrix: Csr;
  readonly vectors: Dense;
  readonly text: TextSettings;
}

/** The name, terms and typical papers of each topic; `labels` holds a topic per paper, -1 for none. */
export function* describeTopics(material: TopicMaterial, labels: Int32Array, nTopics: number): Task<Topic[]> {
  const { papers, vocabulary, matrix, vectors } = material;
  const papersOf = membersOf(labels, nTopics);
  const candidates = scoreTerms(matrix, vocabulary.titleFrequency, papersOf);
  yield { stage: 'topics', fraction: 0.6 };
  const phrases = candidates.map((ofTopic) => readablePhrases(ofTopic, vocabulary));
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
