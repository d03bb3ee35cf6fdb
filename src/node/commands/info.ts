import { statSync } from 'node:fs';
import { qualityGround } from '../../analytics/quality.ts';
import { mergeViews } from '../../import/mergeViews.ts';
import type { Quality } from '../../quality.ts';
import { stringAt } from '../../strings.ts';
import type { Engine } from '../engine.ts';
import { unpackMerged } from '../project/packRecords.ts';
import { countPapers, unpackPapers } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { stateOf } from '../sourceOrigins.ts';
import { counted } from './command.ts';
import { nameFiles } from './describeReceipt.ts';
import type { Command, Output } from './command.ts';
import { describeQuality } from './describeQuality.ts';
import { projectOperand } from './sources.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';

/** Tells what a project holds. */
export const infoCommand: Command = {
  name: 'info',
  usage: 'MAP.topo [--quality] [--json]',
  summary: 'Tell what a map holds: its papers, topics, sources and settings.',
  options: [
    { name: 'quality', help: 'Tell how good the topics and the map are.' },
    { name: 'json', help: 'Print one JSON object.' },
  ],
  async run(input, output) {
    const path = projectOperand(input.operands);
    await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      const quality = input.isSet('quality') ? await qualityOf(engine, project, output) : null;
      const facts = { ...factsOf(project), bytes: statSync(path).size, ...(quality && { quality }) };
      if (input.isSet('json')) return output.result(JSON.stringify(facts) + '\n');
      output.result(describe(facts) + (quality ? describeQuality(quality, project.analysis.topics) : ''));
    });
  },
};

async function qualityOf(engine: Engine, { analysis }: Project, output: Output): Promise<Quality> {
  const options = { signal: output.signal, onProgress: output.progress.update };
  return (await finished(engine.errand('quality', qualityGround(analysis), options), output)).value;
}

function factsOf({ name, papers, analysis, receipt, settings, sources, records, keptApart }: Project) {
  const years = papers.years.filter((year) => year !== 0).sort();
  return {
    name,
    papers: countPapers(papers),
    years: years.length > 0 ? [years[0], years[years.length - 1]] : null,
    topics: analysis.topics.map(({ id, name: topic, size, terms, nearest, contrast, summary, representatives }) => ({
      id,
      name: topic,
      size,
      terms: terms.map(({ term }) => term),
      weights: terms.map(({ weight }) => Number(weight.toFixed(4))),
      nearest,
      contrast: contrast.map(({ term }) => term),
      summary,
      typical: representatives.map((paper) => stringAt(papers.titles, paper)),
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
    `from ${nameFiles(facts.files)}`,
    '',
    ...facts.topics.map(({ name, size }) => `${String(size).padStart(width)}  ${name}`),
    '',
  ].join('\n');
}
