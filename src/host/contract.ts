import type { Edit, PaperNumbers } from '../edit.ts';
import type { FieldColumn, FieldSummary } from '../fieldColumn.ts';
import type { DistinctTerms, MapTrust, TopicSimilarity } from '../mapFindings.ts';
import type { MergeView } from '../paper.ts';
import type { NameProposals, NamingModel } from '../naming.ts';
import type { Quality } from '../quality.ts';
import type { Ranking, SearchHits } from '../searchHits.ts';
import type { Settings } from '../settings.ts';
import type { Strings } from '../strings.ts';
import type { ColumnChoices, NamedTable } from '../tableColumns.ts';
import type { Progress } from '../task.ts';
import type { VocabularyPreview, VocabularyView } from '../vocabularyView.ts';
import type { GuidePreview, MapData, NearPapers, PaperDetail, ProjectView } from './shown.ts';

export type { DistinctTerms, FieldColumn, FieldSummary, MapTrust, Strings };
export type { GuidePreview, MapData, NearPapers, PaperDetail, ProjectView, Ranking, SearchHits };

/**
 * What a page may ask of its machine, defined once. Both hosts (Electron, local server) answer the same calls over the
 * same messages (rpc.ts). `Services` need the machine and no person; `Shell` needs the person, and a host that lacks
 * a capability simply does not offer the method.
 */
export interface Services {
  /** The project that is open, null while the first one is being built. */
  project(): Promise<ProjectView | null>;
  /** Settles once all of the open project has been read, whose map is shown before; a failure says what of its file is damaged. */
  whole(): Promise<void>;
  /** Hands over the bytes of a file that only the page can see; the answer names them in later calls. */
  upload(name: string, bytes: Uint8Array): Promise<FileHandle>;
  /** The tables among files that are to be opened, with what their columns seem to hold. */
  inspectTables(sources: OpenRequest['sources']): Promise<readonly NamedTable[]>;
  /**
   * Opens project files, or imports papers and analyses them. The project that was open stays
   * until the new one is complete, and stays for good when the call is cancelled (answer: null) or fails.
   */
  open(request: OpenRequest, onProgress: OnProgress, signal?: CancelSignal): Promise<ProjectView | null>;
  /** Analyses the open papers with other settings, re-running only what depends on the change; null when cancelled. */
  analyze(settings: Settings, onProgress: OnProgress, signal?: CancelSignal): Promise<ProjectView | null>;
  /**
   * Changes the topics as the person says, or takes back the last change or makes it again; the layout stays. A failure
   * ('bad-settings') says why that cannot be; null when cancelled.
   */
  edit(edit: Edit | 'undo' | 'redo', onProgress: OnProgress, signal?: CancelSignal): Promise<ProjectView | null>;
  /** The papers that an edit of kind 'guide' with these words and examples could take in. */
  previewGuide(words: string, examples: PaperNumbers): Promise<GuidePreview>;
  /** What the paper panel shows. */
  paper(index: number): Promise<PaperDetail>;
  /**
   * Papers that match a query, best first: words, of which the last may be a beginning, "phrases", fields (`title:`, `author:`),
   * `year:2015-2020`, exclusions (`-word`) and examples (`like:`). By words unless `ranking` says otherwise.
   */
  search(query: string, ranking?: Ranking): Promise<SearchHits>;
  /** The papers most like others taken together, or like a text: 100 at most, best first, without those that they are to be like. */
  similar(example: { readonly papers: Uint32Array } | { readonly text: string }): Promise<SearchHits>;
  /** What papers can be coloured and filtered by: venue, author, keyword, category, language, source, year, further columns. */
  fields(): Promise<readonly FieldSummary[]>;
  /** One field of all papers; a failure when there is none of that name. */
  field(name: string): Promise<FieldColumn>;
  /**
   * The terms that tell papers apart from others, 20 at most either way; `others` null: from all papers that are not among
   * them. Indices may come in any order.
   */
  distinguish(papers: Uint32Array, others: Uint32Array | null): Promise<DistinctTerms>;
  /** The papers nearest to one by cosine similarity of their vectors, nearest first, `count` at most. */
  nearest(index: number, count: number): Promise<NearPapers>;
  /** How faithful the map is around each paper. */
  trust(): Promise<MapTrust>;
  /** How alike the topics of a level are, which is counted from the main one: -1 is the next broader. */
  topicSimilarity(level: number): Promise<TopicSimilarity>;
  /** How good the topics and the map are. */
  quality(): Promise<Quality>;
  /** Every term of the papers. */
  vocabulary(): Promise<VocabularyView>;
  /** What other words would change, computed beside the map, which stays as it is; null when cancelled. */
  previewVocabulary(
    text: Settings['text'],
    onProgress: OnProgress,
    signal?: CancelSignal,
  ): Promise<VocabularyPreview | null>;
  /**
   * Asks the person's language model for a name of each topic; nothing is renamed. It is sent the terms and three titles of
   * each topic. A server that does not answer is no failure: the proposals say so. null when cancelled.
   */
  proposeNames(model: NamingModel, onProgress: OnProgress, signal?: CancelSignal): Promise<NameProposals | null>;
  /** For each file of the receipt whether it has changed since it was read. */
  sourceStates(): Promise<readonly SourceState[]>;
  /** Which records were merged and why, and which the person keeps apart. */
  merges(): Promise<Merges>;
  /**
   * Takes back merges, removes sources or reads them again, and analyses the papers that come of it; null when cancelled.
   * The papers are the same as if the sources had been imported that way in the first place.
   */
  changeSources(
    changes: readonly SourceChange[],
    onProgress: OnProgress,
    signal?: CancelSignal,
  ): Promise<ProjectView | null>;
  /**
   * The papers as a table or as references, or the whole analysis, as the command line's `export` writes it; `papers`: only
   * these, which is no choice for the whole analysis and the receipt.
   */
  exportData(format: DataFormat, papers?: Uint32Array | null): Promise<Uint8Array>;
  /** A PNG of an SVG that src/export/svg.ts made; `scale` pixels per unit. */
  rasterize(svg: string, scale: number): Promise<Uint8Array>;
  /** Writes the project with the page's own state to `target`, or where it was last saved; answers where. */
  save(view: string, target: FileHandle | null): Promise<SavedProject>;
  /** The project file's bytes, for a host where the page downloads it under that name: the project is as good as saved. */
  projectBytes(view: string, name: string): Promise<Uint8Array>;
}

