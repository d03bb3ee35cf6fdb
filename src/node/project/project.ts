import type { Analysis, StageSeconds } from '../../analysis.ts';
import type { EditLog } from '../../edit.ts';
import type { KeptApart } from '../../import/keptApart.ts';
import type { Paper, Receipt } from '../../paper.ts';
import type { Settings } from '../../settings.ts';
import { packStrings, stringAt, unpackStrings } from '../../strings.ts';
import type { Strings } from '../../strings.ts';
import type { SourceOrigin } from '../sourceOrigins.ts';

/** A project in memory. Never changed: another analysis makes another project. Its arrays are shared between threads. */
export interface Project {
  readonly name: string;
  readonly papers: PackedPapers;
  readonly receipt: Receipt;
  /** What was merged into papers, as it was read (packRecords). */
  readonly records: Strings;
  /** For each file of the receipt where it was read from. */
  readonly sources: readonly SourceOrigin[];
  /** Records that the person keeps apart. */
  readonly keptApart: readonly KeptApart[];
  readonly settings: Settings;
  readonly analysis: Analysis;
  /** The person's edits; `analysis` is what they make of the clusters. */
  readonly edits: EditLog;
  readonly seconds: StageSeconds;
  /** The page's own state as it was saved, '' when there is none. */
  readonly view: string;
}

/** What of a project the map and its panels are drawn from: a file's map is shown before the rest of it has been read. */
export interface ProjectFace extends Pick<Project, 'name' | 'receipt' | 'settings' | 'edits' | 'seconds' | 'view'> {
  readonly papers: PaperTitles;
  readonly analysis: MapAnalysis;
}

/** What is told of a paper under the pointer. */
export type PaperTitles = Pick<PackedPapers, 'titles' | 'years'>;

/** What of an analysis is on the map. */
export type MapAnalysis = Pick<
  Analysis,
  | 'positions'
  | 'labels'
  | 'belonging'
  | 'secondTopics'
  | 'topics'
  | 'levels'
  | 'mainLevel'
  | 'found'
  | 'editOutcomes'
  | 'kScores'
>;

/** Papers in shared memory, each as JSON: threads pass them on for free and unpack what they read. */
export interface PackedPapers {
  /** Tells one list of papers from another. */
  readonly key: string;
  readonly json: Strings;
  readonly titles: Strings;
  /** 0: unknown. */
  readonly years: Int16Array;
}

/** Papers under a key of their own. */
export function packPapers(papers: readonly Paper[]): PackedPapers {
  return {
    key: crypto.randomUUID(),
    json: packStrings(papers.map((paper) => JSON.stringify(paper))),
    ...packTitles(papers),
  };
}

/** What the map shows of papers. */
export function packTitles(papers: readonly Pick<Paper, 'title' | 'year'>[]): PaperTitles {
  return {
    titles: packStrings(papers.map((paper) => paper.title)),
    years: Int16Array.from(papers, ({ year }) => (year !== null && Math.abs(year) < 2 ** 15 ? year : 0)),
  };
}

/** How many papers a pack holds. */
export function countPapers(papers: PackedPapers): number {
  return papers.json.offsets.length - 1;
}

/** Paper `index` of a pack. */
export function paperAt(papers: PackedPapers, index: number): Paper {
  return JSON.parse(stringAt(papers.json, index)) as Paper;
}

/** All papers of a pack. */
export function unpackPapers(papers: PackedPapers): Paper[] {
  return unpackStrings(papers.json).map((json) => JSON.parse(json) as Paper);
}
