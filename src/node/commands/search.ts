import { searchPapers } from '../../search/searchPapers.ts';
import { paperAt } from '../project/project.ts';
import { counted, usageError } from './command.ts';
import type { Command } from './command.ts';
import { numberOption } from './parseInput.ts';
import { projectOperand } from './sources.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';

const defaultLimit = 10;

/** Finds papers of a project. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'MAP.topo QUERY [--limit 10] [--json]',
  summary: 'Find papers by the words in their titles, abstracts, keywords and authors.',
  options: [
    { name: 'limit', value: 'N', help: `Most papers to print (${defaultLimit}).` },
    { name: 'json', help: 'Print one JSON object: query, total, hits.' },
  ],
  notes: 'Every word must be there; the last may be a beginning. "Quoted words" stand side by side.',
  async run(input, output) {
    const query = input.operands.slice(1).join(' ');
    const path = projectOperand(input.operands, Infinity);
    if (query.trim() === '') throw usageError('Say what to search for: topograph search MAP.topo "neural network".');
    const limit = numberOption(input, 'limit', defaultLimit, { least: 1, isWhole: true });
    const { papers, analysis, index } = await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      const { value } = await finished(
        engine.errand('index', { papers: project.papers }, { signal: output.signal }),
        output,
      );
      return { ...project, index: value };
    });
    const { indices, scores } = searchPapers(index, query);
    const hits = [...indices.subarray(0, limit)].map((paper, rank) => {
      const { id, title, year } = paperAt(papers, paper);
      const topic = analysis.labels[paper];
      const topicName = analysis.topics[topic]?.name ?? '';
      return { rank: rank + 1, id, title, year, topic, topic_label: topicName, score: Number(scores[rank].toFixed(4)) };
    });
    if (input.isSet('json')) return output.result(JSON.stringify({ query, total: indices.length, hits }) + '\n');
    if (hits.length === 0) return output.result('No paper has all of these words. Leave one out, or shorten it.\n');
    const lines = hits.map(({ rank, title, year, topic_label }) => {
      return `${String(rank).padStart(3)}  ${title}${year ? ` (${year})` : ''}\n     ${topic_label || 'no topic'}`;
    });
    output.result(`${lines.join('\n')}\n${counted(indices.length, 'paper')} in all\n`);
  },
};
