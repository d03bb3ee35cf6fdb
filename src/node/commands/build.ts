import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Receipt } from '../../paper.ts';
import { createFailure } from '../../host/failure.ts';
import type { StageSeconds } from '../../analysis.ts';
import type { Engine } from '../engine.ts';
import type { BuildRequest } from '../engine/jobs.ts';
import type { FileSource } from '../files.ts';
import { countPapers } from '../project/project.ts';
import { isSqlite } from '../project/isSqlite.ts';
import { refuseUnwritable } from '../project/replaceFile.ts';
import { describeFiles } from './describeReceipt.ts';
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
  usage: 'FILE... --out MAP.topo [--csv FILE.csv] [options]',
  summary: 'Build a map of papers and save it.',
  options: [
    { name: 'out', value: 'MAP.topo', help: 'Where to save the map; not needed with --csv.' },
    { name: 'csv', value: 'FILE.csv', help: 'Write the papers with their topics and positions as a table.' },
    columnsOption,
    ...settingsOptions,
    { name: 'json', help: 'Print one JSON object: papers, topics, seconds, total, peak_mb, problems, receipt.' },
  ],
  async run(input, output) {
    const start = performance.now();
    const path = input.text('out');
    const csv = input.text('csv');
    if (path === undefined && csv === undefined) {
      throw usageError('Say where to save the map: --out MAP.topo; or --csv FILE.csv for a table alone.');
    }
    const settings = readSettings(input);
    const nThreads = readThreads(input);
    const files = await readOperands(input.operands, readColumns(input));
    if (path !== undefined) refuseTarget(path, files);
    if (csv !== undefined)
      refuseTable(csv, [...(path === undefined ? [] : [path]), ...files.flatMap((file) => file.path ?? [])]);

    await withEngine(async (engine) => {
      const name = basename(path ?? csv ?? '').replace(/\.topo$/i, '');
      const request = { name, files, settings, known: null };
      const built =
        path === undefined
          ? await buildTable(engine, request, csv!, output)
          : await buildMap(engine, request, { path, csv }, output);
      const total = (performance.now() - start) / 1000;
      const { papers, topics, receipt, seconds } = built;
      if (input.isSet('json')) {
        const problems = receipt.files.flatMap((file) => file.problems);
        const peak_mb = Math.round(process.resourceUsage().maxRSS / 1024);
        const told = { papers, topics, seconds: roundAll(seconds), total: round(total), peak_mb, problems, receipt };
        return output.result(JSON.stringify(told) + '\n');
      }
      for (const line of describeFiles(receipt)) output.note(line);
      noteProblems(receipt, output);
      const saved = `saved as ${path ?? csv} in ${total.toFixed(1)} s`;
      output.result(`${counted(papers, 'paper')} in ${counted(topics, 'topic')}, ${saved}.\n`);
    }, nThreads);
  },
};

/** What is told of a map when it has been built. */
interface Built {
  readonly papers: number;
  readonly topics: number;
  readonly receipt: Receipt;
  readonly seconds: StageSeconds;
}

/** Builds a map that nobody keeps, and writes its table. */
async function buildTable(engine: Engine, request: BuildRequest, csv: string, output: Output): Promise<Built> {
  const options = { signal: output.signal, onProgress: output.progress.update };
  const { value, seconds } = await finished(engine.analysis('table', request, options), output);
  writeWhole(csv, value.csv);
  return { papers: value.nPapers, topics: value.nTopics, receipt: value.receipt, seconds };
}

/** Builds a map, saves it and writes its table where one is asked for. */
async function buildMap(
  engine: Engine,
  request: BuildRequest,
  { path, csv }: { readonly path: string; readonly csv: string | undefined },
  output: Output,
): Promise<Built> {
  engine.prepare();
  const options = { signal: output.signal, onProgress: output.progress.update };
  const { value, seconds } = await finished(engine.analysis('build', request, options), output);
  const project = { ...value, seconds };
  // Nothing is analysed again: a new thread makes the table while the other one saves.
  await engine.forget();
  const [written, table] = await Promise.all([
    finished(engine.errand('write', { project, path }, options), output),
    csv === undefined ? null : finished(engine.analysis('export', { project, format: 'csv' }), output),
  ]);
  if (csv !== undefined && table) writeWhole(csv, table.value);
  const { papers, analysis, receipt } = project;
  return {
    papers: countPapers(papers),
    topics: analysis.topics.length,
    receipt,
    seconds: { ...seconds, ...written.seconds },
  };
}

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
function refuseTable(csv: string, names: readonly string[]) {
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
