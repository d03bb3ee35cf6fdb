#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { isFailure } from '../host/failure.ts';
import { buildCommand } from './commands/build.ts';
import { isUsageError, usageError } from './commands/command.ts';
import type { Command, Output } from './commands/command.ts';
import { exportCommand } from './commands/export.ts';
import { commandHelp, overallHelp } from './commands/helpText.ts';
import { importCommand } from './commands/import.ts';
import { infoCommand } from './commands/info.ts';
import { nearestName } from './commands/nearestName.ts';
import { parseInput } from './commands/parseInput.ts';
import { createProgressBar } from './commands/progressBar.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';

const commands: readonly Command[] = [
  buildCommand,
  importCommand,
  exportCommand,
  infoCommand,
  searchCommand,
  serveCommand,
];

/** The command line: exit code 0 when it did its work, 1 when the work failed, 2 when the command was wrong. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const abort = new AbortController();
  // The first Ctrl-C lets the work put itself away, the second does not wait for it.
  const stop = () => (abort.signal.aborted ? process.exit(1) : abort.abort());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const output: Output = {
    result: (content) => void process.stdout.write(content),
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: createProgressBar(process.stderr),
    signal: abort.signal,
  };
  try {
    await runCommand(name, args, output);
    return 0;
  } catch (error) {
    output.progress.clear();
    output.note(errorText(error));
    return isUsageError(error) ? 2 : 1;
  }
}

async function runCommand(name: string | undefined, args: readonly string[], output: Output) {
  if (name === '--version') return output.result(`${version()}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return output.result(overallHelp(commands));
  if (name === undefined)
    throw usageError(
      `Name a command: ${commands.map((one) => one.name).join(', ')}. "topograph --help" tells what each does.`,
    );
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const nearest = nearestName(
      name,
      commands.map((one) => one.name),
    );
    throw usageError(
      `There is no command "${name}". ${nearest ? `Did you mean ${nearest}?` : '"topograph --help" lists them.'}`,
    );
  }
  const input = parseInput(command, args);
  if (input.isSet('help')) return output.result(commandHelp(command));
  await command.run(input, output);
}

/** One sentence, never a stack; a bug says so, with its message, and the whole of it on request. */
function errorText(error: unknown): string {
  if (isUsageError(error) || isFailure(error)) return `topograph: ${error.message}`;
  const { message, details, stack } = error as Error & { details?: string };
  const trace = process.env.TOPOGRAPH_DEBUG
    ? `\n${details ?? stack}`
    : ' Set TOPOGRAPH_DEBUG=1 for the details of a report.';
  return `topograph: Something went wrong inside Topograph: ${message.replace(/\.$/, '')}.${trace}`;
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

// Who reads our output may stop early, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
