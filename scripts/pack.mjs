// npm run pack -- [--electron-dist DIR] [--out DIR]: an unpacked build of the desktop app for this system, in out/.
import { parseArgs } from 'node:util';
import { dirname, join, resolve } from 'node:path';
import { build as packApp } from 'electron-builder';
import { build } from './build.mjs';
import { electronBinary } from './electronBinary.mjs';
import { root } from './stamp.mjs';

const { values } = parseArgs({ options: { 'electron-dist': { type: 'string' }, out: { type: 'string' } } });
const output = resolve(values.out ?? join(root, 'out'));

const electronDist = values['electron-dist'] ? resolve(values['electron-dist']) : await ownElectron();
if (electronDist) {
  await build();
  await packApp({ projectDir: root, dir: true, publish: 'never', config: { electronDist, directories: { output } } });
  console.log(`Packed into ${output}`);
} else {
  console.error("Electron's program is not on this machine and could not be downloaded: nothing was packed.");
  process.exitCode = 1;
}

/** The folder of the installed Electron; macOS keeps its program deeper. */
async function ownElectron() {
  const binary = await electronBinary();
  return binary && (process.platform === 'darwin' ? resolve(binary, '../../../..') : dirname(binary));
}
