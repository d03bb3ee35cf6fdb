import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { FileHandle } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { shareArray } from './engine/shareArrays.ts';
import type { FileSource } from './files.ts';

/** The files that a page may name: those that its host granted and those that it handed over itself. */
export interface FileTokens {
  grant(path: string): FileHandle;
  upload(name: string, bytes: Uint8Array): FileHandle;
  /** What a handle names; a failure when it names nothing. */
  find(handle: FileHandle): FileSource;
  /** Frees the memory of an upload that nobody needs again. */
  forget(handle: FileHandle): void;
}

/** What uploads may hold together before they are opened. */
const maxUploadedBytes = 2 ** 30;

/** No files yet. Tokens cannot be guessed, and a path never leaves the host. */
export function createFileTokens(): FileTokens {
  const sources = new Map<string, FileSource>();
  const add = (source: FileSource): FileHandle => {
    const token = randomBytes(16).toString('hex');
    sources.set(token, source);
    return { token, name: source.name };
  };
  const uploadedBytes = () => [...sources.values()].reduce((sum, source) => sum + (source.bytes?.length ?? 0), 0);
  return {
    grant: (path) => add({ name: basename(path), path }),
    upload(name, bytes) {
      if (uploadedBytes() + bytes.length > maxUploadedBytes) {
        throw createFailure(
          'bad-file',
          'More than 1,024 MB of files are waiting to be opened. Open them in smaller groups.',
        );
      }
      return add({ name: basename(name) || 'file', bytes: shareArray(bytes) });
    },
    find(handle) {
      const source = sources.get(handle.token);
      if (source) return source;
      throw createFailure('not-found', `The file ${handle.name} is no longer at hand. Choose it again.`);
    },
    forget(handle) {
      if (sources.get(handle.token)?.bytes) sources.delete(handle.token);
    },
  };
}
