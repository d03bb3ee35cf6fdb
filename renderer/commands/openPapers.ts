import type {
  FileHandle,
  OpenRequest,
  PastedText,
  ProjectView,
  SampleName,
  Services,
} from '../../src/host/contract.ts';
import { createFailure } from '../../src/host/failure.ts';
import type { ColumnChoices, NamedTable } from '../../src/tableColumns.ts';
import type { PickedFile, PickedFolder } from '../host/person.ts';
import { rememberColumns, rememberedColumns } from '../host/rememberColumns.ts';
import type { MapStep } from '../state/mapSteps.ts';
import { readView } from '../state/savedView.ts';
import type { Store } from '../state/store.ts';
import { receiptSentence } from '../state/receiptSentence.ts';
import { isIdle, isUnoccupied } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { runWork } from './runWork.ts';
import { tellOfChangedFiles, tellOfDamage } from './tellOfChangedFiles.ts';

/** Papers on their way in: picked in a dialog of the host or of the browser, dropped, pasted, or the sample. */
export type Incoming = FileHandle | PickedFile | PickedFolder | PastedText | SampleName;

/** Takes what the person brought; asks first where something is open that could be meant to stay. */
export async function bringIn(context: CommandContext, incoming: readonly Incoming[]): Promise<void> {
  if (incoming.length === 0) return;
  const { project } = context.store.read();
  const mayAsk = project !== null && !isSample(project.view);
  const needsAnswer = mayAsk && (project.isEdited || !incoming.some(isProjectFile));
  if (needsAnswer) context.store.dispatch({ type: 'dialog/opened', dialog: { name: 'replaceOrAdd', incoming } });
  else await openPapers(context, incoming, false);
}

/**
 * Opens or adds, under the progress overlay; what was open stays when it fails or is cancelled. Asks first what the
 * columns of a table hold where that cannot be told, or where the person wants to say so.
 */
export async function openPapers(
  context: CommandContext,
  incoming: readonly Incoming[],
  isAddition: boolean,
  { asksColumns = false } = {},
): Promise<void> {
  const { services, store } = context;
  let question: TableQuestion | null = null;
  const view = await runWork(context, titleOf(incoming, isAddition), async (onProgress, signal) => {
    const sources = [];
    for (const source of incoming) {
      sources.push(await asSource(services, source));
      if (signal.aborted) return null;
    }
    const tables = incoming.every(mayHoldTables) ? await services.inspectTables(sources) : [];
    if (signal.aborted) return null;
    const isKnown = (table: NamedTable) => table.isSure || rememberedColumns(table.columns) !== null;
    const open = asksColumns ? tables : tables.filter((table) => !isKnown(table));
    if (open.length > 0) {
      question = { tables: open, sources, incoming, isAddition };
      return null;
    }
    const columns = tables.flatMap((table) => rememberedColumns(table.columns) ?? []);
    const choices = columns.length > 0 && { columns };
    return services.open({ sources, isAddition, ...choices } satisfies OpenRequest, onProgress, signal);
  });
  if (question) store.dispatch({ type: 'dialog/opened', dialog: { name: 'columns', question } });
  else if (view) await showOpened(context, view, incoming);
}

/** What has to be said of tables before they can be opened; the files have been handed over already. */
export interface TableQuestion {
  readonly tables: readonly NamedTable[];
  readonly sources: OpenRequest['sources'];
  readonly incoming: readonly Incoming[];
  readonly isAddition: boolean;
}

/** Goes on with opening once the person said what the columns hold. */
export async function openTables(
  context: CommandContext,
  { tables, sources, incoming, isAddition }: TableQuestion,
  choices: readonly ColumnChoices[],
): Promise<void> {
  for (const [i, table] of tables.entries()) rememberColumns(table.columns, choices[i]);
  const request = { sources, isAddition, columns: choices.flat() } satisfies OpenRequest;
  const view = await runWork(context, titleOf(incoming, isAddition), (onProgress, signal) =>
    context.services.open(request, onProgress, signal),
  );
  if (view) await showOpened(context, view, incoming);
}

async function showOpened(context: CommandContext, view: ProjectView, incoming: readonly Incoming[]): Promise<void> {
  const { store } = context;
  showProject(store, view, { isSamePapers: false });
  if (!isSample(view) && !incoming.some(isProjectFile)) {
    const offer = { command: 'import-report', title: 'Show details' };
    store.dispatch({ type: 'notice/shown', text: receiptSentence(view.receipt), isError: false, offer });
  } else if (view.savedAs !== null) {
    await tellOfDamage(context);
    await tellOfChangedFiles(context);
  }
}

