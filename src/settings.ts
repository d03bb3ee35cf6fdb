/** How far the words of a paper are joined, weighted and cut. */
export interface TextSettings {
  /** Longest run of words that counts as one term, 1 to 3. */
  readonly maxNGram: number;
  /** Terms in fewer papers than this are left out; null: 1 up to 100 papers, 2 up to 500, 3 beyond. */
  readonly minDocumentFrequency: number | null;
  /** Terms in more than this share of the papers are left out, in (0, 1]. */
  readonly maxDocumentFrequency: number;
  /** Words that never become terms, besides the built-in list. */
  readonly stopWords: readonly string[];
  /** What counts as one term, a line each: 'LLM = large language model'; the term is shown as its line begins. */
  readonly synonyms: readonly string[];
  /** Phrases that are terms as a whole, of 2 to 6 words. */
  readonly phrases: readonly string[];
  /**
   * What becomes of papers in other languages than English: they are papers like any others; or they are left out, which
   * puts them in no topic; or each language has a topic of its own.
   */
  readonly languages: 'keep' | 'drop' | 'separate';
}

/** How terms become vectors. */
export interface VectorSettings {
  readonly weighting: 'bm25' | 'tfidf';
  /**
   * How terms become few dimensions: by a truncated singular value decomposition, or by random projection, which is sooner
   * done and a little less exact. 'auto' takes the decomposition up to 1,500,000 papers.
   */
  readonly reduction: 'auto' | 'svd' | 'random-projection';
  /** Most columns that are kept; a corpus of n papers gets no more than the square root of n. */
  readonly nDimensions: number;
}

/** The ways to divide papers into topics. */
export const clusterEngines = ['auto', 'ml-kmeans', 'spherical', 'leiden', 'hdbscan', 'ward', 'average'] as const;

/** A way to divide papers into topics. */
export type ClusterEngine = (typeof clusterEngines)[number];

/** How papers are divided into topics. */
export interface ClusterSettings {
  /** Number of topics; null: chosen by silhouette. */
  readonly k: number | null;
  /**
   * 'auto' is k-means: 'ml-kmeans' (the package, exact, for small corpora) up to 2,000 papers and 'spherical' beyond; 'leiden' finds
   * communities among nearest neighbours, 'hdbscan' dense groups, 'ward' and 'average' merge papers step by step.
   */
  readonly engine: ClusterEngine;
  /** Largest share of the papers, in [0, 1), that may be left in no topic: those that belong to theirs the least. */
  readonly maxUnassigned: number;
}

/** How papers are placed on the map. */
export interface ProjectionSettings {
  /** Larger: more of the whole, less of the detail. */
  readonly nNeighbors: number;
  /** Smaller: tighter clumps. In [0, 1]. */
  readonly minDist: number;
  /** 'auto' takes umap-js up to 300 papers. */
  readonly engine: 'auto' | 'umap-js' | 'fast';
}

/** Everything that an analysis depends on besides the papers. */
export interface Settings {
  readonly text: TextSettings;
  readonly vectors: VectorSettings;
  readonly clusters: ClusterSettings;
  readonly projection: ProjectionSettings;
  readonly seed: number;
}

/** What a project begins with. */
export const defaultSettings: Settings = {
  text: {
    maxNGram: 2,
    minDocumentFrequency: null,
    maxDocumentFrequency: 0.5,
    stopWords: [],
    synonyms: [],
    phrases: [],
    languages: 'keep',
  },
  vectors: { weighting: 'bm25', reduction: 'auto', nDimensions: 100 },
  clusters: { k: null, engine: 'auto', maxUnassigned: 0 },
  projection: { nNeighbors: 15, minDist: 0.1, engine: 'auto' },
  seed: 1,
};
