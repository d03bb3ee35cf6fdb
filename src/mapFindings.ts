/** A term that more papers of one group hold than of the other. */
export interface DistinctTerm {
  readonly term: string;
  /** Papers of the first group that hold it. */
  readonly inside: number;
  /** Papers of the other group that hold it. */
  readonly outside: number;
  /** How much it sets the groups apart, above 0 where the first holds it more; larger: more. */
  readonly score: number;
}

/** What two groups of papers differ by. */
export interface DistinctTerms {
  /** Terms of the first group, surest first; a piece of a surer phrase is left out. */
  readonly more: readonly DistinctTerm[];
  /** Terms of the other group. */
  readonly less: readonly DistinctTerm[];
  readonly nInside: number;
  readonly nOutside: number;
}

/** How faithful the map is, an entry a paper. */
export interface MapTrust {
  /** Share of the papers drawn nearest to it that are truly near, in [0, 1]. */
  readonly trust: Float32Array;
  /** Share of its truly nearest papers that are drawn nearby, in [0, 1]. */
  readonly continuity: Float32Array;
  /** How many nearest papers are asked about; 0: there are too few papers to ask. */
  readonly k: number;
  /** A paper is near when it is among so many nearest: two in a hundred of all papers, but twice k at least. */
  readonly nNear: number;
}

/** How alike topics are. */
export interface TopicSimilarity {
  /** Topics in an order in which like ones stand together. */
  readonly order: Int32Array;
  /** Cosines in [-1, 1], topics x topics by their numbers, row-major. */
  readonly cosines: Float32Array;
}
