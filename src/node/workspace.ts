import { basename } from 'node:path';
import { fieldSummary } from '../analytics/paperFields.ts';
import type { FileHandle, OpenRequest, Services } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { defaultSettings } from '../settings.ts';
import { createEditServices } from './editServices.ts';
import { createEngine } from './engine.ts';
import { createTopicServices } from './topicServices.ts';
import type { EditedProject } from './engine/editing.ts';
import type { JobOptions, JobResult } from './engine/lane.ts';
import { shareArray } from './engine/shareArrays.ts';
import { createFileTokens } from './fileTokens.ts';
import { isFolder } from './files.ts';
import { memoByPapers } from './memoByPapers.ts';
import { openProject, type Opening } from './openProject.ts';
import { handlesOf, readChoices, sourcesOf } from './openRequest.ts';
import type { FileSource } from './files.ts';
import { createPaperServices, setOf } from './paperServices.ts';
import type { Places } from './places.ts';
import type { Project } from './project/project.ts';
import { isSqlite, isSqliteBytes } from './project/isSqlite.ts';
import { projectView } from './projectView.ts';
import { createSearchServices } from './searchServices.ts';
import { createSourceServices } from './sourceServices.ts';

/** The services of one window, with the project that is open in it. */
export interface Workspace {
  readonly services: Services;
  /** Names a file on the disk for the page, which never learns the path. */
  handleOf(path: string): FileHandle;
  /** The same for a file that is not on the disk, such as standard input. */
  handleOfBytes(name: string, bytes: Uint8Array): FileHandle;
  /** Starts the threads before the page asks for anything, so that the first file opens sooner. */
  prepare(): void;
  /** Ends the threads; calls that run resolve to null. */
  close(): Promise<void>;
}

interface OpenProject extends Opening {
  /** The same for every analysis of a project, with papers added or not; another for another project. */
  readonly lineage: symbol;
  /** null: never saved; no path: the page has the file, and handed it over or took it. */
  readonly savedAs: { readonly name: string; readonly path: string | null } | null;
  /** Whether it holds work that no file holds. */
  readonly isEdited: boolean;
}

