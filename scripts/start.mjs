// npm start -- [FILE...] [--no-open]: opens Topograph on the files, or on the sample papers.
// Electron where it can be had; else, and with --no-open, the same page in a browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronBinary, installedBinary } from './electronBinary.mjs';
import { root } from './stamp.mjs';

const args = process.argv.slice(2);
await build();
const obstacle = args.includes('--no-open') ? '' : await openElectron();
if (obstacle !== null) {
  if (obstacle) console.log(`${obstacle} Opening Topograph in the browser instead.`);
  process.exitCode = await run(process.execPath, [join(root, 'dist', 'cli.js'), 'serve', ...args]);
}

/** Runs Electron until it is closed: null; or why it could not be shown, in a sentence. */
async function openElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return installedBinary()
      ? 'There is no display here for a window.'
      : "Electron's program is not on this machine, nor is there a display for its window.";
  }
  const binary = await electronBinary();
  if (!binary) return "Electron's program is not on this machine and could not be downloaded.";
  // Chromium's sandbox refuses to run for root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = Date.now();
  const code = await run(binary, [...flags, root, ...args]);
  if (code === 0 || Date.now() - start > 10_000) {
    process.exitCode = code;
    return null;
  }
  return `Electron could not start here (exit code ${code}).`;
}

function run(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  const pass = (signal) => process.on(signal, () => child.kill(signal));
  ['SIGINT', 'SIGTERM'].forEach(pass);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
