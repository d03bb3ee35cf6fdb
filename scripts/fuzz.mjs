// Tries every reader with damaged files: npm run fuzz -- [READER...] [--inputs 100000] [--seed 1] [--replay FILE]
// READER is a part of a format's name; without one, all are tried. Inputs that fail are written to .cache/fuzz.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { boundedParquet } from './boundedParquet.mjs';
import { root } from './stamp.mjs';

const folder = join(root, '.cache', 'fuzz');
for (const name of ['fuzz', 'fuzzWorker']) {
  const bundler = await rolldown({
    input: join(root, 'test', 'fuzz', `${name}.ts`),
    platform: 'node',
    external: [/^node:/],
    plugins: [boundedParquet],
    logLevel: 'silent',
  });
  await bundler.write({ file: join(folder, `${name}.mjs`), format: 'esm', codeSplitting: false });
  await bundler.close();
}
const args = [join(folder, 'fuzz.mjs'), '--root', root, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
