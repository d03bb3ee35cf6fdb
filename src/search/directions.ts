/**
 * Directions in the space of the papers' vectors, to rank papers by. A text has no vector of its own: it stands where the papers are
 * that say most of its words, as in pseudo-relevance feedback (Rocchio 1971, with the text's own term left out).
 */
import type { Dense } from '../sparse.ts';
import { nPapersOf, wordAt } from './expandWord.ts';
import { rankByScore } from './rankByScore.ts';
import type { SearchIndex } from './searchIndex.ts';
import { searchWords } from './searchWords.ts';

/** The mean direction of papers, of unit length; null where none of them has a vector. */
export function directionOfPapers(
  { nCols, data }: Dense,
  papers: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Float32Array | null {
  const sum = new Float64Array(nCols);
  for (let i = 0; i < papers.length; i++) {
    const weight = weights ? weights[i] : 1;
    for (let j = 0, at = papers[i] * nCols; j < nCols; j++) sum[j] += weight * data[at + j];
  }
  const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
  return length > 1e-12 ? Float32Array.from(sum, (x) => x / length) : null;
}

/** Where a text points: to the papers that say most of it; null where no paper has any of its words. */
export function directionOfText(index: SearchIndex, vectors: Dense, text: string): Float32Array | null {
  const scores = wordScores(index, text);
  const speaking = rankByScore(scores).subarray(0, nSpeaking);
  return directionOfPapers(
    vectors,
    speaking,
    Float32Array.from(speaking, (paper) => scores[paper] ** 2),
  );
}

/** Cosine of each paper with a direction, in [-1, 1]; 0 for a paper without a vector. */
export function cosinesWith({ nRows, nCols, data }: Dense, direction: Float32Array): Float32Array {
  const cosines = new Float32Array(nRows);
  for (let i = 0, at = 0; i < nRows; i++) {
    let sum = 0;
    for (let j = 0; j < nCols; j++) sum += direction[j] * data[at++];
    cosines[i] = sum;
  }
  return cosines;
}

/** Papers that a text points to at most. */
const nSpeaking = 20;

/** A text says what it says by its rarer words: those in more papers than this share say little, and take long. */
const commonShare = 0.25;

/** BM25 scores of the papers by the distinct words of a text, any of which counts, also as plural or singular in -s. */
function wordScores(index: SearchIndex, text: string): Float32Array {
  const scores = new Float32Array(index.nPapers);
  const variants = new Set(
    searchWords(text)
      .slice(0, mostWords)
      .flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]),
  );
  const known = [...variants].flatMap((variant) => wordAt(index, variant) ?? []);
  const telling = known.filter((word) => nPapersOf(index, word) <= commonShare * index.nPapers);
  for (const word of telling.length > 0 ? telling : known) {
    for (let i = index.wordOffsets[word]; i < index.wordOffsets[word + 1]; i++) {
      scores[index.papers[i]] += index.weights[i];
    }
  }
  return scores;
}

const mostWords = 600;
