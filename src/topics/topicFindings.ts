import { createMemory, type Memory } from '../stageMemory.ts';
import { asShare, asTask, type Task } from '../task.ts';
import type { TermChoice } from './chooseTerms.ts';
import type { TopicMaterial } from './describeTopics.ts';
import { namePhrases, type NameMaterial } from './namePhrases.ts';
import type { CorpusPhrases } from './readPhrases.ts';
import { readablePhrases } from './readablePhrases.ts';
import { representatives } from './representatives.ts';
import { createTermScores } from './scoreTerms.ts';
import type { TermPapers } from './termPapers.ts';
import { areSame, rankPapers, type RankedPapers } from './topicMembers.ts';

/** What a topic's own papers tell of it, whatever other topics there are. */
export interface TopicFindings {
  readonly ranked: RankedPapers;
  readonly representatives: readonly number[];
  readonly forTerms: TermChoice;
  readonly forName: NameMaterial;
}

/** What was found lately of topics of the same material: an edit leaves most topics as they are. */
export interface FindingsMemory {
  /** By the first paper and the number of papers, the topics used last at the end. */
  readonly kept: Map<string, { readonly members: Int32Array; readonly found: TopicFindings }>;
  /** The material's matrix the other way round. */
  readonly inverted: Memory<TermPapers>;
}

/** No findings yet. */
export function createFindingsMemory(): FindingsMemory {
  return { kept: new Map(), inverted: createMemory() };
}

/** Topics of all levels that are kept: those of an edit or two at the most. */
const nKept = 400;

/** What is found of each topic, given its papers; `memory` must be of the same material. */
export function* topicFindings(
  material: TopicMaterial,
  corpus: CorpusPhrases,
  papersOf: readonly Int32Array[],
  { kept }: FindingsMemory,
): Task<TopicFindings[]> {
  const known = papersOf.map((members) => {
    const one = kept.get(keyOf(members));
    return one && areSame(one.members, members) ? one.found : null;
  });
  const unknown = papersOf.filter((_, topic) => !known[topic]);
  const made = (yield* asTask('topics', asShare(findSteps(material, corpus, unknown), 0.4, 0.8))).values();
  const findings = known.map((found) => found ?? made.next().value!);
  papersOf.forEach((members, topic) => {
    const key = keyOf(members);
    kept.delete(key);
    kept.set(key, { members, found: findings[topic] });
  });
  for (const key of kept.keys()) {
    if (kept.size <= nKept) break;
    kept.delete(key);
  }
  return findings;
}

function* findSteps(
  { papers, vocabulary, matrix, vectors }: TopicMaterial,
  corpus: CorpusPhrases,
  papersOf: readonly Int32Array[],
): Generator<number, TopicFindings[]> {
  const hasAbstract = Uint8Array.from(papers, (paper) => (paper.abstract === '' ? 0 : 1));
  const score = createTermScores(matrix, vocabulary, leastShare);
  const found: Omit<TopicFindings, 'forName'>[] = [];
  for (const members of papersOf) {
    const ranked = rankPapers(vectors, members, hasAbstract);
    found.push({
      ranked,
      representatives: representatives(vectors, ranked, hasAbstract),
      forTerms: {
        phrases: readablePhrases(score(members), vocabulary, corpus.use, corpus.toPhrase),
        npmiWith: new Map(),
      },
    });
    yield (0.8 * found.length) / papersOf.length;
  }
  const names = papersOf.length > 0 ? namePhrases(corpus, papersOf) : [];
  yield 1;
  return found.map((one, topic) => ({ ...one, forName: names[topic] }));
}

function keyOf(members: Int32Array): string {
  return `${members[0]} ${members.length}`;
}

/** The share of a topic's papers that must hold a term. */
const leastShare = 0.005;
