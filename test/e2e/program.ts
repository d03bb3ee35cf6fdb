import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** A browser, and Topograph in it as often as a test likes. */
export interface TestBrowser {
  /** Starts `topograph serve` on the files in a folder of its own and opens the page. */
  open(files?: readonly string[], options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The tour begins by itself, as it does for a person who has never been here. */
  readonly isFirstStart?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of: errors on the console, exceptions, requests that failed or left this machine. */
  readonly complaints: readonly string[];
  readonly url: string;
  /** Ends the program behind the page and leaves the page. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a headless browser; close it in the end. */
export async function launchBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: `npm test` installs one where it can.');
  const browser = await chromium.launch({ executablePath, args: quietArguments });
  return {
    open: (files = [], options = {}) => openPage(browser, files, options),
    close: () => browser.close(),
  };
}

/** A picture of the page for people to look at, in test/e2e/screenshots. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const folder = resolve('test/e2e/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function openPage(browser: Browser, files: readonly string[], options: OpenOptions): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-e2e-'));
  const { server, url } = await startServer(files, folder);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  if (!options.isFirstStart) {
    await context.addInitScript(() => {
      const key = 'topograph.layout';
      if (!localStorage.getItem(key)) localStorage.setItem(key, '{"isToured":true}');
    });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const complaints = listenForComplaints(page, new URL(url).origin);
  await page.goto(url);
  const stopServer = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return {
    page,
    complaints,
    url,
    stopServer,
    async close() {
      await context.close();
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chromium's own network traffic, which an offline machine refuses, is turned off. */
const quietArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

function startServer(files: readonly string[], cwd: string): Promise<{ server: ChildProcess; url: string }> {
  const cli = resolve('dist/cli.js');
  if (!existsSync(cli)) throw new Error('Build first: npm run build');
  const server = spawn(process.execPath, [cli, 'serve', ...files, '--no-open'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((found, failed) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) found({ server, url });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}: ${output}`)));
  });
}

function listenForComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) complaints.push(`left: ${url}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  return complaints;
}
