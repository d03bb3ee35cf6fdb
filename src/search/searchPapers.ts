import type { Slip } from '../searchHits.ts';
import { stringAt } from '../strings.ts';
import { expandWord, nPapersOf, type Expansion } from './expandWord.ts';
import { parseQuery, searchFields, type Clause, type Query, type YearClause } from './parseQuery.ts';
import { rankByScore } from './rankByScore.ts';
import { nFields, type SearchIndex } from './searchIndex.ts';

/** Papers that a query finds, best first; papers with equal scores in their own order. */
export interface Hits {
  readonly indices: Int32Array;
  /** BM25 scores, descending; larger means more about the query. Of queries that only leave papers out: 1 each. */
  readonly scores: Float32Array;
  /** Words of the papers that count as found, without those that were excluded: at most 200. */
  readonly matched: readonly string[];
  /** Words of the query that are in no paper, with those that were taken in their place. */
  readonly slips: readonly Slip[];
}

/** The papers that meet every demand of the query; none when it holds no word. */
export function searchPapers(index: SearchIndex, query: string | Query): Hits {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const { scores, expansions } = scorePapers(index, parsed);
  const indices = rankByScore(scores);
  return { indices, scores: Float32Array.from(indices, (paper) => scores[paper]), ...describe(index, expansions) };
}

/** Which papers meet the demands: BM25 scores, 0 where a paper does not; with what the words stood for. */
export function scorePapers(index: SearchIndex, { clauses, years }: Query) {
  const expansions: { readonly clause: Clause; readonly words: readonly Expansion[] }[] = [];
  let total: Float32Array | null = null;
  const isDemanding = clauses.length > 0 || years.length > 0;
  // What is demanded goes first, so that little is left to be looked through for what is not wanted.
  for (const clause of clauses.toSorted((a, b) => Number(a.isExcluded) - Number(b.isExcluded))) {
    const words = expand(index, clause);
    expansions.push({ clause, words });
    const scores = clauseScores(index, clause, words);
    if (clause.isExcluded) removeAll((total ??= everyPaper(index)), scores);
    else if (total) keepCommon(total, scores);
    else total = scores;
  }
  const scores = total ?? (isDemanding ? everyPaper(index) : new Float32Array(index.nPapers));
  for (const range of years) keepYears(scores, index.years, range);
  return { scores, expansions };
}

function describe(index: SearchIndex, expansions: ReturnType<typeof scorePapers>['expansions']) {
  const wanted = expansions.filter(({ clause }) => !clause.isExcluded);
  const matched = new Set<number>();
  const slips: Slip[] = [];
  for (const { clause, words } of wanted) {
    words.forEach((expansion, i) => {
      const ids = [...expansion.words.keys()];
      if (expansion.isSlip) slips.push({ typed: clause.words[i], taken: ids.map((id) => stringAt(index.words, id)) });
      const common = ids.length > mostMatched ? ids.sort((a, b) => nPapersOf(index, b) - nPapersOf(index, a)) : ids;
      for (const id of common.slice(0, mostMatched)) matched.add(id);
    });
  }
  return { matched: [...matched].slice(0, mostMatched).map((id) => stringAt(index.words, id)), slips };
}

const mostMatched = 200;

function expand(index: SearchIndex, { words, isPrefix, isQuoted }: Clause): Expansion[] {
  const isAlone = words.length === 1 && !isQuoted;
  return words.map((word, i) => expandWord(index, word, isPrefix && i === words.length - 1, isAlone));
}

/** What one demand adds to each paper's score; 0 where a paper does not meet it. */
function clauseScores(index: SearchIndex, clause: Clause, words: readonly Expansion[]): Float32Array {
  const scores = wordScores(index, words[0].words);
  for (const other of words.slice(1)) keepCommon(scores, wordScores(index, other.words));
  if (words.length === 1 && clause.field === null) return scores;
  const alternatives = words.map((one) => alternativesOf(index, one));
  const first = clause.field === null ? 0 : searchFields.indexOf(clause.field);
  const last = clause.field === null ? nFields - 1 : first;
  for (let paper = 0; paper < scores.length; paper++) {
    if (scores[paper] > 0 && !hasPhrase(index, paper, alternatives, first, last)) scores[paper] = 0;
  }
  return scores;
}

/** Adds `more` to `scores` where both are above 0, and leaves 0 elsewhere. */
function keepCommon(scores: Float32Array, more: Float32Array) {
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i] > 0 && more[i] > 0 ? scores[i] + more[i] : 0;
}

function removeAll(scores: Float32Array, unwanted: Float32Array) {
  for (let i = 0; i < scores.length; i++) if (unwanted[i] > 0) scores[i] = 0;
}

/** A paper of unknown year is in no range, and left out by none. */
function keepYears(scores: Float32Array, years: Int16Array, { first, last, isExcluded }: YearClause) {
  for (let i = 0; i < scores.length; i++) {
    const isIn = years[i] !== 0 && years[i] >= first && years[i] <= last;
    if (isIn === isExcluded) scores[i] = 0;
  }
}

function everyPaper({ nPapers }: SearchIndex): Float32Array {
  return new Float32Array(nPapers).fill(1);
}

/** Per paper the best weight among the words: a beginning common to many words must not outweigh one of them. */
function wordScores(index: SearchIndex, words: ReadonlyMap<number, number>): Float32Array {
  const scores = new Float32Array(index.nPapers);
  for (const [word, share] of words) {
    for (let i = index.wordOffsets[word]; i < index.wordOffsets[word + 1]; i++) {
      const score = share * index.weights[i];
      if (score > scores[index.papers[i]]) scores[index.papers[i]] = score;
    }
  }
  return scores;
}

/** Words that may stand at one place of a phrase. */
interface Alternatives {
  /** The only one; -1 where there are others. */
  readonly only: number;
  /** 1 where a word of the index is one of them. */
  readonly isOne: Uint8Array;
}

function alternativesOf(index: SearchIndex, { words }: Expansion): Alternatives {
  const isOne = new Uint8Array(index.words.offsets.length - 1);
  for (const word of words.keys()) isOne[word] = 1;
  const [first = -1] = words.keys();
  return { only: words.size === 1 ? first : -1, isOne };
}

/** Whether words stand side by side, each of which may be any of its alternatives, in one of the fields from `first` to `last`. */
function hasPhrase(
  { text, fieldOffsets }: SearchIndex,
  paper: number,
  alternatives: readonly Alternatives[],
  first: number,
  last: number,
): boolean {
  const nWords = alternatives.length;
  const isAt = (at: number, { only, isOne }: Alternatives) => (only >= 0 ? text[at] === only : isOne[text[at]] === 1);
  for (let field = nFields * paper + first; field <= nFields * paper + last; field++) {
    const end = fieldOffsets[field + 1] - nWords;
    for (let start = fieldOffsets[field]; start <= end; start++) {
      let nMatched = 0;
      while (nMatched < nWords && isAt(start + nMatched, alternatives[nMatched])) nMatched++;
      if (nMatched === nWords) return true;
    }
  }
  return false;
}
