import type { KScore, StageSeconds, Topic, TopicLevel, WeightedTerm } from '../analysis.ts';
import type { EditView } from '../edit.ts';
import type { Paper, Receipt } from '../paper.ts';
import type { Settings } from '../settings.ts';
import type { Strings } from '../strings.ts';

/** What the page is shown of a project. */
export interface ProjectView {
  readonly name: string;
  /** The project file's name when it was saved or opened from one. */
  readonly savedAs: string | null;
  /** Whether it holds work that no file holds. The sample papers hold none; what was imported has not been saved yet. */
  readonly isEdited: boolean;
  readonly settings: Settings;
  readonly receipt: Receipt;
  readonly map: MapData;
  readonly seconds: StageSeconds;
  /** The page's own state as it was saved, '' when there is none. */
  readonly view: string;
}

/** What the page draws: flat arrays, an entry a paper. */
export interface MapData {
  readonly nPapers: number;
  /** x0, y0, x1, y1, ...; y grows upwards. */
  readonly positions: Float32Array;
  readonly labels: Int32Array;
  /** How firmly each paper belongs to its topic, in [0, 1]; 0 for a paper in none. */
  readonly belonging: Float32Array;
  /** For a paper between topics the other one; -1: none. */
  readonly secondTopics: Int32Array;
  /** 0: unknown. */
  readonly years: Int16Array;
  readonly titles: Strings;
  readonly topics: readonly Topic[];
  readonly kScores: readonly KScore[];
  /** The tree of topics from broad to fine; `topics` and `labels` are those of levels[mainLevel]. */
  readonly levels: readonly TopicLevel[];
  readonly mainLevel: number;
  /** The clusters before the person's edits, which colours follow so that an edit leaves those of other topics alone. */
  readonly foundLabels: Int32Array;
  /** The person's edits in their order, those that are undone last. */
  readonly edits: readonly EditView[];
}

/** All that is known of one paper. */
export interface PaperDetail {
  readonly index: number;
  readonly paper: Paper;
  readonly topic: number;
  /** The paper's heaviest terms, twelve at most; no piece of a heavier phrase is among them. */
  readonly terms: readonly WeightedTerm[];
  /** The ten nearest papers by cosine similarity of their vectors, nearest first. */
  readonly nearest: readonly { readonly index: number; readonly similarity: number }[];
}

/** The papers nearer to what a person described than to their own topics, or as near as most that say it. */
export interface GuidePreview {
  /** Nearest first, examples before all others. */
  readonly papers: Int32Array;
  /** Cosine similarity of each to what was described. */
  readonly similarities: Float32Array;
  /** One sentence that says why there are none; '' where there are some. */
  readonly note: string;
}

/** Papers near another one, nearest first. */
export interface NearPapers {
  readonly indices: Int32Array;
  /** Cosine similarities, aligned with indices. */
  readonly similarities: Float32Array;
}
