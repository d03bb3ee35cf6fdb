import { runCommandLine } from '../../../src/node/commands/commandLine.ts';
import type { CliRun } from './runCli.ts';

/** Runs a command line within the test, which spares a process; standard input is not read. */
export async function runHere(args: readonly string[]): Promise<CliRun> {
  let [stdout, stderr] = ['', ''];
  const code = await runCommandLine(args, '1.2.3', {
    result: (content) => void (stdout += Buffer.from(content as string).toString()),
    note: (text) => void (stderr += `${text}\n`),
    progress: { update: () => {}, clear: () => {} },
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr };
}
