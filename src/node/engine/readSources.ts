import type { SourceChange } from '../../host/contract.ts';
import { createFailure } from '../../host/failure.ts';
import { importPapers } from '../../import/importPapers.ts';
import type { Import, KnownSource } from '../../import/importPapers.ts';
import { keepApart, withoutFile } from '../../import/keptApart.ts';
import type { KeptApart } from '../../import/keptApart.ts';
import { languageOf } from '../../import/languageOf.ts';
import { recordsOf } from '../../import/mergedPapers.ts';
import type { MergedPapers } from '../../import/mergedPapers.ts';
import type { Paper, Receipt } from '../../paper.ts';
import type { Task } from '../../task.ts';
import { readSource } from '../files.ts';
import type { FileSource } from '../files.ts';
import { originOf } from '../sourceOrigins.ts';
import type { SourceOrigin } from '../sourceOrigins.ts';

/** What is open, as records. */
export interface KnownRecords {
  readonly merged: MergedPapers;
  readonly receipt: Receipt;
  readonly sources: readonly SourceOrigin[];
  readonly keptApart: readonly KeptApart[];
}

/** A change of what is open; a reloaded file is read from `from`, or from where it was read before. */
export type EngineChange = Exclude<SourceChange, { readonly kind: 'reload' }> | Reload;

interface Reload {
  readonly kind: 'reload';
  readonly file: string;
  readonly from: FileSource | null;
}

/** Papers made of records, with all that is needed to make them again. */
export interface ReadSources extends Import {
  readonly sources: readonly SourceOrigin[];
  readonly keptApart: readonly KeptApart[];
}

/** Nothing. */
export const nothingKnown: KnownRecords = {
  merged: { papers: [], merges: [], firsts: new Map() },
  receipt: { files: [] },
  sources: [],
  keptApart: [],
};

/**
 * The papers of what is known under the changes and of new files after it: the same as if just these files had been
 * read in this order, and these records kept apart.
 */
export function* readSources(
  files: readonly FileSource[],
  known: KnownRecords = nothingKnown,
  changes: readonly EngineChange[] = [],
): Task<ReadSources> {
  const parts: (KnownSource | FileSource)[] = [...changedParts(known, changes), ...files];
  if (parts.length === 0)
    throw createFailure('no-papers', 'No papers would be left. Keep a file, or open other papers instead.');
  const origins = parts.map((part) => {
    return 'records' in part ? known.sources[known.receipt.files.indexOf(part.receipt)] : originOf(part);
  });
  const keptApart = changedDecisions(known, changes);
  const read = yield* importPapers(
    parts.map((part) => ('records' in part ? part : readSource(part))),
    keptApart,
    languageOf,
  );
  return { ...read, sources: read.origins.map((part) => origins[part]), keptApart };
}

function changedParts(
  { merged, receipt, sources }: KnownRecords,
  changes: readonly EngineChange[],
): (KnownSource | FileSource)[] {
  const recordsOfFile = new Map<string, Paper[]>(receipt.files.map(({ file }) => [file, []]));
  for (const record of recordsOf(merged)) recordsOfFile.get(record.source.file)?.push(record);
  const removed = new Set(changes.flatMap((change) => (change.kind === 'remove' ? [change.file] : [])));
  const reloads = changes.filter((change) => change.kind === 'reload');
  return receipt.files.flatMap((one, i): (KnownSource | FileSource)[] => {
    const lists = receipt.files.filter((_, j) => i === j || isSameFile(sources[i], sources[j]));
    const reload = reloads.find(({ file }) => lists.some((list) => list.file === file));
    if (reload) return lists[0] === one ? [fileToReload(reload, sources[i], lists.length > 1)] : [];
    return removed.has(one.file) ? [] : [{ receipt: one, records: recordsOfFile.get(one.file)! }];
  });
}

/** Whether two lists of records were read from one archive or workbook. */
function isSameFile(a: SourceOrigin, b: SourceOrigin): boolean {
  return a.hash !== '' && a.hash === b.hash && a.path === b.path && a.name === b.name;
}

/** The file under the name that its records have, so that decisions about them hold. */
function fileToReload({ file, from }: Reload, { name, path, choices }: SourceOrigin, isArchive: boolean): FileSource {
  const source = from ?? (path === null ? null : { name, path });
  if (source) return { ...source, name: isArchive ? name : file, choices };
  throw createFailure('not-found', `Where ${file} lies is not known. Choose the file to read it again.`);
}

function changedDecisions({ merged, keptApart }: KnownRecords, changes: readonly EngineChange[]): readonly KeptApart[] {
  const left = keptApart.filter((_, i) => !changes.some((one) => one.kind === 'merge-again' && one.decision === i));
  const made = changes.flatMap((change) => {
    if (change.kind !== 'undo-merge') return [];
    if (merged.merges[change.merge]) return [keepApart(merged, change.merge)];
    throw createFailure('not-found', 'This merge is no longer there. Look at the list of merges again.');
  });
  const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.file] : []));
  return removed.reduce<readonly KeptApart[]>(withoutFile, [...left, ...made]);
}
