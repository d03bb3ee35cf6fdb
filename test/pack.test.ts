import { extractAll, extractFile, listPackage } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Packs with a folder that looks like Electron's, so that it works where Electron cannot be downloaded. */
describe.runIf(process.platform === 'linux')('The packed app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-pack-'));
  const archive = join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');
  const content = join(folder, 'content');

  beforeAll(() => {
    const electronDist = join(folder, 'electron');
    mkdirSync(join(electronDist, 'locales'), { recursive: true });
    mkdirSync(join(electronDist, 'resources'));
    writeFileSync(join(electronDist, 'electron'), '#!/bin/sh\n');
    chmodSync(join(electronDist, 'electron'), 0o755);
    const args = ['scripts/pack.mjs', '--electron-dist', electronDist, '--out', join(folder, 'out')];
    const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    extractAll(archive, content);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const cli = join(content, 'dist', 'cli.js');
    return spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
  };

  test('is a program with an archive that holds all that runs, and no sources', () => {
    expect(existsSync(join(folder, 'out', 'linux-unpacked', 'topograph'))).toBe(true);
    const { main } = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
    const entries = listPackage(archive, { isPack: false });
    const needed = [
      `/${main}`,
      '/dist/preload.cjs',
      '/dist/cli.js',
      '/dist/engineWorker.js',
      '/dist/kernelWorker.js',
      '/dist/kernelWorker.js',
      '/dist/resvg.wasm',
      '/dist/fonts/Inter-400.ttf',
      '/dist/fonts/Inter-LICENSE.txt',
      '/dist/licenses/page.txt',
      '/dist/page/index.html',
      '/assets/sample-papers.txt',
      '/assets/icon.png',
    ];
    expect(needed.filter((entry) => !entries.includes(entry))).toEqual([]);
    const packages = entries.filter((entry) => /^\/node_modules\/[^/]+$/.test(entry));
    expect(packages).toEqual(['/node_modules/node-sqlite3-wasm']);
    expect(entries.filter((entry) => /^\/(src|renderer|electron|test|scripts|out)\b/.test(entry))).toEqual([]);
  });

  test('builds a map from a file and exports it, from what the archive holds alone', () => {
    const sample = join(content, 'assets', 'sample-papers.txt');
    const built = run('build', sample, '--out', 'map.topo', '--json');
    expect([built.status, built.stderr]).toEqual([0, '']);
    expect((JSON.parse(built.stdout) as { papers: number }).papers).toBe(63);

    for (const format of ['csv', 'json', 'svg', 'png']) {
      const { status, stderr } = run('export', 'map.topo', '--format', format, '--out', `map.${format}`);
      expect([format, status, stderr]).toEqual([format, 0, '']);
    }
    expect(readFileSync(join(folder, 'map.csv'), 'utf8').split('\n')[0]).toMatch(
      /^\uFEFF?id,title,year,venue,x,y,topic/,
    );
    expect(readFileSync(join(folder, 'map.png')).subarray(1, 4).toString()).toBe('PNG');
  });
});
