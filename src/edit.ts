/** What a person asks to change, by the numbers of topics and papers on the map as it is now. */
export type Edit =
  | { readonly kind: 'merge'; readonly topics: readonly number[] }
  /** Divides one topic into so many. */
  | { readonly kind: 'split'; readonly topic: number; readonly into: number }
  /** Divides one topic into the papers that hold the term and those that do not. */
  | { readonly kind: 'splitByTerm'; readonly topic: number; readonly term: string }
  /** An empty name gives the topic the name that its terms suggest. */
  | { readonly kind: 'rename'; readonly topic: number; readonly name: string }
  /** Gives each of some topics the name at its place in `names`, as one step. */
  | { readonly kind: 'renameAll'; readonly topics: readonly number[]; readonly names: readonly string[] }
  /** To topic -1: out of every topic. */
  | { readonly kind: 'move'; readonly papers: PaperNumbers; readonly to: number }
  /** Makes a topic of these papers; an empty name lets their terms name it. */
  | { readonly kind: 'gather'; readonly papers: PaperNumbers; readonly name: string }
  /** Takes a topic apart: its papers are in none. */
  | { readonly kind: 'delete'; readonly topic: number }
  /** Puts every paper that is in no topic, and has a text, into the nearest one. */
  | { readonly kind: 'assign' }
  /** Keeps a topic's papers and name as they are when papers are clustered anew. */
  | { readonly kind: 'pin'; readonly topic: number }
  /** Makes a topic of the papers nearest to some words, to example papers or to both: the nearest `count` of them. */
  | {
      readonly kind: 'guide';
      readonly words: string;
      readonly examples: PaperNumbers;
      readonly count: number;
      readonly name: string;
    }
  /** Takes an earlier edit out of the log, as if it had never been made. */
  | { readonly kind: 'withdraw'; readonly entry: number };

/** Papers by their numbers on the map. */
export type PaperNumbers = readonly number[] | Int32Array;

/** An edit as the log keeps it: papers by their ids, topics by their papers, so that it can be made again on another clustering. */
export type LoggedEdit =
  | { readonly kind: 'merge'; readonly topics: readonly TopicRef[] }
  | { readonly kind: 'split'; readonly topic: TopicRef; readonly into: number }
  | { readonly kind: 'splitByTerm'; readonly topic: TopicRef; readonly term: string }
  | { readonly kind: 'rename'; readonly topic: TopicRef; readonly name: string }
  | { readonly kind: 'renameAll'; readonly topics: readonly TopicRef[]; readonly names: readonly string[] }
  /** To null: out of every topic. */
  | { readonly kind: 'move'; readonly papers: readonly string[]; readonly to: TopicRef | null }
  | { readonly kind: 'gather'; readonly papers: readonly string[]; readonly name: string }
  | { readonly kind: 'delete'; readonly topic: TopicRef }
  | { readonly kind: 'assign' }
  /** `papers`: all of the topic's. */
  | { readonly kind: 'pin'; readonly papers: readonly string[]; readonly name: string }
  | {
      readonly kind: 'guide';
      readonly words: string;
      readonly examples: readonly string[];
      readonly count: number;
      readonly name: string;
    }
  | { readonly kind: 'withdraw'; readonly entry: number };

/** A topic as it was when an edit named it. */
export interface TopicRef {
  readonly name: string;
  readonly size: number;
  /** Papers on the whole map at the time. */
  readonly nPapers: number;
  /** Ids of its papers; of a large topic an even sample. */
  readonly sample: readonly string[];
}

/** One entry of the log of edits. */
export interface EditEntry {
  /** Tells the entry from every other of its log. */
  readonly id: number;
  /** What was done, in words: 'Merged “Graphs” and “Trees”'. */
  readonly sentence: string;
  readonly edit: LoggedEdit;
}

/** Every edit of a project in its order; those from `nDone` on have been undone and can be made again. */
export interface EditLog {
  readonly entries: readonly EditEntry[];
  readonly nDone: number;
}

/** What became of an entry when the edits were last made on the clusters. */
export interface EditOutcome {
  readonly isApplied: boolean;
  /** The topic of the map that it made or changed; -1: none that is left. */
  readonly topic: number;
  /** One sentence that says why it was not, or what was different; '' where there is nothing to say. */
  readonly note: string;
}

/** An entry of the log as the person is shown it. */
export interface EditView {
  readonly id: number;
  readonly kind: LoggedEdit['kind'];
  readonly sentence: string;
  /** 'failed': it does not fit the topics as they are now, and stays in the log for when it does. */
  readonly state: 'applied' | 'failed' | 'withdrawn' | 'undone';
  /** The topic of the map that it made or changed; -1: none that is left. */
  readonly topic: number;
  /** One sentence that says why it failed, or what was different; '' where there is nothing to say. */
  readonly note: string;
}

/** No edits. */
export const noEdits: EditLog = { entries: [], nDone: 0 };
