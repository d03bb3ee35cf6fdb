import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';

describe('npm start', () => {
  let started: ChildProcess | null = null;

  afterEach(() => {
    started?.kill('SIGTERM');
    started = null;
  });

  /** Runs the script where there is no display, until it prints an address or ends. */
  const start = (...args: string[]) =>
    new Promise<{ output: string; code: number | null }>((resolve) => {
      const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
      // Nothing is looked for on a test's way: neither a browser to open nor Electron to fetch.
      const options = { env: { ...env, PATH: '', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } };
      const child = spawn(process.execPath, ['scripts/start.mjs', ...args], options);
      started = child;
      let output = '';
      const hear = (chunk: Buffer) => {
        output += chunk;
        if (/http:\/\/\S+\n/.test(output)) resolve({ output, code: null });
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', (code) => resolve({ output, code }));
    });

  const addressIn = (output: string) => /http:\/\/\S+/.exec(output)![0];

  test('with --no-open prints an address whose page answers, and ends when told', async () => {
    const { output } = await start('--no-open');
    expect(output).not.toMatch(/Electron/);
    const page = await fetch(addressIn(output));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const ended = new Promise((resolve) => started!.once('exit', resolve));
    started!.kill('SIGTERM');
    await ended;
    await expect(fetch(addressIn(output))).rejects.toThrow();
  });

  test.runIf(process.platform === 'linux')(
    'where no window can open says so in one line and serves the page',
    async () => {
      const { output } = await start();
      const lines = output.trim().split('\n');
      const words = lines.filter((line) => !line.startsWith('built '));
      expect(words[0]).toMatch(/display.*Opening Topograph in the browser instead\.$/);
      expect(words.length).toBe(2);
      expect((await fetch(addressIn(output))).status).toBe(200);
    },
  );

  test('with a file that is not there says so and fails', async () => {
    const { output, code } = await start('nowhere.csv', '--no-open');
    expect([output.includes('There is no file nowhere.csv'), code]).toEqual([true, 1]);
  });
});