function mayHoldTables(source: Incoming): boolean {
  return !('sample' in source) && !isProjectFile(source);
}

/** Shows a project as its file left it. */
export function showProject(
  store: Store,
  view: ProjectView,
  how: { readonly isSamePapers: boolean; readonly step?: MapStep },
): void {
  store.dispatch({ type: 'project/shown', view, ...how });
  const saved = how.isSamePapers ? null : readView(view.view, view.map);
  if (!saved) return;
  store.dispatch({ type: 'explore/restored', exploration: saved.exploration });
  store.dispatch({ type: 'selections/restored', selections: saved.selections });
  store.dispatch({ type: 'coloring/restored', coloring: saved.coloring });
  store.dispatch({ type: 'camera/moved', camera: saved.camera });
  store.dispatch({ type: 'layout/changed', change: { ...saved.layout, isWelcomed: true, isToured: true } });
}

/** Whether these are the papers that ship with Topograph: nobody would miss them. */
export function isSample(view: ProjectView): boolean {
  return view.savedAs === null && view.receipt.files.every(({ file }) => file === 'sample-papers.txt');
}

/** Commands that bring papers in. */
export const openCommands: readonly Command[] = [
  {
    name: 'open',
    title: 'Open files…',
    group: 'Project',
    keys: ['mod+o'],
    isAvailable: isUnoccupied,
    run: async (context, files) => bringIn(context, files ?? (await chooseFiles(context))),
  },
  {
    name: 'open-folder',
    title: 'Open a folder…',
    group: 'Project',
    isAvailable: isUnoccupied,
    async run(context) {
      const folder = await chooseFolder(context);
      if (folder) await bringIn(context, [folder]);
    },
  },
  {
    name: 'open-columns',
    title: 'Open tables and choose their columns…',
    group: 'Project',
    isAvailable: isUnoccupied,
    async run(context) {
      const files = await chooseFiles(context);
      if (files.length > 0) await openPapers(context, files, false, { asksColumns: true });
    },
  },
  {
    name: 'add',
    title: 'Add papers from files…',
    group: 'Project',
    keys: ['mod+shift+o'],
    isAvailable: isIdle,
    async run(context) {
      const files = await chooseFiles(context);
      if (files.length > 0) await openPapers(context, files, true);
    },
  },
  {
    name: 'paste',
    title: 'Paste papers…',
    group: 'Project',
    keys: ['mod+shift+v'],
    isAvailable: isUnoccupied,
    run: ({ store }) => store.dispatch({ type: 'dialog/opened', dialog: { name: 'paste', text: '' } }),
  },
  {
    name: 'open-sample',
    title: 'Open the sample papers',
    group: 'Project',
    isAvailable: isUnoccupied,
    run: (context) => bringIn(context, [{ sample: 'papers' }]),
  },
];

/** Files that the person picks in the host's dialog or the browser's; [] when they cancel. */
export function chooseFiles({ shell, person }: CommandContext): Promise<readonly Incoming[]> {
  return shell.chooseFiles?.() ?? person.pickFiles();
}

function chooseFolder({ shell, person }: CommandContext): Promise<FileHandle | PickedFolder | null> {
  return shell.chooseFolder?.() ?? person.pickFolder();
}

/** Whether this is a saved project rather than a file of papers. */
export function isProjectFile(source: Incoming): boolean {
  return 'name' in source && source.name.toLowerCase().endsWith('.topo');
}

/** What a service takes of it: a file that only the page can see is handed over. */
export async function asSource(services: Services, source: Incoming): Promise<OpenRequest['sources'][number]> {
  if ('folder' in source) {
    const files = [];
    for (const { name, file } of source.files) {
      files.push({ name, file: file && (await services.upload(file.name, await bytesOf(file))) });
    }
    return { folder: source.folder, files };
  }
  return isPicked(source) ? services.upload(source.name, await bytesOf(source)) : source;
}

function isPicked(source: Incoming): source is PickedFile {
  return 'arrayBuffer' in source;
}

async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.error(error);
    const reason = 'it is a folder, or it has changed since it was chosen';
    throw createFailure('bad-file', `${file.name} cannot be read: ${reason}. Choose it again, or the files in it.`);
  }
}

function titleOf(incoming: readonly Incoming[], isAddition: boolean): string {
  const [first] = incoming;
  const verb = isAddition ? 'Adding' : 'Opening';
  if ('sample' in first) return `${verb} the sample papers`;
  if ('folder' in first) return `${verb} ${first.folder}`;
  if (!('name' in first)) return `${verb} pasted papers`;
  return incoming.length === 1 ? `${verb} ${first.name}` : `${verb} ${incoming.length} files`;
}
