import { readFileSync } from 'node:fs';
import { vocabularyTable } from '../../analytics/vocabularyTable.ts';
import type { VocabularyPreview, VocabularyView } from '../../vocabularyView.ts';
import { previewVocabulary, type VocabularyGround, type VocabularyRequest } from './previewVocabulary.ts';
import { measureQuality, type QualityGround } from '../../analytics/quality.ts';
import type { Quality } from '../../quality.ts';
import { mapTrust } from '../../analytics/mapTrust.ts';
import { topicSimilarity, type SimilarityGround } from '../../analytics/topicSimilarity.ts';
import type { TopicSimilarity } from '../../mapFindings.ts';
import { paperFields } from '../../analytics/paperFields.ts';
import { analyze, createStageCache, rememberAnalysis } from '../../analyze.ts';
import { wholeTable } from './wholeTable.ts';
import type { FieldColumn } from '../../fieldColumn.ts';
import { noEdits } from '../../edit.ts';
import type { MapTrust, GuidePreview, Merges, SourceState } from '../../host/contract.ts';
import { inspectTables } from '../../import/inspectTables.ts';
import { mergeViews } from '../../import/mergeViews.ts';
import type { FileReceipt, MergeView, Paper, Receipt } from '../../paper.ts';
import { buildSearchIndex } from '../../search/searchIndex.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Settings } from '../../settings.ts';
import type { NamedTable } from '../../tableColumns.ts';
import { asTask } from '../../task.ts';
import type { Task } from '../../task.ts';
import type { Threads } from '../../threads.ts';
import { readSource } from '../files.ts';
import type { FileSource } from '../files.ts';
import { packRecords, unpackMerged } from '../project/packRecords.ts';
import { packPapers, unpackPapers } from '../project/project.ts';
import type { PackedPapers, Project } from '../project/project.ts';
import { readProject } from '../project/readProject.ts';
import { writeProject } from '../project/writeProject.ts';
import { stateOf } from '../sourceOrigins.ts';
import type { SourceOrigin } from '../sourceOrigins.ts';
import { rasterize } from '../rasterize.ts';
import type { RasterRequest } from '../rasterize.ts';
import { createEditing } from './editing.ts';
import type { EditedProject, LogChange } from './editing.ts';
import { exportData } from './exportData.ts';
import { inTemporaryFile } from './inTemporaryFile.ts';
import { previewGuide } from './previewGuide.ts';
import type { GuideRequest } from './previewGuide.ts';
import { questions } from './questions.ts';
import { readSources } from './readSources.ts';
import type { EngineChange } from './readSources.ts';
import { refuseNothing, refuseSettings } from './refusals.ts';
import type { ExportRequest } from './takePapers.ts';
import { scoresToShow } from './scoresToShow.ts';

/** What a worker can be asked to do: a task, which reports progress and can be given up, or a promise. */
export type Jobs = ReturnType<typeof createJobs>;

/** What tells how faithful a map is. */
export type MapGround = Pick<Project['analysis'], 'vectors' | 'neighbors' | 'positions'>;

/** What to read, and how to analyse it. */
export interface BuildRequest {
  readonly name: string;
  readonly files: readonly FileSource[];
  readonly settings: Settings;
  /** The project to which the papers are added. */
  readonly known: KnownProject | null;
  /** What is different about where its papers come from. */
  readonly changes?: readonly EngineChange[];
}

/** What building upon a project needs of it. */
export type KnownProject = Pick<Project, 'papers' | 'receipt' | 'records' | 'sources' | 'keptApart' | 'edits'>;

/** A table of papers with their topics and positions, and what it was made of. */
export interface BuiltTable {
  readonly csv: Uint8Array;
  readonly receipt: Receipt;
  readonly nPapers: number;
  readonly nTopics: number;
}

/** What files would yield. */
export type DryRun = Readonly<{ receipt: Receipt; merges: readonly MergeView[] }>;