/** A window's services with no project open yet. */
export function createWorkspace(places: Places): Workspace {
  const engine = createEngine(places.engineWorker);
  const files = createFileTokens();
  let current: OpenProject | null = null;

  const opened = () => {
    if (current) return current;
    throw createFailure('not-found', 'No project is open yet. Open a file, or the sample papers, first.');
  };
  const project = async () => opened().whole();
  const viewOf = ({ face, savedAs, isEdited }: OpenProject) =>
    projectView(face, { savedAs: savedAs?.name ?? null, isEdited });
  const show = (opened: OpenProject) => {
    // Nobody waits for the index yet; a search that does will hear why there is none.
    void opened
      .whole()
      .then(indexOf)
      .catch(() => {});
    return viewOf((current = opened));
  };
  const showAnalysed = (result: JobResult<'build' | 'analyze'> | null, isSameProject: boolean, isEdited = true) => {
    if (!result) return null;
    // The project may have been saved, and so named, in the meantime.
    const kept = isSameProject ? current : null;
    const name = kept?.face.name ?? result.value.name;
    const known = asKnown({ ...result.value, seconds: result.seconds, name });
    return show({ ...known, lineage: kept?.lineage ?? Symbol('project'), savedAs: kept?.savedAs ?? null, isEdited });
  };
  const showEdited = async ({ edits, topics }: EditedProject) => {
    const { whole, lineage, savedAs } = opened();
    const project = await whole();
    const analysis = { ...project.analysis, ...topics };
    return show({ ...asKnown({ ...project, edits, analysis, view: '' }), lineage, savedAs, isEdited: true });
  };
  const errand = async <T>(answer: Promise<{ value: T } | null>): Promise<T> => {
    const result = await answer;
    if (result) return result.value;
    throw createFailure('disconnected', 'The window was closed before this was done.');
  };

  const indexOf = memoByPapers(({ papers }) => errand(engine.errand('index', { papers })));
  const fieldsOf = memoByPapers((project) => errand(engine.errand('fields', { papers: project.papers })));

  /** Once a search need not wait any more: nobody waits for this. */
  const prepareEdits = async ({ whole }: Opening) => {
    const project = await whole();
    await indexOf(project);
    if (current?.whole === whole) await engine.spare('prepareEdits', { project });
  };

  const openSources = async (request: OpenRequest, options: JobOptions) => {
    const choices = readChoices(request.columns);
    const sources = sourcesOf(request.sources, files, places).map((source) => ({ ...source, choices }));
    const projectFile = sources.find(isProjectFile);
    if (projectFile) {
      refuseMixture(request, projectFile.name);
      const savedAs = { name: projectFile.name, path: projectFile.path ?? null };
      const opening = await openProject(engine, projectFile, options);
      if (!opening) return null;
      const view = show({ ...opening, lineage: Symbol('project'), savedAs, isEdited: false });
      void prepareEdits(opening).catch(() => {});
      return view;
    }
    const base = request.isAddition ? await project() : null;
    const settings = request.settings ?? base?.settings ?? defaultSettings;
    const name = base?.name ?? projectName(request, sources);
    const built = await engine.analysis('build', { name, files: sources, settings, known: base }, options);
    const isSample = request.sources.every((source) => 'sample' in source);
    return showAnalysed(built, base !== null, base !== null || !isSample);
  };

  const services: Services = {
    project: async () => current && viewOf(current),

    async whole() {
      await project();
    },

    async upload(name, bytes) {
      return files.upload(name, bytes);
    },

    async inspectTables(sources) {
      const found = sourcesOf(sources, files, places).filter((source) => !isProjectFile(source));
      return errand(engine.errand('inspect', { files: found }));
    },

    async open(request, onProgress, signal) {
      try {
        return await openSources(request, { onProgress, signal });
      } finally {
        files.forget(handlesOf(request.sources));
      }
    },

    async analyze(settings, onProgress, signal) {
      const request = { project: await project(), settings };
      const result = await engine.analysis('analyze', request, { onProgress, signal });
      return showAnalysed(result, true);
    },

    ...createSearchServices({ engine, project, indexOf, finished: errand }),

    async fields() {
      return (await fieldsOf(await project())).map(fieldSummary);
    },

    async field(name) {
      const column = (await fieldsOf(await project())).find((one) => one.name === name);
      if (column) return column;
      throw createFailure(
        'not-found',
        `These papers have no field "${String(name).slice(0, 100)}". Choose another one.`,
      );
    },

    ...createEditServices({ engine, project, showEdited, finished: errand }),

    ...createSourceServices({
      engine,
      files,
      project,
      showAnalysed: (result) => showAnalysed(result, true),
      finished: errand,
    }),

    ...createTopicServices({ engine, project, finished: errand }),

    ...createPaperServices({ engine, project, finished: errand }),

    async exportData(format, papers) {
      const exported = await project();
      const isWhole = format === 'json' || format === 'receipt';
      const chosen = papers && !isWhole ? setOf(exported, papers) : null;
      return errand(engine.errand('export', { project: exported, format, papers: chosen }));
    },

    async rasterize(svg, scale) {
      return errand(engine.errand('rasterize', { svg, scale, resvgWasm: places.resvgWasm, fonts: places.fonts }));
    },

    async save(view, target) {
      const { whole, lineage, savedAs } = opened();
      const path = target ? files.find(target).path : savedAs?.path;
      if (!path)
        throw createFailure('not-found', 'This project has no place on the disk yet. Choose where to save it.');
      const name = basename(path);
      const saved = { ...(await whole()), view: String(view), name: withoutExtension(name) };
      await errand(engine.errand('write', { project: saved, path }));
      // Another project may be open by now, or another analysis of this one, which is not in the file but belongs to it.
      if (current?.lineage === lineage) {
        const isSaved = current.whole === whole;
        const now = asKnown(isSaved ? saved : { ...(await current.whole()), name: saved.name });
        current = { ...now, lineage, savedAs: { name, path }, isEdited: !isSaved };
      }
      return { name };
    },

    async projectBytes(view, fileName) {
      const { whole } = opened();
      const saved = { ...(await whole()), view: String(view) };
      const bytes = await errand(engine.errand('bytes', { project: saved }));
      const savedAs = { name: basename(String(fileName)), path: null };
      if (current?.whole === whole) current = { ...current, ...asKnown(saved), savedAs, isEdited: false };
      return bytes;
    },
  };
  return {
    services,
    handleOf: (path) => files.grant({ name: basename(path), path }),
    handleOfBytes: (name, bytes) => files.grant({ name, bytes: shareArray(bytes) }),
    prepare: engine.prepare,
    close: engine.close,
  };
}

function asKnown(project: Project): Opening {
  return { face: project, whole: async () => project };
}

function isProjectFile({ path, bytes, entries, name }: FileSource): boolean {
  if (entries || (path && isFolder(path, name))) return false;
  return bytes ? isSqliteBytes(bytes) : isSqlite(path!, name);
}

function refuseMixture({ sources, isAddition }: OpenRequest, name: string) {
  if (sources.length === 1 && !isAddition) return;
  throw createFailure('bad-file', `${name} is a project, which cannot be added to other papers. Open it by itself.`);
}

/** The name of a new project: its first file's, and how many more there are. */
function projectName({ sources }: OpenRequest, files: readonly FileSource[]): string {
  const [first] = sources;
  const more = sources.length > 1 ? ` and ${sources.length - 1} more` : '';
  if ('text' in first) return `Pasted papers${more}`;
  return 'sample' in first ? 'Sample papers' : withoutExtension(files[0].name) + more;
}

function withoutExtension(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/(.)\.[a-z0-9]+$/i, '$1');
}
