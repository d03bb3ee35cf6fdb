import type { Analysis } from '../../analysis.ts';
import type { MapAnalysis } from './project.ts';

/** What makes the map of `nPapers` papers unusable, as the rest of a sentence; null when it is sound. */
export function findMapDamage(analysis: MapAnalysis, nPapers: number): string | null {
  const { labels, belonging, secondTopics, topics, levels, found, positions } = analysis;
  const representatives = levels.flatMap((level) => level.topics.flatMap((topic) => topic.representatives));
  const damage =
    wrongLength([
      ['labels', labels.length, nPapers],
      ['shares of belonging', belonging.length, nPapers],
      ['second topics', secondTopics.length, nPapers],
      ['found labels', found.labels.length, nPapers],
      ['found shares of belonging', found.belonging.length, nPapers],
      ['found second topics', found.secondTopics.length, nPapers],
      ['positions', positions.length, nPapers * 2],
    ]) ??
    wrongName([
      ['a topic', labels, -1, topics.length],
      ['a second topic', secondTopics, -1, topics.length],
      ['a found topic', found.labels, -1, nPapers],
      ['a found second topic', found.secondTopics, -1, nPapers],
      ...levels.flatMap((level, i): Named[] => [
        ['a topic of a level', level.labels, -1, level.topics.length],
        ['a broader topic', level.parents, 0, levels[i - 1]?.topics.length ?? 0],
      ]),
      ['a representative', Int32Array.from(representatives), 0, nPapers],
    ]);
  if (damage) return damage;
  if (!belonging.every((share) => share >= 0 && share <= 1)) return 'a share of belonging is out of range';
  if (!positions.every(Number.isFinite)) return 'a position is no number';
  if (levels.some((level) => level.topics.some((topic, i) => topic.id !== i))) return 'the topics are out of order';
  return null;
}

/** The same of what else an analysis holds. */
export function findDamage({ vocabulary, matrix, vectors, neighbors }: Analysis, nPapers: number): string | null {
  const nTerms = vocabulary.terms.length;
  const damage =
    wrongLength([
      ['terms', vocabulary.documentFrequency.length, nTerms],
      ['terms of titles', vocabulary.titleFrequency.length, nTerms],
      ['term weights', matrix.data.length, matrix.indices.length],
      ['rows of terms', matrix.indptr.length, nPapers + 1],
      ['vectors', vectors.data.length, nPapers * vectors.nCols],
      ['neighbours', neighbors.indices.length, nPapers * neighbors.k],
      ['distances', neighbors.distances.length, nPapers * neighbors.k],
    ]) ??
    wrongName([
      ['a term', matrix.indices, 0, nTerms],
      ['a neighbour', neighbors.indices, 0, nPapers],
    ]);
  return damage ?? (isAscendingTo(matrix.indptr, matrix.data.length) ? null : 'the rows of terms overlap');
}

type Named = readonly [what: string, numbers: Int32Array, low: number, high: number];

function wrongLength(lengths: readonly (readonly [what: string, length: number, expected: number])[]): string | null {
  const wrong = lengths.find(([, length, expected]) => length !== expected);
  return wrong ? `it holds ${wrong[1]} ${wrong[0]} where ${wrong[2]} belong` : null;
}

function wrongName(bounds: readonly Named[]): string | null {
  const wrong = bounds.find(([, numbers, low, high]) => {
    for (let i = 0; i < numbers.length; i++) if (numbers[i] < low || numbers[i] >= high) return true;
    return false;
  });
  return wrong ? `${wrong[0]} is named that does not exist` : null;
}

function isAscendingTo(offsets: Int32Array, end: number): boolean {
  return (
    offsets[0] === 0 && offsets.at(-1) === end && offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1])
  );
}
