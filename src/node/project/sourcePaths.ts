import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * What a project file in `folder` says of where a source lies: the path from that folder where the source is in it, so that both can be
 * moved together; else from the person's own folder ('~/…'), so that a file that is passed on names no account; else the whole path.
 * `folder` is null where it is not known.
 */
export function storedPath(path: string, folder: string | null, home = homedir()): string {
  return (folder === null ? null : pathWithin(folder, path)) ?? below(home, path) ?? path;
}

/**
 * Where the source lies of which a project file in `folder` says that; null where it cannot be told, and where a file that came from
 * somebody else could make this computer sign in to another one, as it does for a path that names one.
 */
export function readStoredPath(stored: string, folder: string | null, home = homedir()): string | null {
  if (/^[\\/]{2}/.test(stored)) return null;
  if (isAbsolute(stored)) return stored;
  if (stored.startsWith('~/')) return within(home, stored.slice(2));
  return folder === null ? null : within(folder, stored);
}

function below(home: string, path: string): string | null {
  const found = pathWithin(home, path);
  return found === null ? null : `~/${found}`;
}

/** The way from a folder to what is in it, with slashes; null where it leads out. */
function pathWithin(folder: string, path: string): string | null {
  const way = relative(resolve(folder), path);
  if (way === '' || isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return null;
  const written = way.split(sep).join('/');
  // A folder may be called '~'.
  return written.startsWith('~') ? `./${written}` : written;
}

function within(folder: string, way: string): string | null {
  const path = join(resolve(folder), way);
  return pathWithin(folder, path) === null ? null : path;
}
