import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './stamp.mjs';

/** The path of a Chromium or Chrome that runs on this machine, null when there is none. */
export function findChromium() {
  return places().find((path) => existsSync(path) && runs(path)) ?? null;
}

/** A Chromium for the browser tests: the one installed, else one downloaded, else Debian's; null when none can be had. */
export function provideChromium() {
  return findChromium() ?? download() ?? installDebianPackage();
}

function places() {
  const chosen = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : [];
  const downloaded = chromium.executablePath();
  if (process.platform === 'darwin') {
    return [
      ...chosen,
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      downloaded,
    ];
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    const programs = folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
    return [...chosen, ...programs, downloaded];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return [...chosen, ...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', downloaded];
}

/** A browser whose libraries are missing exists and still does not run. */
function runs(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function download() {
  console.log('No Chromium here: downloading one for the browser tests...');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 240_000 });
  return findChromium();
}

function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("No download: installing Debian's chromium...");
  const options = { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return findChromium();
}
