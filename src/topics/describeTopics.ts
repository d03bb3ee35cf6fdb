import type { Topic, Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import { asShare, asTask, type Steps, type Task } from '../task.ts';
import { createNamedTerms } from '../text/namedTerms.ts';
import { createWordKey } from '../text/wordKey.ts';
import { chooseTerms } from './chooseTerms.ts';
import { createContrast } from './contrastTerms.ts';
import { namePhrases } from './namePhrases.ts';
import { nameTopics } from './nameTopics.ts';
import { readablePhrases } from './readablePhrases.ts';
import { representatives } from './representatives.ts';
import { sampleTopics } from './sampleTopics.ts';
import { scoreTerms } from './scoreTerms.ts';
import { summarize } from './summarize.ts';
import { membersOf, nearestTopics, rankPapers } from './topicMembers.ts';

/** What topics are described by, row i of everything paper i; an analysis holds it with its papers and settings. */
export interface TopicMaterial {
  readonly papers: readonly Paper[];
  readonly vocabulary: Vocabulary;
  /** Papers x terms; which terms a paper holds matters, not their weights. */
  readonly matrix: Csr;
  readonly vectors: Dense;
  readonly text: TextSettings;
}

/** All that is told of each topic; `labels` holds a topic per paper, -1 for none. */
export function describeTopics(material: TopicMaterial, labels: Int32Array, nTopics: number): Task<Topic[]> {
  return asTask('topics', topicSteps(material, labels, nTopics));
}

function* topicSteps(material: TopicMaterial, labels: Int32Array, nTopics: number): Steps<Topic[]> {
  const { papers, vocabulary, matrix, vectors, text } = material;
  const papersOf = membersOf(labels, nTopics);
  const ranked = papersOf.map((members) => rankPapers(vectors, members));
  yield 0.1;
  const candidates = scoreTerms(matrix, vocabulary, papersOf, leastShare);
  yield 0.2;
  const phrases = candidates.map((ofTopic) => readablePhrases(ofTopic, vocabulary));
  const terms = chooseTerms(phrases, matrix);
  yield 0.3;

  const samples = sampleTopics(ranked);
  const forNames = yield* asShare(
    namePhrases(papers, samples, createExclusion(text.stopWords), createNamedTerms(text)),
    0.3,
    0.9,
  );
  const names = nameTopics(
    forNames,
    samples.map((sample) => sample.length),
  );

  const wordKey = createWordKey();
  const nearest = nearestTopics(ranked.map(({ middle }) => middle));
  const hasAbstract = Uint8Array.from(papers, (paper) => (paper.abstract === '' ? 0 : 1));
  const contrast = createContrast(matrix);
  return papersOf.map((members, id) => {
    const weighted = terms[id].map((phrase) => ({ term: phrase.text, weight: phrase.score }));
    return {
      id,
      name: names[id],
      size: members.length,
      terms: weighted,
      nearest: nearest[id],
      contrast: nearest[id] < 0 ? [] : contrast(phrases[id], members.length, papersOf[nearest[id]]),
      summary: summarize(papers, ranked[id].papers, weighted, wordKey),
      representatives: representatives(vectors, ranked[id], hasAbstract),
    };
  });
}

/** The share of a topic's papers that must hold a term. */
const leastShare = 0.005;

/** Whether a word is among the stop words that the person has given. */
function createExclusion(stopWords: readonly string[]): (word: string) => boolean {
  if (stopWords.length === 0) return () => false;
  const wordKey = createWordKey();
  const excluded = new Set(stopWords.map((entry) => wordKey(entry.trim())));
  return (word) => excluded.has(wordKey(word));
}
