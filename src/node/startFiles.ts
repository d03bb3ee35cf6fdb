import type { FileHandle, Services } from '../host/contract.ts';
import type { FileSource } from './files.ts';
import { isSqlite } from './project/isSqlite.ts';
import type { Workspace } from './workspace.ts';

/** What a window was started with. */
export interface StartFiles {
  /** The workspace's services; the project that is being read is shown to the page that asks for one. */
  readonly services: Services;
  /** The files that the page is to open: while nothing is open, also those that it was told of before, and reloaded. */
  take(): Promise<readonly FileHandle[]>;
  /** More files, for a window whose page is not there yet. */
  add(files: readonly FileSource[]): void;
}

/**
 * The files that a window is started with. A project is read at once, while the page still loads; when that fails, the page opens the
 * file itself and hears why it cannot be opened.
 */
export function createStartFiles(workspace: Workspace, files: readonly FileSource[]): StartFiles {
  const { services, handleOf, handleOfBytes } = workspace;
  const given = new Set<FileSource>();
  let all = files;
  const [{ path } = { path: undefined }] = files;
  const read =
    files.length === 1 && path !== undefined && isProject(path)
      ? services.open({ sources: [handleOf(path)], isAddition: false }, () => {})
      : Promise.resolve(null);
  const reading = read.then(
    (view) => {
      if (view) given.add(files[0]);
    },
    () => {},
  );
  return {
    services: {
      ...services,
      async project() {
        await reading;
        return services.project();
      },
    },
    async take() {
      await reading;
      const isOpen = (await services.project()) !== null;
      const taken = all.filter((file) => !isOpen || !given.has(file));
      for (const file of all) given.add(file);
      return taken.map(({ path, name, bytes }) => (path ? handleOf(path) : handleOfBytes(name, bytes!)));
    },
    add(more) {
      all = [...all, ...more];
    },
  };
}

/** A file that cannot be read is no project here: the page's own attempt tells why. */
function isProject(path: string): boolean {
  try {
    return isSqlite(path);
  } catch {
    return false;
  }
}
