/** How good topics and map are. Shares and means; null: cannot be told. */
export interface Quality {
  readonly whole: QualityScores;
  /** An entry a topic, in the order of the topics. */
  readonly topics: readonly QualityScores[];
  /** How well as many topics come back on other samples of the papers, in [0, 1]; null: not measured. */
  readonly stability: number | null;
  /** Share of the words in all topics' terms that stand in one topic only, in [0, 1]. */
  readonly diversity: number;
  readonly nUnassigned: number;
  /** The neighbours of a paper that `neighborsKept` looks at. */
  readonly nNeighbors: number;
}

/** What is measured of a topic, and of all papers in topics; larger is better in each but size. */
export interface QualityScores {
  readonly size: number;
  /** Mean silhouette, in [-1, 1]. */
  readonly silhouette: number | null;
  /** Mean of how firmly its papers belong to it, in [0, 1]. */
  readonly belonging: number | null;
  /** Mean NPMI of the pairs of its terms, in [-1, 1]. */
  readonly termCoherence: number | null;
  /** Mean NPMI of the pairs of words in its name, in [-1, 1]; null for a name of one word. */
  readonly nameCoherence: number | null;
  /** Share of the papers drawn nearest to one that are truly near, in [0, 1]. */
  readonly trust: number | null;
  /** Share of the papers truly nearest to one that are drawn near, in [0, 1]. */
  readonly continuity: number | null;
  /** Share of a paper's nearest that are among the nearest on the plane, in [0, 1]. */
  readonly neighborsKept: number | null;
}
