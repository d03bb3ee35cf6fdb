import { resolve } from 'node:path';
import { createFailure } from '../../host/failure.ts';
import type { EngineChange } from '../engine/readSources.ts';
import { findFile } from '../files.ts';
import { countPapers } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { refuseUnwritable } from '../project/replaceFile.ts';
import { stateOf } from '../sourceOrigins.ts';
import { columnsOption, readColumns } from './columnsOption.ts';
import { counted, usageError } from './command.ts';
import type { Command, CommandInput } from './command.ts';
import { describeCounts } from './describeReceipt.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';

/** Lists the files that a map was built from, and adds, removes or reads again some of them. */
export const sourcesCommand: Command = {
  name: 'sources',
  usage: 'MAP.topo [FILE...] [--remove FILE|--reload FILE|all] [--json]',
  summary: 'List where the papers of a map come from; add files, remove one or read it again.',
  options: [
    { name: 'remove', value: 'FILE', help: 'Remove what only this file gave; named as in the list.' },
    { name: 'reload', value: 'FILE|all', help: 'Read this file again, or all that changed.' },
    columnsOption,
    { name: 'json', help: 'Print one JSON object: the receipt of each file, its path and whether it changed.' },
  ],
  notes:
    'The papers are the same as if the files had been imported that way in the first place; the map is saved in place.',
  async run(input, output) {
    const [path, ...added] = input.operands;
    if (path === undefined) throw usageError('Name a project file: MAP.topo.');
    const choices = readColumns(input);
    const files = added.map((path) => ({ ...findFile(path), choices }));
    await withEngine(async (engine) => {
      const options = { signal: output.signal, onProgress: output.progress.update };
      let project = await readProjectFile(engine, path, output);
      const changes = readChanges(input, project);
      if (files.length > 0 || changes.length > 0) {
        refuseUnwritable(path);
        const { name, settings } = project;
        const request = { name, files, settings, known: project, changes };
        const built = await finished(engine.analysis('build', request, options), output);
        project = { ...built.value, seconds: built.seconds };
        await finished(engine.errand('write', { project, path: resolve(path) }, options), output);
      }
      const states = project.sources.map(stateOf);
      output.result(input.isSet('json') ? asJson(project, states) : describe(project, states));
    });
  },
};

function readChanges(input: CommandInput, { receipt, sources }: Project): EngineChange[] {
  const [removed, reloaded] = [input.text('remove'), input.text('reload')];
  const known = receipt.files.map(({ file }) => file);
  for (const file of [removed, reloaded === 'all' ? undefined : reloaded]) {
    if (file !== undefined && !known.includes(file))
      throw createFailure(
        'not-found',
        `The map was not built from a file called ${file}. It was built from ${known.join(', ')}.`,
      );
  }
  const remove = removed === undefined ? [] : [{ kind: 'remove', file: removed } as const];
  const changed = known.filter((_, i) => stateOf(sources[i]) === 'changed');
  const reload = reloaded === undefined ? [] : reloaded === 'all' ? changed : [reloaded];
  return [...remove, ...reload.map((file) => ({ kind: 'reload', file, from: null }) as const)];
}

function asJson({ receipt, sources, papers }: Project, states: readonly string[]): string {
  const files = receipt.files.map((file, i) => ({ ...file, path: sources[i].path, state: states[i] }));
  return JSON.stringify({ papers: countPapers(papers), files }) + '\n';
}

function describe({ receipt, papers }: Project, states: readonly string[]): string {
  const lines = receipt.files.map((file, i) => {
    const hint = { changed: ' (has changed since)', missing: ' (is gone)', same: '', unknown: '' }[states[i]] ?? '';
    return `${file.file}${hint}\n  ${describeCounts(file)}`;
  });
  return [...lines, counted(countPapers(papers), 'paper'), ''].join('\n');
}
