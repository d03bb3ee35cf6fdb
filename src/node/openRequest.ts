import { basename } from 'node:path';
import type { FileHandle, HandedFolder, OpenRequest } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { columnRoles } from '../tableColumns.ts';
import type { ColumnChoices } from '../tableColumns.ts';
import type { FileTokens } from './fileTokens.ts';
import type { FileSource } from './files.ts';
import type { Places } from './places.ts';

/** What a page's request to open means on this machine; a failure for handles that name nothing. */
export function sourcesOf(sources: OpenRequest['sources'], files: FileTokens, places: Places): FileSource[] {
  if (sources.length === 0)
    throw createFailure('no-papers', 'There is nothing to open. Choose a file or paste a list.');
  return sources.map((source) => {
    if ('token' in source) return files.find(source);
    if ('folder' in source) return folderOf(source, files);
    if ('text' in source) return { name: 'pasted text', bytes: new TextEncoder().encode(source.text) };
    return { name: basename(places.samplePapers), path: places.samplePapers };
  });
}

/** The handles of files in a request. */
export function handlesOf(sources: OpenRequest['sources']): FileHandle[] {
  return sources.flatMap((source) => {
    if ('token' in source) return [source];
    return 'folder' in source ? source.files.flatMap(({ file }) => file ?? []) : [];
  });
}

/** What a page says of columns, where it can be read. */
export function readChoices(columns: unknown): ColumnChoices {
  if (columns === undefined) return [];
  const isChoice = (one: unknown) =>
    Array.isArray(one) && one.length === 2 && typeof one[0] === 'string' && columnRoles.includes(one[1]);
  if (Array.isArray(columns) && columns.length <= 10_000 && columns.every(isChoice)) return columns as ColumnChoices;
  throw createFailure('bad-file', 'What the columns hold cannot be read. Choose the columns again.');
}

function folderOf({ folder, files: inside }: HandedFolder, files: FileTokens): FileSource {
  const entries = inside.map(({ name, file }) => ({
    name: String(name),
    bytes: file ? files.find(file).bytes : undefined,
  }));
  return { name: basename(String(folder)) || 'folder', entries };
}
