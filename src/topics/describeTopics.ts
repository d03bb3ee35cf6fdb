import type { Topic, Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import { createMemory, type Memory } from '../stageMemory.ts';
import { asShare, asTask, type Task } from '../task.ts';
import type { PhraseWords } from '../text/phraseWords.ts';
import type { Threads } from '../threads.ts';
import { chooseTerms } from './chooseTerms.ts';
import { contrastTerms } from './contrastTerms.ts';
import { namePhrases } from './namePhrases.ts';
import { nameTopics } from './nameTopics.ts';
import type { Phrase } from './phrase.ts';
import { readPhrases, type CorpusPhrases } from './readPhrases.ts';
import { readablePhrases } from './readablePhrases.ts';
import { representatives } from './representatives.ts';
import { scoreTerms } from './scoreTerms.ts';
import { summarize } from './summarize.ts';
import { termPapers, type TermPapers } from './termPapers.ts';
import { membersOf, nearestTopics, rankPapers } from './topicMembers.ts';

/** What topics are described by, row i of everything paper i; an analysis holds it with its papers and settings. */
export interface TopicMaterial {
  readonly papers: readonly Paper[];
  readonly vocabulary: Vocabulary;
  /** Papers x terms; which terms a paper holds matters, not their weights. */
  readonly matrix: Csr;
  readonly vectors: Dense;
  readonly text: TextSettings;
  /** The words of the papers' phrases, where they have been read with the terms. */
  readonly phraseWords?: PhraseWords;
  /** Where phrases are kept that have been read, for the next topics of the same papers. */
  readonly memory?: Memory<CorpusPhrases>;
  /** Where the matrix is kept the other way round for further topics. */
  readonly inverted?: Memory<TermPapers>;
  /** Threads that help to read the papers' words. */
  readonly threads?: Threads;
}

/** All that is told of each topic; `labels` holds a topic per paper, -1 for none. */
export function* describeTopics(material: TopicMaterial, labels: Int32Array, nTopics: number): Task<Topic[]> {
  const { papers, vocabulary, matrix, vectors, text, memory, inverted = createMemory(), threads } = material;
  const corpus = yield* readPhrases(papers, text, memory, threads, material.phraseWords);
  const papersOf = membersOf(labels, nTopics);
  const hasAbstract = Uint8Array.from(papers, (paper) => (paper.abstract === '' ? 0 : 1));
  const ranked = yield* perTopic(papersOf, 0.4, 0.5, (members) => rankPapers(vectors, members, hasAbstract));
  const held = yield* inverted.recall([matrix], () => asTask('topics', asShare(termPapers(matrix), 0.5, 0.6)));
  const candidates = scoreTerms(held, vocabulary, labels, nTopics, leastShare);
  const phrases = yield* perTopic(papersOf, 0.6, 0.7, (_, id) =>
    readablePhrases(candidates[id], vocabulary, corpus.use, corpus.toPhrase),
  );
  const terms = chooseTerms(phrases, matrix);
  yield { stage: 'topics', fraction: 0.8 };

  const forNames = namePhrases(corpus, labels, nTopics).map(({ phrases: found, nRead }, id) =>
    // Of a small topic of many papers too few were read to name it by.
    nRead >= Math.min(leastRead, papersOf[id].length)
      ? { found, size: nRead }
      : { found: phrases[id], size: papersOf[id].length },
  );
  const names = nameTopics(
    forNames.map(({ found }) => found),
    forNames.map(({ size }) => size),
  );

  const nearest = nearestTopics(ranked.map(({ middle }) => middle));
  const contrastTo = (other: number, ofTopic: readonly Phrase[], size: number) =>
    contrastTerms(held, labels, ofTopic, size, other, papersOf[other].length);
  return yield* perTopic(papersOf, 0.9, 1, (members, id) => {
    const weighted = terms[id].map((phrase) => ({ term: phrase.text, weight: phrase.score }));
    return {
      id,
      name: names[id],
      size: members.length,
      terms: weighted,
      nearest: nearest[id],
      contrast: nearest[id] < 0 ? [] : contrastTo(nearest[id], phrases[id], members.length),
      summary: summarize(corpus.sentences, ranked[id].papers, weighted),
      representatives: representatives(vectors, ranked[id], hasAbstract),
    };
  });
}

/** What is made of each topic's papers, a topic at a time. */
function* perTopic<T>(
  papersOf: readonly Int32Array[],
  from: number,
  to: number,
  make: (members: Int32Array, topic: number) => T,
): Task<T[]> {
  const made: T[] = [];
  for (const [topic, members] of papersOf.entries()) {
    yield { stage: 'topics', fraction: from + ((to - from) * topic) / papersOf.length };
    made.push(make(members, topic));
  }
  return made;
}

/** The share of a topic's papers that must hold a term. */
const leastShare = 0.005;
/** Papers of a topic that must have been read to name it by their phrases. */
const leastRead = 12;
