// The program's own sources as modules for measurements.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { boundedParquet } from './boundedParquet.mjs';
import { root } from './stamp.mjs';

/** Bundles the files (from the project's root) into .cache/bench/`folder`; answers with each one's exports under its name here. */
export async function bundleSources(folder, files) {
  const bundler = await rolldown({
    input: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)])),
    platform: 'node',
    external: ['node-sqlite3-wasm', /^node:/],
    plugins: [boundedParquet],
    logLevel: 'warn',
  });
  const dir = join(root, '.cache', 'bench', folder);
  await bundler.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundler.close();
  const modules = Object.keys(files).map(async (name) => [
    name,
    await import(pathToFileURL(join(dir, `${name}.mjs`)).href),
  ]);
  return Object.fromEntries(await Promise.all(modules));
}
