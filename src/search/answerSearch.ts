/** Searches by words, by likeness, and by both: ranks are joined by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
import type { Ranking, SearchHits } from '../searchHits.ts';
import type { Dense } from '../sparse.ts';
import { cosinesWith, directionOfPapers, directionOfText } from './directions.ts';
import { parseQuery, wordsOfQuery, type Query } from './parseQuery.ts';
import { placeOf } from './placeOf.ts';
import { rankByScore } from './rankByScore.ts';
import type { SearchIndex } from './searchIndex.ts';
import { scorePapers, searchPapers } from './searchPapers.ts';

/** Where to search. */
export interface SearchGround {
  readonly index: SearchIndex;
  readonly vectors: Dense;
  /** On the map; flat x0, y0, ... */
  readonly positions: Float32Array;
  /** The paper that is called so, by its id or its whole title; null: none. */
  readonly paperCalled: (name: string) => number | null;
}

/** What to be like. */
export interface Likeness {
  /** Of unit length. */
  readonly direction: Float32Array;
  /** Papers that it is made of, which are no answers. */
  readonly papers: readonly number[];
}

/** Papers that likeness finds: of small libraries a fifth, as what is like most papers is like none. */
function mostAlike(nPapers: number): number {
  return Math.min(100, Math.max(10, Math.ceil(nPapers / 5)));
}

/**
 * Answers a query. An example (`like:`) ranks what the words find by both; alone, or by likeness, it finds the papers most like it,
 * 100 at most, among those that the query's other demands leave.
 */
export function answerSearch(ground: SearchGround, text: string, ranking: Ranking = 'words'): SearchHits {
  const query = parseQuery(text);
  const likeness = query.like === '' ? null : likenessOf(ground, query.like);
  if (query.like !== '') {
    if (!likeness) return nothing;
    return query.clauses.length + query.years.length > 0 ? rerank(ground, query, likeness) : alike(ground, likeness);
  }
  const words = wordsOfQuery(query);
  if (ranking === 'words' || words === '') return byWords(ground, query);
  const direction = directionOfText(ground.index, ground.vectors, words);
  const near = direction && alike(ground, { direction, papers: [] }, leftBy(ground, query));
  if (ranking === 'likeness') return near ?? nothing;
  const found = byWords(ground, query);
  return near ? join(found, near, ground) : found;
}

/** The papers most like something, 100 at most, of those with an entry above 0 in `kept`; `cosines` are taken for it. */
export function alike(
  ground: SearchGround,
  likeness: Likeness,
  kept: Float32Array | null = null,
  cosines = cosinesWith(ground.vectors, likeness.direction),
): SearchHits {
  for (const paper of likeness.papers) cosines[paper] = 0;
  if (kept) for (let i = 0; i < cosines.length; i++) if (kept[i] <= 0) cosines[i] = 0;
  const indices = rankByScore(cosines).slice(0, mostAlike(cosines.length));
  const scores = Float32Array.from(indices, (paper) => cosines[paper]);
  const place =
    likeness.papers.length === 1 ? positionOf(ground, likeness.papers[0]) : placeAmong(ground, indices, scores);
  return { indices, scores, scoresAre: 'similarities', matched: [], slips: [], place };
}

/** What an example is: a paper by its id or title, or any text. null where nothing is known of it. */
export function likenessOf({ index, vectors, paperCalled }: SearchGround, example: string): Likeness | null {
  const paper = paperCalled(example);
  const own = paper === null ? null : directionOfPapers(vectors, [paper]);
  if (own) return { direction: own, papers: [paper!] };
  const direction = directionOfText(index, vectors, example);
  return direction && { direction, papers: [] };
}

const nothing: SearchHits = {
  indices: new Int32Array(0),
  scores: new Float32Array(0),
  scoresAre: 'similarities',
  matched: [],
  slips: [],
  place: null,
};

function byWords({ index }: SearchGround, query: Query): SearchHits {
  return { ...searchPapers(index, query), scoresAre: 'word scores', place: null };
}

/** The papers that the words find, by both; where words only leave papers out, by likeness alone. */
function rerank(ground: SearchGround, query: Query, likeness: Likeness): SearchHits {
  const { scores } = scorePapers(ground.index, query);
  const cosines = cosinesWith(ground.vectors, likeness.direction);
  const near = alike(ground, likeness, scores, cosines.slice());
  if (wordsOfQuery(query) === '') return near;
  // Cosines above 0 for all that the words find, and 0 for all others.
  const indices = rankByScore(scores.map((score, paper) => (score > 0 ? 2 + cosines[paper] : 0)));
  return join(byWords(ground, query), { ...near, indices }, ground);
}

/** Above 0 for the papers that a query's years and exclusions leave; null: all. */
function leftBy({ index }: SearchGround, { clauses, years }: Query): Float32Array | null {
  const excluding = clauses.filter(({ isExcluded }) => isExcluded);
  if (excluding.length + years.length === 0) return null;
  return scorePapers(index, { clauses: excluding, years, like: '' }).scores;
}

/** The papers of both lists by the sum of 1 / (60 + rank). */
function join(found: SearchHits, near: SearchHits, { index }: SearchGround): SearchHits {
  const sums = new Float32Array(index.nPapers);
  for (const { indices } of [found, near]) indices.forEach((paper, rank) => (sums[paper] += 1 / (61 + rank)));
  const indices = rankByScore(sums);
  return {
    indices,
    scores: Float32Array.from(indices, (paper) => sums[paper]),
    scoresAre: 'joint ranks',
    matched: found.matched,
    slips: found.slips,
    place: near.place,
  };
}

function positionOf({ positions }: SearchGround, paper: number): Float32Array {
  return positions.slice(2 * paper, 2 * paper + 2);
}

/** Papers that say where on the map a query belongs. */
const nPlacing = 15;

function placeAmong({ positions }: SearchGround, papers: Int32Array, cosines: Float32Array): Float32Array | null {
  const nearest = papers.subarray(0, nPlacing);
  const place = placeOf(
    positions,
    nearest,
    cosines.map((cosine) => cosine ** 2),
  );
  return place && Float32Array.from(place);
}
