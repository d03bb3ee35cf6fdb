import { app } from 'electron';
import { resolve } from 'node:path';

/**
 * Hears every file that the system asks this program to open: double-clicked, dropped on the icon, or named when the
 * program is started again (without a file: an empty list). Files that come early are heard when `listen` is called.
 */
export function hearFilesFromOutside(): { listen(listener: (paths: readonly string[]) => void): void } {
  const early = filesIn(process.argv, process.cwd(), app.isPackaged);
  let hear: ((paths: readonly string[]) => void) | null = null;

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (hear) hear([path]);
    else early.push(path);
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    hear?.(filesIn(argv, workingDirectory, app.isPackaged));
  });
  return {
    listen(listener) {
      hear = listener;
      listener(early);
    },
  };
}

/** The files that a command line names, as full paths. Unpackaged, the program's own folder stands before them. */
export function filesIn(argv: readonly string[], workingDirectory: string, isPackaged: boolean): string[] {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return names.slice(isPackaged ? 0 : 1).map((name) => resolve(workingDirectory, name));
}
