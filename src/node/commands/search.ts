import { answerSearch } from '../../search/answerSearch.ts';
import type { Ranking } from '../../searchHits.ts';
import { paperAt } from '../project/project.ts';
import { searchGround } from '../searchGround.ts';
import { counted, usageError } from './command.ts';
import type { Command, CommandInput } from './command.ts';
import { numberOption } from './parseInput.ts';
import { projectOperand } from './sources.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';

const defaultLimit = 10;

/** Finds papers of a project. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'MAP.topo [QUERY] [--like ID] [--text TEXT] [--rank words] [--limit 10] [--json]',
  summary: 'Find papers by words, by what they are like, or by both.',
  takesDashedOperands: true,
  options: [
    { name: 'like', value: 'ID', help: 'Rank by likeness to the paper of this id or title.' },
    { name: 'text', value: 'TEXT', help: 'Rank by likeness to this text.' },
    { name: 'rank', value: 'words|likeness|both', help: 'What to rank the papers of a query by (words).' },
    { name: 'limit', value: 'N', help: `Most papers to print (${defaultLimit}).` },
    { name: 'json', help: 'Print one JSON object: query, total, hits, slips, place.' },
  ],
  notes: [
    'Every word must be there; the last may be a beginning. "Quoted words" stand side by side; -word leaves out.',
    'title:, abstract:, keyword:, author: and venue: say where; year:2015-2020, year:2015- and year:-2020 when.',
    'A word that no paper has is taken for those that it may be a slip of.',
  ].join('\n'),
  async run(input, output) {
    const query = queryOf(input);
    const path = projectOperand(input.operands, Infinity);
    const ranking = rankingOf(input);
    if (query.trim() === '') throw usageError('Say what to search for: topograph search MAP.topo "neural network".');
    const limit = numberOption(input, 'limit', defaultLimit, { least: 1, isWhole: true });
    const project = await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      const { value } = await finished(
        engine.errand('index', { papers: project.papers }, { signal: output.signal }),
        output,
      );
      return { ...project, index: value };
    });
    const { papers, analysis, index } = project;
    const { indices, scores, slips, place } = answerSearch(searchGround(project, index), query, ranking);
    const hits = [...indices.subarray(0, limit)].map((paper, rank) => {
      const { id, title, year } = paperAt(papers, paper);
      const topic = analysis.labels[paper];
      const topicName = analysis.topics[topic]?.name ?? '';
      return { rank: rank + 1, id, title, year, topic, topic_label: topicName, score: Number(scores[rank].toFixed(4)) };
    });
    if (input.isSet('json'))
      return output.result(
        JSON.stringify({ query, total: indices.length, hits, slips, place: place && [...place] }) + '\n',
      );
    for (const { typed, taken } of slips) output.note(`No paper has "${typed}": taken for ${taken.join(', ')}.`);
    if (hits.length === 0) return output.result('No paper has all of these words. Leave one out, or shorten it.\n');
    const lines = hits.map(({ rank, title, year, topic_label }) => {
      return `${String(rank).padStart(3)}  ${title}${year ? ` (${year})` : ''}\n     ${topic_label || 'no topic'}`;
    });
    output.result(`${lines.join('\n')}\n${counted(indices.length, 'paper')} in all\n`);
  },
};

/** The words of the command with its examples as the query language has them. */
function queryOf(input: CommandInput): string {
  const [like, text] = [input.text('like'), input.text('text')];
  if (like !== undefined && text !== undefined) throw usageError('Give either --like or --text, not both.');
  const example = (like ?? text)?.replace(/["“”„«»]/g, ' ');
  return [...input.operands.slice(1), ...(example === undefined ? [] : [`like:"${example}"`])].join(' ');
}

function rankingOf(input: CommandInput): Ranking {
  const ranking = input.text('rank') ?? 'words';
  if (ranking === 'words' || ranking === 'likeness' || ranking === 'both') return ranking;
  throw usageError(`--rank is "${ranking}". Give words, likeness or both.`);
}
