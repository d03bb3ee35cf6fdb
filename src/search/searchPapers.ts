import { stringAt } from '../strings.ts';
import { parseQuery } from './parseQuery.ts';
import type { Clause } from './parseQuery.ts';
import type { SearchIndex } from './searchIndex.ts';

/** Papers that a query finds, best first; papers with equal scores in their own order. */
export interface Hits {
  readonly indices: Int32Array;
  /** BM25 scores, descending; larger means more about the query. */
  readonly scores: Float32Array;
}

/** What a word that only begins with the last word counts, against the whole word. */
const beginningShare = 0.8;

/** The papers that meet every demand of the query; none when it holds no word. */
export function searchPapers(index: SearchIndex, query: string): Hits {
  const clauses = parseQuery(query);
  if (clauses.length === 0) return { indices: new Int32Array(0), scores: new Float32Array(0) };
  const total = clauseScores(index, clauses[0]);
  for (const clause of clauses.slice(1)) keepCommon(total, clauseScores(index, clause));
  const found: number[] = [];
  total.forEach((score, paper) => score > 0 && found.push(paper));
  const indices = Int32Array.from(found).sort((i, j) => total[j] - total[i] || i - j);
  return { indices, scores: Float32Array.from(indices, (paper) => total[paper]) };
}

/** What one demand adds to each paper's score; 0 where a paper does not meet it. */
function clauseScores(index: SearchIndex, clause: Clause): Float32Array {
  const alternatives = clause.words.map((word, i) => {
    const isLast = i === clause.words.length - 1;
    const isAlone = clause.words.length === 1 && !clause.isQuoted;
    return expandWord(index, word, isLast && clause.isPrefix, isAlone);
  });
  const scores = wordScores(index, alternatives[0]);
  if (clause.words.length === 1) return scores;
  for (const words of alternatives.slice(1)) keepCommon(scores, wordScores(index, words));
  scores.forEach((score, paper) => {
    if (score > 0 && !hasPhrase(index, paper, alternatives)) scores[paper] = 0;
  });
  return scores;
}

/** Adds `more` to `scores` where both are above 0, and leaves 0 elsewhere. */
function keepCommon(scores: Float32Array, more: Float32Array) {
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i] > 0 && more[i] > 0 ? scores[i] + more[i] : 0;
}

/** Words of the index that a word of the query stands for, with the share of their weight that counts. */
function expandWord(index: SearchIndex, word: string, isPrefix: boolean, isAlone: boolean): Map<number, number> {
  const words = new Map<number, number>();
  if (isPrefix) {
    const end = lowerBound(index, word + '\uffff');
    for (let w = lowerBound(index, word); w < end; w++) words.set(w, beginningShare);
  }
  const variants = isAlone ? [word, `${word}s`, `${word}es`, word.replace(/s$/, '')] : [word];
  for (const variant of variants) {
    const w = lowerBound(index, variant);
    if (w < index.words.offsets.length - 1 && stringAt(index.words, w) === variant) words.set(w, 1);
  }
  return words;
}

/** Per paper the best weight among the words: a beginning common to many words must not outweigh one of them. */
function wordScores(index: SearchIndex, words: Map<number, number>): Float32Array {
  const scores = new Float32Array(index.nPapers);
  for (const [word, share] of words) {
    for (let i = index.wordOffsets[word]; i < index.wordOffsets[word + 1]; i++) {
      const score = share * index.weights[i];
      if (score > scores[index.papers[i]]) scores[index.papers[i]] = score;
    }
  }
  return scores;
}

function hasPhrase(index: SearchIndex, paper: number, alternatives: readonly Map<number, number>[]): boolean {
  const { text, textOffsets } = index;
  const last = textOffsets[paper + 1] - alternatives.length;
  for (let start = textOffsets[paper]; start <= last; start++) {
    let nMatched = 0;
    while (nMatched < alternatives.length && alternatives[nMatched].has(text[start + nMatched])) nMatched++;
    if (nMatched === alternatives.length) return true;
  }
  return false;
}

/** The first word of the index that is not before `word`. */
function lowerBound(index: SearchIndex, word: string): number {
  let low = 0;
  let high = index.words.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stringAt(index.words, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
