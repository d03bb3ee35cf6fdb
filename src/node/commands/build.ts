import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Receipt } from '../../paper.ts';
import { createFailure } from '../../host/failure.ts';
import type { FileSource } from '../files.ts';
import { countPapers } from '../project/project.ts';
import { isSqlite } from '../project/isSqlite.ts';
import { refuseUnwritable } from '../project/replaceFile.ts';
import { describeCounts } from './describeReceipt.ts';
import { columnsOption, readColumns } from './columnsOption.ts';
import { counted, usageError } from './command.ts';
import type { Command, Output } from './command.ts';
import { readSettings, readThreads, settingsOptions } from './settingsOptions.ts';
import { readOperands } from './sources.ts';
import { writeWhole } from '../writeWhole.ts';
import { finished, withEngine } from './withEngine.ts';

/** Builds a map of papers and saves it as a project. */
export const buildCommand: Command = {
  name: 'build',
  usage: 'FILE... --out MAP.topo [options]',
  summary: 'Build a map of papers and save it.',
  options: [
    { name: 'out', value: 'MAP.topo', help: 'Where to save the map.' },
    { name: 'csv', value: 'FILE.csv', help: 'Also write the papers with their topics and positions as a table.' },
    columnsOption,
    ...settingsOptions,
    { name: 'json', help: 'Print one JSON object: papers, topics, seconds, total, peak_mb, problems, receipt.' },
  ],
  async run(input, output) {
    const start = performance.now();
    const path = input.text('out');
    if (path === undefined) throw usageError('Say where to save the map: --out MAP.topo.');
    const settings = readSettings(input);
    const nThreads = readThreads(input);
    const files = await readOperands(input.operands, readColumns(input));
    refuseTarget(path, files);
    const csv = input.text('csv');
    if (csv !== undefined) refuseTable(csv, path, files);

    await withEngine(async (engine) => {
      engine.prepare();
      const options = { signal: output.signal, onProgress: output.progress.update };
      const name = basename(path).replace(/\.topo$/i, '');
      const request = { name, files, settings, known: null };
      const built = await finished(engine.analysis('build', request, options), output);
      const project = { ...built.value, seconds: built.seconds };
      // Nothing is analysed again: a new thread makes the table while the other one saves.
      await engine.forget();
      const [written, table] = await Promise.all([
        finished(engine.errand('write', { project, path }, options), output),
        csv === undefined ? null : finished(engine.analysis('export', { project, format: 'csv' }), output),
      ]);
      if (csv !== undefined && table) writeWhole(csv, table.value);

      const total = (performance.now() - start) / 1000;
      const problems = project.receipt.files.flatMap((file) => file.problems);
      const [papers, topics] = [countPapers(project.papers), project.analysis.topics.length];
      if (input.isSet('json')) {
        const seconds = roundAll({ ...built.seconds, ...written.seconds });
        const peak_mb = Math.round(process.resourceUsage().maxRSS / 1024);
        output.result(
          JSON.stringify({
            papers,
            topics,
            seconds,
            total: round(total),
            peak_mb,
            problems,
            receipt: project.receipt,
          }) + '\n',
        );
      } else {
        for (const file of project.receipt.files) output.note(`${file.file}: ${describeCounts(file)}`);
        noteProblems(project.receipt, output);
        output.result(
          `${counted(papers, 'paper')} in ${counted(topics, 'topic')}, saved as ${path} in ${total.toFixed(1)} s.\n`,
        );
      }
    }, nThreads);
  },
};

const nProblemsShown = 5;

/** Tells the first problems of an import. */
function noteProblems(receipt: Receipt, output: Output): void {
  const problems = receipt.files.flatMap((file) => file.problems);
  for (const { file, line, message } of problems.slice(0, nProblemsShown)) {
    output.note(line > 0 ? `${file}, line ${line}: ${message}` : `${file}: ${message}`);
  }
  if (problems.length > nProblemsShown) {
    output.note(`... and ${problems.length - nProblemsShown} more; "topograph import" lists them all.`);
  }
}

/** Papers are never overwritten by a map, nor is anything else that no map is. */
function refuseTarget(path: string, files: readonly FileSource[]) {
  if (files.some((file) => file.path && resolve(file.path) === resolve(path))) {
    throw usageError(`--out names one of the files to read, ${path}. Choose another name, ending in .topo.`);
  }
  refuseUnwritable(path);
  if (existsSync(path) && !isReplaceable(path)) {
    throw createFailure('not-permitted', `${path} exists and is no map. Choose another name, or remove it first.`);
  }
}

/** A table replaces a table, never papers or a map. */
function refuseTable(csv: string, map: string, files: readonly FileSource[]) {
  const names = [map, ...files.flatMap(({ path }) => path ?? [])];
  if (names.some((name) => resolve(name) === resolve(csv))) {
    throw usageError(`--csv names the map or one of the files to read, ${csv}. Choose another name, ending in .csv.`);
  }
  if (csv === '-')
    throw usageError('--csv names a file. For standard output: topograph export MAP.topo --format csv --out -.');
  refuseUnwritable(csv);
}

function isReplaceable(path: string): boolean {
  try {
    return isSqlite(path);
  } catch {
    return false;
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function roundAll(seconds: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(seconds).map(([stage, value]) => [stage, round(value)]));
}
