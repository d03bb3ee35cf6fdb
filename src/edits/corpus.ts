import type { Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { Csr, Dense } from '../sparse.ts';

/** What edits are made on, besides the topics: row i of everything is paper i. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly vocabulary: Vocabulary;
  /** Papers x terms. */
  readonly matrix: Csr;
  /** Papers x dimensions, rows of unit length or zero. */
  readonly vectors: Dense;
  readonly seed: number;
  /** The paper of that id; undefined where there is none. */
  readonly numberOf: (id: string) => number | undefined;
}

/** A function that finds papers by their ids. */
export function createNumberOf(papers: readonly Pick<Paper, 'id'>[]): Corpus['numberOf'] {
  let numbers: Map<string, number> | null = null;
  return (id) => {
    numbers ??= new Map(papers.map((paper, i) => [paper.id, i]));
    return numbers.get(id);
  };
}

/** The papers of those ids that are still there, ascending. */
export function numbersOf(ids: readonly string[], { numberOf }: Corpus): Int32Array {
  const numbers = ids.map(numberOf).filter((number) => number !== undefined);
  return Int32Array.from(new Set(numbers)).sort();
}
