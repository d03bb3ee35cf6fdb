/** What papers are ranked by: the words that they share with a query, how alike they are to what it says, or both. */
export type Ranking = 'words' | 'likeness' | 'both';

/** The papers that a search found. */
export interface SearchHits {
  /** Best first. */
  readonly indices: Int32Array;
  /** Descending, aligned with indices; larger is better: BM25 scores, cosine similarities, or sums of reciprocal ranks. */
  readonly scores: Float32Array;
  readonly scoresAre: 'word scores' | 'similarities' | 'joint ranks';
  /** Words of the papers that count as found, without case or accents; 200 at most. */
  readonly matched: readonly string[];
  readonly slips: readonly Slip[];
  /** Where on the map the query belongs, by the papers most like it: x, y; null for a search by words alone. */
  readonly place: Float32Array | null;
}

/** A word of a query that no paper holds, and what it may have been meant for. */
export interface Slip {
  readonly typed: string;
  /** Those of the most papers first; never empty. */
  readonly taken: readonly string[];
}
