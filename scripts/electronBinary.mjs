import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from './stamp.mjs';

const folder = join(root, 'node_modules', 'electron');

/** The path of Electron's program, downloaded when it is absent and can be had; null when it cannot. */
export async function electronBinary() {
  const installed = installedBinary();
  if (installed) return installed;
  if (!existsSync(join(folder, 'install.js')) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  await install();
  return installedBinary();
}

/** The path of Electron's program when it is on this machine already, else null. */
export function installedBinary() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Runs the package's own installer: minutes where the download works, seconds where nobody answers. */
async function install() {
  const mirror = new URL(process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com');
  const limitMs = (await answers(mirror)) ? 600_000 : 20_000;
  if (limitMs > 20_000) console.log('Fetching Electron (about 120 MB, once)...');
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: limitMs });
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
}

function answers(address) {
  return new Promise((resolve) => {
    const port = Number(address.port) || (address.protocol === 'http:' ? 80 : 443);
    const socket = connect({ host: address.hostname, port, timeout: 4000 });
    const end = (isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
