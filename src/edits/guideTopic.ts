/**
 * Topics that a person describes. As in similarity-based unsupervised classification (Schopf, Braun and Matthes, "Lbl2Vec", WEBIST
 * 2021, and "Evaluating unsupervised text classification: zero-shot and similarity-based approaches", NLPIR 2022), words stand for the
 * mean direction of the papers that say them most, and papers join by their cosine to it. Where Lbl2Vec leaves out outlying papers by a
 * local outlier factor, a paper here must be nearer to the new topic than to its own, or as near as half of those that say the words.
 */
import type { LoggedEdit } from '../edit.ts';
import type { Dense } from '../sparse.ts';
import { addPlace } from './board.ts';
import type { Board } from './board.ts';
import { numbersOf } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { isZeroRow, meanDirections } from './directions.ts';
import { termsWithin } from './findTerms.ts';
import type { Made } from './makeEdit.ts';

/** Papers that words stand for at most. */
const nSpeaking = 30;

/** What a guided topic is made from: examples as papers of the map. */
export interface Guide {
  readonly words: string;
  readonly examples: Int32Array;
}

/** Papers that would join a guided topic, those nearest to it first; the examples before all others. */
export interface Candidates {
  readonly papers: Int32Array;
  /** Cosine of each to the topic, in [-1, 1]. */
  readonly similarities: Float32Array;
}

/** Makes a topic of the `count` papers that are nearest to what the person described. */
export function guideTopic(board: Board, edit: Extract<LoggedEdit, { kind: 'guide' }>, corpus: Corpus): Made {
  const guide = { words: edit.words, examples: numbersOf(edit.examples, corpus) };
  const isClosed = board.places.map((place) => place.isPinned);
  const candidates = guideCandidates(guide, board.labels, isClosed, corpus);
  if ('failure' in candidates) return candidates;
  const papers = candidates.papers.subarray(0, Math.max(1, edit.count));
  return {
    place: addPlace(board, papers, edit.name === '' ? null : edit.name),
    note: shortfall(edit.count, papers.length),
  };
}

/**
 * The papers that are nearer to what is described than to their own topic, or as near as half of those that say it; topics that are
 * closed keep theirs.
 */
export function guideCandidates(
  guide: Guide,
  labels: Int32Array,
  isClosed: readonly boolean[],
  corpus: Pick<Corpus, 'vocabulary' | 'matrix' | 'vectors'>,
): Candidates | { readonly failure: string } {
  const { vectors } = corpus;
  const speaking = guide.words.trim() === '' ? new Int32Array(0) : papersSaying(guide.words, corpus);
  if (speaking.length === 0 && guide.words.trim() !== '') {
    return { failure: `No paper speaks of “${guide.words.trim()}”. Choose other words.` };
  }
  const direction = directionOf(vectors, speaking, guide.examples);
  if (!direction) return { failure: 'Give a few words, or example papers with some text.' };
  const own = meanDirections(vectors, labels, isClosed.length);
  const similarity = Float32Array.from({ length: vectors.nRows }, (_, paper) => dot(vectors, paper, direction, 0));
  const near = Float32Array.from([...speaking, ...guide.examples], (paper) => similarity[paper]).sort();
  const asNear = near[near.length >> 1];
  const isExample = new Uint8Array(vectors.nRows);
  for (const paper of guide.examples) isExample[paper] = 1;
  const joining: number[] = [];
  for (let paper = 0; paper < vectors.nRows; paper++) {
    const label = labels[paper];
    if (label >= 0 && isClosed[label] && !isExample[paper]) continue;
    const toOwn = label < 0 ? 0 : dot(vectors, paper, own.data, label);
    if (isExample[paper] || similarity[paper] > Math.min(toOwn, asNear)) joining.push(paper);
  }
  joining.sort((a, b) => isExample[b] - isExample[a] || similarity[b] - similarity[a] || a - b);
  const papers = Int32Array.from(joining);
  return { papers, similarities: Float32Array.from(papers, (paper) => similarity[paper]) };
}

/** The papers that say the words most: longer terms count for more, as they say more. */
function papersSaying(words: string, corpus: Pick<Corpus, 'vocabulary' | 'matrix' | 'vectors'>): Int32Array {
  const { matrix, vectors } = corpus;
  const worth = new Float32Array(matrix.nCols);
  for (const { term, nWords } of termsWithin(words, corpus)) worth[term] = nWords;
  const scored: { readonly paper: number; readonly score: number }[] = [];
  for (let paper = 0; paper < matrix.nRows; paper++) {
    let score = 0;
    for (let p = matrix.indptr[paper]; p < matrix.indptr[paper + 1]; p++) {
      score += worth[matrix.indices[p]] * matrix.data[p];
    }
    if (score > 0 && !isZeroRow(vectors, paper)) scored.push({ paper, score });
  }
  scored.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return Int32Array.from(scored.slice(0, nSpeaking), ({ paper }) => paper);
}

/** The mean direction of what the words say and of the examples, each of which counts for half; null without either. */
function directionOf(vectors: Dense, speaking: Int32Array, examples: Int32Array): Float32Array | null {
  const labels = new Int32Array(vectors.nRows).fill(-1);
  for (const paper of speaking) labels[paper] = 0;
  const said = meanDirections(vectors, labels, 1).data;
  labels.fill(-1);
  for (const paper of examples) labels[paper] = 0;
  const shown = meanDirections(vectors, labels, 1).data;
  const sum = Float64Array.from(said, (value, j) => value + shown[j]);
  const length = Math.hypot(...sum);
  return length > 0 ? Float32Array.from(sum, (value) => value / length) : null;
}

function dot({ nCols, data }: Dense, row: number, directions: Float32Array, at: number): number {
  let sum = 0;
  for (let j = 0; j < nCols; j++) sum += data[row * nCols + j] * directions[at * nCols + j];
  return sum;
}

function shortfall(count: number, nPapers: number): string {
  return nPapers < count ? `Only ${nPapers} papers are nearer to it than to their own topics.` : '';
}
