import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program's own files lie; the same in a clone, in an installed package and in the desktop app's archive. */
export interface Places {
  readonly samplePapers: string;
  /** The built page. */
  readonly page: string;
  readonly engineWorker: string;
  readonly resvgWasm: string;
  /** Inter in the two weights that scenes use. */
  readonly fonts: readonly string[];
}

/** The places of the copy of the program that runs. */
export function findPlaces(): Places {
  const root = programFolder();
  return {
    samplePapers: join(root, 'assets', 'sample-papers.txt'),
    page: join(root, 'dist', 'page'),
    engineWorker: join(root, 'dist', 'engineWorker.js'),
    resvgWasm: join(root, 'dist', 'resvg.wasm'),
    fonts: [join(root, 'dist', 'fonts', 'Inter-400.ttf'), join(root, 'dist', 'fonts', 'Inter-600.ttf')],
  };
}

/** The nearest folder above this module that holds the assets: bundles lie one level below it, sources two. */
function programFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(join(folder, 'assets', 'sample-papers.txt'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`This copy of Topograph is incomplete: there are no assets near ${start}.`);
    folder = parent;
  }
  return folder;
}
