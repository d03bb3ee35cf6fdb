import type { Topic, Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr, Dense } from '../sparse.ts';
import type { Memory } from '../stageMemory.ts';
import { asShare, asTask, type Task } from '../task.ts';
import type { PhraseWords } from '../text/phraseWords.ts';
import type { Threads } from '../threads.ts';
import { chooseTerms } from './chooseTerms.ts';
import { contrastTerms } from './contrastTerms.ts';
import { nameTopics } from './nameTopics.ts';
import type { Phrase } from './phrase.ts';
import { readPhrases, type CorpusPhrases } from './readPhrases.ts';
import { summarize } from './summarize.ts';
import { termPapers } from './termPapers.ts';
import { createFindingsMemory, topicFindings } from './topicFindings.ts';
import { membersOf, nearestTopics } from './topicMembers.ts';

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
  /** Threads that help to read the papers' words. */
  readonly threads?: Threads;
}

/** All that is told of each topic; `labels` holds a topic per paper, -1 for none. `findings` must be of the same material. */
export function* describeTopics(
  material: TopicMaterial,
  labels: Int32Array,
  nTopics: number,
  findings = createFindingsMemory(),
): Task<Topic[]> {
  const { papers, matrix, text, memory, threads } = material;
  const corpus = yield* readPhrases(papers, text, memory, threads, material.phraseWords);
  const papersOf = membersOf(labels, nTopics);
  const found = yield* topicFindings(material, corpus, papersOf, findings);
  const terms = chooseTerms(
    found.map(({ forTerms }) => forTerms),
    matrix,
  );
  yield { stage: 'topics', fraction: 0.85 };

  const forNames = found.map(({ forName, forTerms: { phrases } }, id) =>
    // Of a small topic of many papers too few were read to name it by.
    forName.nRead >= Math.min(leastRead, papersOf[id].length)
      ? { found: forName.phrases, size: forName.nRead }
      : { found: phrases, size: papersOf[id].length },
  );
  const names = nameTopics(
    forNames.map((one) => one.found),
    forNames.map(({ size }) => size),
  );

  const held = yield* findings.inverted.recall([matrix], () =>
    asTask('topics', asShare(termPapers(matrix), 0.85, 0.9)),
  );
  const nearest = nearestTopics(found.map(({ ranked }) => ranked.middle));
  const contrastTo = (other: number, ofTopic: readonly Phrase[], size: number) =>
    contrastTerms(held, labels, ofTopic, size, other, papersOf[other].length);
  const topics: Topic[] = [];
  for (const [id, { length: size }] of papersOf.entries()) {
    yield { stage: 'topics', fraction: 0.9 + (0.1 * id) / nTopics };
    const { ranked, forTerms, representatives } = found[id];
    const weighted = terms[id].map((phrase) => ({ term: phrase.text, weight: phrase.score }));
    topics.push({
      id,
      name: names[id],
      size,
      terms: weighted,
      nearest: nearest[id],
      contrast: nearest[id] < 0 ? [] : contrastTo(nearest[id], forTerms.phrases, size),
      summary: summarize(corpus.sentences, ranked.papers, weighted),
      representatives,
    });
  }
  return topics;
}

/** Papers of a topic that must have been read to name it by their phrases. */
const leastRead = 12;
