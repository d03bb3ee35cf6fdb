import type { Topic, Vocabulary } from '../analysis.ts';
import type { Csr } from '../sparse.ts';
import { createWordKey } from '../text/wordKey.ts';
import { coherence } from './npmi.ts';
import { paperSets } from './paperSets.ts';

/** How well the terms of each topic belong together, and the words of its name. */
export interface TopicCoherence {
  /** Per topic; null for fewer than two terms. */
  readonly terms: readonly (number | null)[];
  /** Per topic; null for fewer than two words that are terms. */
  readonly names: readonly (number | null)[];
}

/** The coherence (NPMI, reference: these papers) of topics' terms and names. A word stands in a paper in any inflection. */
export function topicCoherence(
  topics: readonly Pick<Topic, 'name' | 'terms'>[],
  vocabulary: Vocabulary,
  matrix: Csr,
): TopicCoherence {
  const columns = new Map(vocabulary.terms.map((term, column) => [term, column]));
  const wordKey = createWordKey();
  const words = new Map<string, number>();
  vocabulary.terms.forEach((term, column) => {
    if (!term.includes(' ')) words.set(wordKey(term), column);
  });
  const found = (texts: readonly string[], numbers: ReadonlyMap<string, number>) => [
    ...new Set(texts.map((text) => numbers.get(text)).filter((column) => column !== undefined)),
  ];
  const ofTerms = topics.map(({ terms }) =>
    found(
      terms.map(({ term }) => term),
      columns,
    ),
  );
  const ofNames = topics.map(({ name }) => found(name.split(/[\s,]+/).map(wordKey), words));
  const sets = paperSets(matrix, [...ofTerms, ...ofNames].flat());
  return { terms: ofTerms.map((list) => coherence(list, sets)), names: ofNames.map((list) => coherence(list, sets)) };
}
