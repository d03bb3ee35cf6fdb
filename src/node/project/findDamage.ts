import type { Analysis } from '../../analysis.ts';

/** What makes an analysis of `nPapers` papers unusable, as the rest of a sentence; null when it is sound. */
export function findDamage(analysis: Analysis, nPapers: number): string | null {
  const { vocabulary, matrix, vectors, labels, belonging, secondTopics, topics, levels, found, neighbors, positions } =
    analysis;
  const nTerms = vocabulary.terms.length;
  const lengths: readonly [string, number, number][] = [
    ['terms', vocabulary.documentFrequency.length, nTerms],
    ['terms of titles', vocabulary.titleFrequency.length, nTerms],
    ['term weights', matrix.data.length, matrix.indices.length],
    ['rows of terms', matrix.indptr.length, nPapers + 1],
    ['vectors', vectors.data.length, nPapers * vectors.nCols],
    ['labels', labels.length, nPapers],
    ['shares of belonging', belonging.length, nPapers],
    ['second topics', secondTopics.length, nPapers],
    ['found labels', found.labels.length, nPapers],
    ['found shares of belonging', found.belonging.length, nPapers],
    ['found second topics', found.secondTopics.length, nPapers],
    ['neighbours', neighbors.indices.length, nPapers * neighbors.k],
    ['distances', neighbors.distances.length, nPapers * neighbors.k],
    ['positions', positions.length, nPapers * 2],
  ];
  for (const [what, length, expected] of lengths) {
    if (length !== expected) return `it holds ${length} ${what} where ${expected} belong`;
  }
  const bounds: readonly [string, Int32Array, number, number][] = [
    ['a term', matrix.indices, 0, nTerms],
    ['a topic', labels, -1, topics.length],
    ['a second topic', secondTopics, -1, topics.length],
    ['a found topic', found.labels, -1, nPapers],
    ['a found second topic', found.secondTopics, -1, nPapers],
    ...levels.flatMap((level, i): [string, Int32Array, number, number][] => [
      ['a topic of a level', level.labels, -1, level.topics.length],
      ['a broader topic', level.parents, 0, levels[i - 1]?.topics.length ?? 0],
    ]),
    ['a neighbour', neighbors.indices, 0, nPapers],
    [
      'a representative',
      Int32Array.from(levels.flatMap((level) => level.topics.flatMap((topic) => topic.representatives))),
      0,
      nPapers,
    ],
  ];
  for (const [what, numbers, low, high] of bounds) {
    if (numbers.some((n) => n < low || n >= high)) return `${what} is named that does not exist`;
  }
  if (!isAscendingTo(matrix.indptr, matrix.data.length)) return 'the rows of terms overlap';
  if (!belonging.every((share) => share >= 0 && share <= 1)) return 'a share of belonging is out of range';
  if (!positions.every(Number.isFinite)) return 'a position is no number';
  if (levels.some((level) => level.topics.some((topic, i) => topic.id !== i))) return 'the topics are out of order';
  return null;
}

function isAscendingTo(offsets: Int32Array, end: number): boolean {
  return (
    offsets[0] === 0 && offsets.at(-1) === end && offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1])
  );
}