/** The jobs of one worker, which remembers the papers and the stages of its last analysis and has `threads` to help it. */
export function createJobs(threads: Threads) {
  const cache = createStageCache();
  let last: { readonly key: string; readonly papers: readonly Paper[]; isAnalysed?: boolean } | null = null;

  const editing = createEditing(cache, threads);

  const papersOf = (packed: PackedPapers) => {
    if (last?.key !== packed.key) last = { key: packed.key, papers: unpackPapers(packed) };
    return last.papers;
  };
  /** The papers of a project, whose analysis counts as the last one here. */
  const papersOfProject = ({ papers: packed, settings, analysis, edits }: Project) => {
    const papers = papersOf(packed);
    // They may have been unpacked for something that needs no analysis.
    if (last!.isAnalysed) return papers;
    last!.isAnalysed = true;
    rememberAnalysis(cache, papers, settings, analysis, editing.logOf(edits));
    editing.remember({ ...analysis, settings, papers });
    return papers;
  };

  function* mapOf({ files, settings, known, changes }: BuildRequest) {
    const records = known ? { ...known, merged: unpackMerged(papersOf(known.papers), known.records) } : undefined;
    const read = yield* readSources(files, records, changes);
    const { papers, receipt } = read;
    const isNew = ({ file }: FileReceipt) => !known?.receipt.files.some((one) => one.file === file);
    refuseNothing(changes?.length ? receipt.files : receipt.files.filter(isNew), papers.length);
    refuseSettings(papers.length, settings);
    const edits = known?.edits ?? noEdits;
    const analysis = yield* analyze(papers, settings, cache, threads, editing.logOf(edits));
    return { read, analysis, edits };
  }

  return {
    ...questions,

    /** A dry run: what an import would yield. */
    *import({ files }: { readonly files: readonly FileSource[] }): Task<DryRun> {
      const read = yield* readSources(files);
      return { receipt: read.receipt, merges: mergeViews(read) };
    },

    *inspect({ files }: { readonly files: readonly FileSource[] }): Task<readonly NamedTable[]> {
      return yield* inspectTables(files.map(readSource));
    },

    *build(request: BuildRequest): Task<Project> {
      const { name, settings } = request;
      const { read, analysis, edits } = yield* mapOf(request);
      const { papers, receipt, sources, keptApart } = read;
      editing.remember({ ...analysis, settings, papers });
      const packed = packPapers(papers);
      last = { key: packed.key, papers, isAnalysed: true };
      const origin = { receipt, records: packRecords(read), sources, keptApart };
      return { name, papers: packed, ...origin, settings, analysis, edits, seconds: {}, view: '' };
    },

    /** The table of a map that nobody keeps. */
    *table(request: BuildRequest): Task<BuiltTable> {
      const { read, analysis } = yield* mapOf(request);
      const { papers, receipt } = read;
      const csv = yield* wholeTable(papers.length, (i) => papers[i], analysis);
      return { csv, receipt, nPapers: papers.length, nTopics: analysis.topics.length };
    },

    /** What search needs of the papers: no part of an analysis waits for it. */
    *index({ papers }: { readonly papers: PackedPapers }): Task<SearchIndex> {
      return yield* asTask('import', buildSearchIndex(unpackPapers(papers)));
    },

    *analyze({ project, settings }: { readonly project: Project; readonly settings: Settings }): Task<Project> {
      const papers = papersOfProject(project);
      refuseSettings(papers.length, settings);
      const made = yield* analyze(papers, settings, cache, threads, editing.logOf(project.edits));
      const analysis = { ...made, kScores: scoresToShow(made.kScores, project, settings) };
      editing.remember({ ...analysis, settings, papers });
      return { ...project, settings, analysis, seconds: {}, view: '' };
    },

    *edit({ project, change }: { readonly project: Project; readonly change: LogChange }): Task<EditedProject> {
      return yield* editing.edit(project, papersOfProject(project), change);
    },

    /** Makes the first edit of an opened project as soon done as the next ones. */
    *prepareEdits({ project }: { readonly project: Project }): Task<null> {
      return yield* editing.prepare(project, papersOfProject(project));
    },

    /** The papers that would join a topic of those words and examples, the nearest first. */
    *guide(request: GuideRequest): Task<GuidePreview> {
      return previewGuide(request);
    },

    *read({ path, bytes, name }: FileSource): Task<Project> {
      if (path) return yield* readProject(path, name);
      return yield* inTemporaryFile(bytes!, (file) => readProject(file, name, null));
    },

    *write({ project, path }: { readonly project: Project; readonly path: string }): Task<null> {
      yield* writeProject(project, path);
      return null;
    },

    *bytes({ project }: { readonly project: Project }): Task<Uint8Array> {
      return yield* inTemporaryFile(null, function* (file) {
        yield* writeProject(project, file, null);
        return new Uint8Array(readFileSync(file));
      });
    },

    *export(request: ExportRequest): Task<Uint8Array> {
      return yield* exportData(request);
    },

    *trust({ vectors, neighbors, positions }: MapGround): Task<MapTrust> {
      return yield* asTask('projection', mapTrust(vectors, neighbors, positions));
    },

    *vocabulary({ vocabulary, matrix, labels, nTopics }: VocabularyGround): Task<VocabularyView> {
      return vocabularyTable(vocabulary, matrix, labels, nTopics);
    },

    *previewVocabulary({ project, text }: VocabularyRequest): Task<VocabularyPreview> {
      const settings = { ...project.settings, text };
      const papers = papersOf(project.papers);
      refuseSettings(papers.length, settings);
      return yield* previewVocabulary(papers, settings, project.analysis, threads, editing.logOf(project.edits));
    },

    *quality(ground: QualityGround): Task<Quality> {
      return yield* asTask('topics', measureQuality(ground));
    },

    *similarity(ground: SimilarityGround): Task<TopicSimilarity> {
      return topicSimilarity(ground);
    },

    *fields({ papers }: { readonly papers: PackedPapers }): Task<FieldColumn[]> {
      return paperFields(unpackPapers(papers));
    },

    *sourceStates(sources: readonly SourceOrigin[]): Task<SourceState[]> {
      return sources.map(stateOf);
    },

    *merges({ papers, records, keptApart }: Pick<Project, 'papers' | 'records' | 'keptApart'>): Task<Merges> {
      const merges = mergeViews(unpackMerged(unpackPapers(papers), records));
      return { merges, keptApart: keptApart.map(({ title, othersTitle }) => ({ title, othersTitle })) };
    },

    async rasterize(request: RasterRequest): Promise<Uint8Array> {
      return rasterize(request);
    },
  };
}
