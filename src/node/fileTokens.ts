import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { FileHandle } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { shareArray } from './engine/shareArrays.ts';
import type { FileSource } from './files.ts';

/** The files that a page may name: those that its host granted and those that it handed over itself. */
export interface FileTokens {
  /** Names a file of the host's for as long as the window lives. */
  grant(source: FileSource): FileHandle;
  /** Names a file of the page's until it is forgotten. */
  upload(name: string, bytes: Uint8Array): FileHandle;
  /** What a handle names; a failure when it names nothing. */
  find(handle: FileHandle): FileSource;
  /** Frees the memory of these uploads, and of those before them, which the page gave up. */
  forget(handles: readonly FileHandle[]): void;
}

/** What uploads may hold together before they are opened. */
const maxUploadedBytes = 2 ** 30;

/** No files yet. Tokens cannot be guessed, and a path never leaves the host. */
export function createFileTokens(): FileTokens {
  const granted = new Map<string, FileSource>();
  const uploads = new Map<string, FileSource>();
  const add = (sources: Map<string, FileSource>, source: FileSource): FileHandle => {
    const token = randomBytes(16).toString('hex');
    sources.set(token, source);
    return { token, name: source.name };
  };
  const uploadedBytes = () => [...uploads.values()].reduce((sum, { bytes }) => sum + bytes!.length, 0);
  return {
    grant: (source) => add(granted, source),
    upload(name, bytes) {
      if (uploadedBytes() + bytes.length > maxUploadedBytes) {
        throw createFailure(
          'bad-file',
          'More than 1,024 MB of files are waiting to be opened. Open them in smaller groups.',
        );
      }
      return add(uploads, { name: basename(name) || 'file', bytes: shareArray(bytes) });
    },
    find({ token, name }) {
      const source = granted.get(token) ?? uploads.get(token);
      if (source) return source;
      throw createFailure('not-found', `The file ${name} is no longer at hand. Choose it again.`);
    },
    forget(handles) {
      const tokens = [...uploads.keys()];
      const last = Math.max(-1, ...handles.map(({ token }) => tokens.indexOf(token)));
      for (const token of tokens.slice(0, last + 1)) uploads.delete(token);
    },
  };
}
