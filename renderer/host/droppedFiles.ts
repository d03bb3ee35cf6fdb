import { reasonToSkip } from '../../src/import/containers/skippedNames.ts';
import type { PickedFile, PickedFolder } from './person.ts';

/** The files and folders of a drop, folders with all that lies in them. */
export async function droppedFiles(data: DataTransfer): Promise<readonly (PickedFile | PickedFolder)[]> {
  // A drop's entries can only be asked for at once: afterwards the browser takes them away.
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const files = [...data.files];
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return files;
  const names = new Set(folders.map(({ name }) => name));
  const read = await Promise.all(
    folders.map(async (folder) => ({ folder: folder.name, files: await filesIn(folder, '') })),
  );
  return [...files.filter(({ name }) => !names.has(name)), ...read];
}

/** The folder that was picked in the browser's dialog, whose files bear their paths. */
export function pickedFolder(files: readonly File[]): PickedFolder {
  const folder = files[0]?.webkitRelativePath.split('/')[0] || 'folder';
  return {
    folder,
    files: files.map((file) => readable(file.webkitRelativePath.slice(folder.length + 1) || file.name, file)),
  };
}

/** More files than this are no folder of exports. */
const maxFiles = 10_000;

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<PickedFolder['files'][number][]> {
  const found: PickedFolder['files'][number][] = [];
  for (const entry of await entriesOf(folder)) {
    const name = path + entry.name;
    if (isFolder(entry)) found.push(...(await filesIn(entry, `${name}/`)));
    else if (reasonToSkip(name) !== null) found.push({ name, file: null });
    else found.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    if (found.length > maxFiles) break;
  }
  return found;
}

/** Not every browser lets its class be named. */
function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry !== null && entry.isDirectory;
}

/** A browser answers a part of a folder at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function readable(name: string, file: File): PickedFolder['files'][number] {
  return { name, file: reasonToSkip(name) === null ? file : null };
}
