import type { EditOutcome } from './edit.ts';
import type { Csr, Dense, Neighbors } from './sparse.ts';

/** The terms of a corpus, a column of the matrix each. */
export interface Vocabulary {
  /** Terms as people write them ("low-rank adaptation"), never as stems. */
  readonly terms: readonly string[];
  /** Papers that hold the term, per term. */
  readonly documentFrequency: Int32Array;
  /** Papers whose title holds the term, per term; papers without an abstract aside. */
  readonly titleFrequency: Int32Array;
}

/** A term and how much it speaks for a topic or a paper; larger means more. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A cluster of papers with its name, terms and members' count. */
export interface Topic {
  /** The cluster's number in `labels`. Topics are numbered by size, largest first. */
  readonly id: number;
  /** One to three distinctive phrases, no two topics alike: "low-rank adaptation, fine-tuning". */
  readonly name: string;
  readonly size: number;
  /** Ten at most, heaviest first. */
  readonly terms: readonly WeightedTerm[];
  /** The topic of its level that is most like it; -1 for an only topic. */
  readonly nearest: number;
  /** What sets it apart from that topic: five terms at most, heaviest first; empty for an only topic. */
  readonly contrast: readonly WeightedTerm[];
  /** The sentence of its papers' abstracts that says most of what the topic is about; '' where no abstract has one. */
  readonly summary: string;
  /** The three most typical papers, as indices, best first. */
  readonly representatives: readonly number[];
}

/** One level of the tree of topics. Each topic lies within one topic of the broader level before. */
export interface TopicLevel {
  readonly topics: readonly Topic[];
  /** A topic of this level per paper; -1: in none. A paper is in none on every level or on no level. */
  readonly labels: Int32Array;
  /** Per topic, the one of the level before that it lies in; empty for the first level. */
  readonly parents: Int32Array;
}

/** Topics as a clustering finds them, before any edit. */
export interface FoundTopics {
  /** A cluster per paper, numbered by size; -1: in none. */
  readonly labels: Int32Array;
  readonly belonging: Float32Array;
  readonly secondTopics: Int32Array;
}

/** How well one k separates the papers. */
export interface KScore {
  readonly k: number;
  /** Mean silhouette in [-1, 1]; larger is better separated. */
  readonly silhouette: number;
  /** How well the topics come back on other samples of the papers, in [0, 1]; larger: better. null: not measured. */
  readonly stability: number | null;
}

/** What a build computes of its papers; row i of everything is paper i. */
export interface Analysis {
  readonly vocabulary: Vocabulary;
  /** Papers x terms, rows of unit length (a paper without terms has an empty row). */
  readonly matrix: Csr;
  /** Papers x dimensions after the SVD, rows of unit length or zero. */
  readonly vectors: Dense;
  /** A topic per paper after the person's edits; -1: in none. */
  readonly labels: Int32Array;
  /** How firmly each paper belongs to its topic, in [0, 1]; larger: more firmly. 0 for a paper in none. */
  readonly belonging: Float32Array;
  /** For a paper between topics the other one; -1: none. */
  readonly secondTopics: Int32Array;
  readonly topics: readonly Topic[];
  /** The tree of topics from broad to fine; `labels` and `topics` are those of levels[mainLevel]. */
  readonly levels: readonly TopicLevel[];
  readonly mainLevel: number;
  readonly found: FoundTopics;
  /** What became of each entry of the log that is not undone, in its order. */
  readonly editOutcomes: readonly EditOutcome[];
  /** The values of k that were tried, ascending; empty when k was given. */
  readonly kScores: readonly KScore[];
  readonly neighbors: Neighbors;
  /** x0, y0, x1, y1, ... */
  readonly positions: Float32Array;
}

/** Seconds that each stage took; a stage taken from the last analysis is missing. */
export type StageSeconds = Readonly<Record<string, number>>;
