import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createFailure } from '../../host/failure.ts';
import { findPlaces } from '../places.ts';
import { startServer } from '../server.ts';
import { createStartFiles } from '../startFiles.ts';
import { createWorkspace } from '../workspace.ts';
import type { Command } from './command.ts';
import { numberOption } from './parseInput.ts';
import { readOperands } from './sources.ts';

/** Shows a map in the browser of this machine until Ctrl-C. */
export const serveCommand: Command = {
  name: 'serve',
  usage: '[MAP.topo|FILE...] [--port N] [--no-open]',
  summary: 'Show a map, or build one of papers, in the browser of this machine.',
  options: [
    { name: 'port', value: 'N', help: 'Port to listen on; without it the usual one, or any that is free.' },
    { name: 'no-open', help: 'Only print the address.' },
  ],
  notes: 'Only this machine can reach it, and only with the address as printed. Ctrl-C ends it.',
  async run(input, output) {
    const isGiven = input.text('port') !== undefined;
    const port = isGiven ? numberOption(input, 'port', 0, { least: 0, most: 65_535, isWhole: true }) : null;
    const places = findPlaces();
    if (!existsSync(join(places.page, 'index.html'))) {
      throw createFailure('not-found', `The page is missing from ${places.page}. Build it with "npm run build".`);
    }
    const workspace = createWorkspace(places);
    workspace.prepare();
    try {
      const files = input.operands.length > 0 ? await readOperands(input.operands) : [];
      const { services, take } = createStartFiles(workspace, files);
      const server = await startServer({ page: places.page, services, shell: { startFiles: take }, port });
      output.result(`Topograph is at ${server.url}\n`);
      if (!input.isSet('no-open')) openBrowser(server.url);
      await aborted(output.signal);
      await server.close();
    } finally {
      await workspace.close();
    }
  },
};

/** Asks the system for a browser; without one the address is printed all the same. */
function openBrowser(url: string) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    // A listener alone does not keep the program running; the server does.
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
