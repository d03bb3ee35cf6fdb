#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCommandLine } from './commands/commandLine.ts';
import { createProgressBar } from './commands/progressBar.ts';

const abort = new AbortController();
// The first Ctrl-C lets the work put itself away, the second does not wait for it.
const stop = () => (abort.signal.aborted ? process.exit(1) : abort.abort());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

// Who reads our output may stop early, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.exitCode = await runCommandLine(process.argv.slice(2), version, {
  result: (content) => void process.stdout.write(content),
  note: (text) => void process.stderr.write(`${text}\n`),
  progress: createProgressBar(process.stderr),
  signal: abort.signal,
});
