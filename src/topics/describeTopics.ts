import type { Topic, Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import type { Memory } from '../stageMemory.ts';
import type { Task } from '../task.ts';
import { createWordKey } from '../text/wordKey.ts';
import { chooseTerms } from './chooseTerms.ts';
import { createContrast } from './contrastTerms.ts';
import { namePhrases } from './namePhrases.ts';
import { nameTopics } from './nameTopics.ts';
import { readPhrases, type CorpusPhrases } from './readPhrases.ts';
import { readablePhrases } from './readablePhrases.ts';
import { representatives } from './representatives.ts';
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
  /** Where phrases are kept that have been read, for the next topics of the same papers. */
  readonly memory?: Memory<CorpusPhrases>;
}

/** All that is told of each topic; `labels` holds a topic per paper, -1 for none. */
export function* describeTopics(material: TopicMaterial, labels: Int32Array, nTopics: number): Task<Topic[]> {
  const { papers, vocabulary, matrix, vectors, text, memory } = material;
  const corpus = yield* readPhrases(papers, text, memory);
  yield { stage: 'topics', fraction: 0.4 };
  const papersOf = membersOf(labels, nTopics);
  const ranked = papersOf.map((members) => rankPapers(vectors, members));
  yield { stage: 'topics', fraction: 0.5 };
  const candidates = scoreTerms(matrix, vocabulary, papersOf, leastShare);
  yield { stage: 'topics', fraction: 0.6 };
  const phrases = candidates.map((ofTopic) => readablePhrases(ofTopic, vocabulary));
  const terms = chooseTerms(phrases, matrix);
  yield { stage: 'topics', fraction: 0.7 };

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
  yield { stage: 'topics', fraction: 0.9 };

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
/** Papers of a topic that must have been read to name it by their phrases. */
const leastRead = 12;
