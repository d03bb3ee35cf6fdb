import { isFailure } from '../../host/failure.ts';
import { buildCommand } from './build.ts';
import { sourcesCommand } from './changeSources.ts';
import { isUsageError, usageError } from './command.ts';
import type { Command, Output } from './command.ts';
import { editCommand } from './edit.ts';
import { exportCommand } from './export.ts';
import { commandHelp, overallHelp } from './helpText.ts';
import { importCommand } from './import.ts';
import { infoCommand } from './info.ts';
import { nearestName } from './nearestName.ts';
import { parseInput } from './parseInput.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';

/** Every verb, in the order of the help. */
export const commands: readonly Command[] = [
  buildCommand,
  importCommand,
  editCommand,
  exportCommand,
  infoCommand,
  sourcesCommand,
  searchCommand,
  serveCommand,
];

/** Does what a command line asks; answers its exit code: 0 done, 1 the work failed, 2 the command was wrong. */
export async function runCommandLine(args: readonly string[], version: string, output: Output): Promise<0 | 1 | 2> {
  try {
    await runCommand(args, version, output);
    return 0;
  } catch (error) {
    output.progress.clear();
    output.note(`topograph: ${errorText(error)}`);
    return isUsageError(error) ? 2 : 1;
  }
}

async function runCommand([name, ...args]: readonly string[], version: string, output: Output) {
  const names = commands.map((one) => one.name);
  if (name === '--version') return output.result(`${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return output.result(overallHelp(commands));
  if (name === undefined)
    throw usageError(`Name a command: ${names.join(', ')}. "topograph --help" tells what each does.`);
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const nearest = nearestName(name, names);
    const hint = nearest ? `Did you mean ${nearest}?` : '"topograph --help" lists them.';
    throw usageError(`There is no command "${name}". ${hint}`);
  }
  const input = parseInput(command, args);
  if (input.isSet('help')) return output.result(commandHelp(command));
  await command.run(input, output);
}

/** One sentence, never a stack; a bug says so, with its message, and the whole of it on request. */
function errorText(error: unknown): string {
  if (isUsageError(error) || isFailure(error)) return error.message;
  const { message, details, stack } = error as Error & { details?: string };
  const trace = process.env.TOPOGRAPH_DEBUG
    ? `\n${details ?? stack}`
    : ' Set TOPOGRAPH_DEBUG=1 for the details of a report.';
  return `Something went wrong inside Topograph: ${message.replace(/\.$/, '')}.${trace}`;
}