/** Of a file that papers were read from; 'unknown' where it lies is not known: it was pasted, or handed over by a page. */
export type SourceState = 'same' | 'changed' | 'missing' | 'unknown';

/** What was made one paper, and what was not. */
export interface Merges {
  readonly merges: readonly MergeView[];
  /** The person's decisions: a record's title and that of the papers that it is kept apart from. */
  readonly keptApart: readonly { readonly title: string; readonly othersTitle: string }[];
}

/** A change of where the papers come from. Merges and decisions are named by their numbers in `merges()`, files as in the receipt. */
export type SourceChange =
  /** The record becomes a paper of its own, and stays one. */
  | { readonly kind: 'undo-merge'; readonly merge: number }
  | { readonly kind: 'merge-again'; readonly decision: number }
  /** What only this file gave is gone; its archive's other files stay. */
  | { readonly kind: 'remove'; readonly file: string }
  /** Reads the file again where it was, or another in its place; an archive is read as a whole. */
  | { readonly kind: 'reload'; readonly file: string; readonly from: FileHandle | null };

/** csv: the table; jsonl: the papers with their topics, a line each; json: the analysis; bib and ris: references for reference managers; receipt: what was imported and merged, as a table. */
export type DataFormat = 'csv' | 'jsonl' | 'json' | 'bib' | 'ris' | 'receipt';

/** What a host can do for the person; a missing method is a capability that this host lacks. */
export interface Shell {
  /** Files that the program was started with, for a page that finds no project open; []: it opens what it likes. */
  startFiles?(): Promise<readonly FileHandle[]>;
  /** Files that the person picked in the system's dialog; [] when they cancelled. */
  chooseFiles?(): Promise<readonly FileHandle[]>;
  /** A folder that the person picked in the system's dialog; null when they cancelled. */
  chooseFolder?(): Promise<FileHandle | null>;
  /** A place to save the project that the person picked; null when they cancelled. */
  chooseSaveTarget?(suggestedName: string): Promise<FileHandle | null>;
  /** Writes an exported file where the person says; false when they cancelled. */
  saveFile?(suggestedName: string, bytes: Uint8Array): Promise<boolean>;
  /** Opens an http(s) address in the person's browser. */
  openExternal?(url: string): Promise<void>;
  /** Tells the window whether there are unsaved changes, and its title. */
  setWindowState?(state: { readonly title: string; readonly isEdited: boolean }): Promise<void>;
}

/** What a host tells its page unasked. */
export interface HostEvents {
  /** A menu item or a file opened from outside: the page runs its own command of that name. */
  command: { readonly name: string; readonly files?: readonly FileHandle[] };
}

/** Names a file without telling the page where it is. */
export interface FileHandle {
  readonly token: string;
  readonly name: string;
}

/** What to open, and into what. */
export interface OpenRequest {
  readonly sources: readonly (FileHandle | HandedFolder | PastedText | SampleName)[];
  /** True: the papers are added to those that are open. */
  readonly isAddition: boolean;
  /** Missing: the open project's settings when adding, else the defaults. */
  readonly settings?: Settings;
  /** What columns of tables hold, where the person said so. */
  readonly columns?: ColumnChoices;
}

/** A folder that only the page can see. */
export interface HandedFolder {
  readonly folder: string;
  /** Under their names in the folder; null: not handed over, because it is no file of papers. */
  readonly files: readonly { readonly name: string; readonly file: FileHandle | null }[];
}

/** Papers as text. */
export interface PastedText {
  readonly text: string;
}

/** The papers that ship with the program. */
export interface SampleName {
  readonly sample: 'papers';
}

/** What an AbortController's signal offers: a call that is given one is cancelled through it. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Hears how far a call is. */
export type OnProgress = (progress: OverallProgress) => void;

/** How far a call is, by its present stage and on the whole. */
export interface OverallProgress extends Progress {
  /** Done share of the whole call, in [0, 1]; never falls. */
  readonly overall: number;
  /** Estimated seconds left, null while nothing sensible can be said. */
  readonly secondsLeft: number | null;
  /** Now and then: positions of the papers as they are by now, rough at first (flat n x 2, within [-1, 1]). */
  readonly preview?: Float32Array;
}

/** Where a project was saved: the file's name. */
export interface SavedProject {
  readonly name: string;
}

/** A failure that the page can act on; anything else that is thrown is a bug and arrives with the code 'bug'. */
export interface HostFailure {
  readonly code:
    | 'no-papers'
    | 'bad-settings'
    | 'bad-file'
    | 'disk-full'
    | 'not-permitted'
    | 'not-found'
    | 'out-of-memory'
    | 'disconnected'
    | 'bug';
  /** One sentence: what, why, what to do. */
  readonly message: string;
  /** Of a bug only: what helps to find it. */
  readonly details?: string;
}
