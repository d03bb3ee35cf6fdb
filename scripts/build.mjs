// Builds dist/: the command line, the engine's worker, the desktop shell and the page.
// `--node-only` leaves out the shell and the page. A part whose sources are unchanged is skipped.
import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { build as buildPage } from 'vite';
import { boundedParquet } from './boundedParquet.mjs';
import { compactLanguages } from './compactLanguages.mjs';
import { licenseTexts } from './licenses.mjs';
import { root, sourcesOf, stampOf, writeStamp } from './stamp.mjs';

const dist = join(root, 'dist');

const parts = [
  { name: 'cli.js', run: () => bundle('src/node/cli.ts', 'cli.js', 'esm'), from: ['src'], isNode: true },
  {
    name: 'engineWorker.js',
    run: () => bundle('src/node/engineWorker.ts', 'engineWorker.js', 'esm'),
    from: ['src'],
    isNode: true,
  },
  {
    name: 'kernelWorker.js',
    run: () => bundle('src/node/kernelWorker.ts', 'kernelWorker.js', 'esm'),
    from: ['src'],
    isNode: true,
  },
  {
    name: 'resvg.wasm',
    run: () => copyPackageFile('@resvg/resvg-wasm/index_bg.wasm', 'resvg.wasm'),
    from: [],
    isNode: true,
  },
  { name: 'fonts', run: copyFonts, from: [], isNode: true },
  { name: 'main.js', run: () => bundle('electron/main.ts', 'main.js', 'esm'), from: ['src', 'electron'] },
  { name: 'preload.cjs', run: () => bundle('electron/preload.ts', 'preload.cjs', 'cjs'), from: ['src', 'electron'] },
  { name: 'page', run: bundlePage, from: ['src', 'renderer', 'vite.config.ts'] },
];

/** Builds what has changed; `say` hears one line per part. */
export async function build({ nodeOnly = false, say = console.log } = {}) {
  await mkdir(dist, { recursive: true });
  for (const part of parts) {
    if (nodeOnly && !part.isNode) continue;
    const stamp = await stampOf(part.from);
    if (existsSync(join(dist, part.name)) && stamp === (await sourcesOf(part.name))) continue;
    const start = performance.now();
    await part.run();
    await writeStamp(part.name, stamp);
    say(`built dist/${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

async function bundle(input, file, format) {
  const bundler = await rolldown({
    input: join(root, input),
    platform: 'node',
    external: ['electron', 'node-sqlite3-wasm', /^node:/],
    plugins: [boundedParquet, compactLanguages],
    logLevel: 'warn',
  });
  try {
    const { output } = await bundler.write({ file: join(dist, file), format, codeSplitting: false, sourcemap: false });
    await writeLicenses(file, output);
  } finally {
    await bundler.close();
  }
  if (file === 'cli.js') await chmod(join(dist, file), 0o755);
}

async function bundlePage() {
  const { output } = await buildPage({
    root: join(root, 'renderer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  });
  await writeLicenses('page', output);
}

async function copyFonts() {
  await rm(join(dist, 'fonts'), { recursive: true, force: true });
  await mkdir(join(dist, 'fonts'));
  await copyPackageFile('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', 'fonts/Inter-400.ttf');
  await copyPackageFile('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf', 'fonts/Inter-600.ttf');
  await copyPackageFile('@expo-google-fonts/inter/LICENSE_FONT', 'fonts/Inter-LICENSE.txt');
}

async function copyPackageFile(from, to) {
  await copyFile(join(root, 'node_modules', from), join(dist, to));
}

/** The notices of the packages inside a bundle go beside it: their licences ask for that. */
async function writeLicenses(part, output) {
  const moduleIds = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  await mkdir(join(dist, 'licenses'), { recursive: true });
  await writeFile(join(dist, 'licenses', `${part}.txt`), await licenseTexts(moduleIds.map((id) => relative(root, id))));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ nodeOnly: process.argv.includes('--node-only') });
}
