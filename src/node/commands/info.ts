import { statSync } from 'node:fs';
import { mergeViews } from '../../import/mergeViews.ts';
import { unpackMerged } from '../project/packRecords.ts';
import { countPapers, unpackPapers } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { stateOf } from '../sourceOrigins.ts';
import { counted } from './command.ts';
import type { Command } from './command.ts';
import { projectOperand } from './sources.ts';
import { readProjectFile, withEngine } from './withEngine.ts';

/** Tells what a project holds. */
export const infoCommand: Command = {
  name: 'info',
  usage: 'MAP.topo [--json]',
  summary: 'Tell what a map holds: its papers, topics, sources and settings.',
  options: [{ name: 'json', help: 'Print one JSON object.' }],
  async run(input, output) {
    const path = projectOperand(input.operands);
    const project = await withEngine((engine) => readProjectFile(engine, path, output));
    const facts = { ...factsOf(project), bytes: statSync(path).size };
    output.result(input.isSet('json') ? JSON.stringify(facts) + '\n' : describe(facts));
  },
};

function factsOf({ name, papers, analysis, receipt, settings, sources, records, keptApart }: Project) {
  const years = papers.years.filter((year) => year !== 0).sort();
  return {
    name,
    papers: countPapers(papers),
    years: years.length > 0 ? [years[0], years[years.length - 1]] : null,
    topics: analysis.topics.map(({ id, name: topic, size, terms }) => ({
      id,
      name: topic,
      size,
      terms: terms.map(({ term }) => term),
    })),
    terms: analysis.vocabulary.terms.length,
    files: receipt.files.map(({ problems, ...file }, i) => ({
      ...file,
      problems: problems.length,
      path: sources[i].path,
      state: stateOf(sources[i]),
    })),
    merges: mergeViews(unpackMerged(unpackPapers(papers), records)),
    kept_apart: keptApart.map(({ title, othersTitle }) => ({ title, from: othersTitle })),
    settings,
  };
}

function describe(facts: ReturnType<typeof factsOf> & { readonly bytes: number }): string {
  const years = facts.years ? `, ${facts.years[0]} to ${facts.years[1]}` : '';
  const width = String(facts.topics[0]?.size ?? 0).length;
  return [
    facts.name,
    `${counted(facts.papers, 'paper')}${years}; ${counted(facts.terms, 'term')}; ${(facts.bytes / 1e6).toFixed(1)} MB`,
    `from ${facts.files.map(({ file, imported }) => `${file} (${imported})`).join(', ')}`,
    '',
    ...facts.topics.map(({ name, size }) => `${String(size).padStart(width)}  ${name}`),
    '',
  ].join('\n');
}
