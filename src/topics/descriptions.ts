import type { Topic } from '../analysis.ts';
import type { Task } from '../task.ts';
import { describeTopics } from './describeTopics.ts';
import type { TopicMaterial } from './describeTopics.ts';
import { createFindingsMemory } from './topicFindings.ts';
import { areSame } from './topicMembers.ts';

/** Descriptions of topics that are made once: who undoes an edit, or changes what no topic's papers depend on, has them at once. */
export interface Descriptions {
  /** All that is told of each topic; `labels` holds a topic per paper, -1 for none. */
  of(material: TopicMaterial, labels: Int32Array, nTopics: number): Task<readonly Topic[]>;
}

/** Some levels of topics after some edits. */
const nKept = 24;

/** No description yet. */
export function createDescriptions(): Descriptions {
  const kept: { readonly labels: Int32Array; readonly topics: readonly Topic[] }[] = [];
  let ground: Ground | null = null;
  let findings = createFindingsMemory();
  return {
    *of(material, labels, nTopics) {
      if (!ground || !isSameGround(ground, material)) {
        const { papers, matrix, vectors, text } = material;
        ground = { papers, matrix, vectors, text };
        kept.length = 0;
        findings = createFindingsMemory();
      }
      const at = kept.findIndex((one) => areSame(one.labels, labels));
      const [found] = at < 0 ? [] : kept.splice(at, 1);
      const topics = found?.topics ?? (yield* describeTopics(material, labels, nTopics, findings));
      kept.unshift({ labels, topics });
      kept.splice(nKept);
      return topics;
    },
  };
}

/** What a description depends on besides its topics. */
type Ground = Pick<TopicMaterial, 'papers' | 'matrix' | 'vectors' | 'text'>;

function isSameGround(a: Ground, b: Ground): boolean {
  const isSameText = a.text === b.text || JSON.stringify(a.text) === JSON.stringify(b.text);
  return a.papers === b.papers && a.matrix === b.matrix && a.vectors === b.vectors && isSameText;
}
