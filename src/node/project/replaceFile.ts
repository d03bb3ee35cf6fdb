import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFailure, isFailure } from '../../host/failure.ts';
import type { Task } from '../../task.ts';

const almostFullBytes = 2 ** 20;
const abandonedMs = 3_600_000;
/** Not made of the file's name, which may be as long as names can be. */
const folderPrefix = '.topograph-saving-';

/**
 * Puts a file in the place of the one at `path`, which stays as it was until `write` has completed the new one in a
 * folder beside it. Failures say why the disk refused.
 */
export function* replaceFile(path: string, write: (temporary: string) => Task<void>): Task<void> {
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  if (existsSync(target) && !statSync(target).isFile()) {
    throw createFailure('not-permitted', `${path} is a folder or a device, not a file. Choose another name.`);
  }
  const folder = makeFolder(target);
  try {
    const temporary = join(folder, 'new');
    yield* write(temporary);
    chmodSync(temporary, existsSync(target) ? statSync(target).mode : 0o666 & ~process.umask());
    flush(temporary);
    renameSync(temporary, target);
  } catch (error) {
    throw isFailure(error) ? error : diskFailure(error, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fails as a later `replaceFile` would for a folder that is missing or not to be written to: long work asks first. */
export function refuseUnwritable(path: string): void {
  const target = resolve(path);
  try {
    accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw diskFailure(error, target);
  }
}

function makeFolder(target: string): string {
  try {
    removeAbandoned(dirname(target));
    return mkdtempSync(join(dirname(target), folderPrefix));
  } catch (error) {
    throw diskFailure(error, target);
  }
}

/** A crash leaves its folder behind; nobody saves for an hour. */
function removeAbandoned(folder: string) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(folderPrefix)) continue;
    const path = join(folder, name);
    // Another program that saves here may have removed its own just now.
    const changedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - changedMs > abandonedMs) rmSync(path, { recursive: true, force: true });
  }
}

function flush(path: string) {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Why a file could not be written. SQLite does not say what the system said, so a full disk is looked for. */
function diskFailure(error: unknown, target: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const folder = dirname(target);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return createFailure('not-found', `There is no folder ${folder}. Choose another place to save.`);
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR') {
    return createFailure(
      'not-permitted',
      `${target} cannot be written: the system does not permit it. Choose another place.`,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT' || isAlmostFull(folder)) {
    return createFailure(
      'disk-full',
      `The disk that holds ${folder} is full. Free some space or save elsewhere; nothing was changed.`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

function isAlmostFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < almostFullBytes;
  } catch {
    return false;
  }
}
