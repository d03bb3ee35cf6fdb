import type { Command } from './command.ts';
import { helpOption } from './parseInput.ts';

/** What `topograph --help` says. */
export function overallHelp(commands: readonly Command[]): string {
  return [
    'Topograph turns a pile of research abstracts into a map of topics.',
    '',
    'Usage: topograph COMMAND ...',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'FILE may be a folder, - for standard input, and any file compressed with gzip.',
    '"topograph COMMAND --help" says more. Exit code 0: done, 1: the work failed, 2: the command was wrong.',
    '',
  ].join('\n');
}

/** What a command's `--help` says. */
export function commandHelp({ name, usage, summary, options, notes }: Command): string {
  const rows = [...options, helpOption].map(
    ({ name, value, help }) => [`--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  return [
    `Usage: topograph ${name} ${usage}`,
    '',
    summary,
    '',
    ...columns(rows),
    ...(notes ? ['', notes] : []),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
