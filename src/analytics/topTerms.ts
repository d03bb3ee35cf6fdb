import type { Topic, WeightedTerm } from '../analysis.ts';
import type { TopicSize } from './topicSizes.ts';

/** A topic with the terms that speak most for it. */
export interface TopicTerms {
  readonly topic: number;
  /** Heaviest first. */
  readonly terms: readonly WeightedTerm[];
}

/**
 * The heaviest terms of the topics that a person looks at: those chosen or, when none is, every topic that has papers
 * in the filter. Topics with most papers in the filter come first; `nTerms` terms each at most.
 */
export function topTerms(
  topics: readonly Topic[],
  sizes: readonly TopicSize[],
  chosen: ReadonlySet<number>,
  nTerms: number,
): readonly TopicTerms[] {
  return sizes
    .filter(({ topic, visible }) => topic >= 0 && (chosen.size > 0 ? chosen.has(topic) : visible > 0))
    .toSorted((a, b) => b.visible - a.visible || a.topic - b.topic)
    .map(({ topic }) => ({ topic, terms: topics[topic].terms.slice(0, nTerms) }));
}
