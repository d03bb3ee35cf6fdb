import type { EditView } from '../../edit.ts';
import type { LogChange } from '../engine/editing.ts';
import { countPapers, paperAt } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { refuseUnwritable } from '../project/replaceFile.ts';
import { editViews } from '../projectView.ts';
import { counted, usageError } from './command.ts';
import type { Command, CommandInput, CommandOption } from './command.ts';
import { findTopicNamed } from './findTopicNamed.ts';
import { namesFromModel, namingOptions } from './namesFromModel.ts';
import { numberOption } from './parseInput.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';

const edits: readonly CommandOption[] = [
  { name: 'merge', value: 'T T...', help: 'Make one topic of several.' },
  { name: 'split', value: 'T', help: 'Split a topic: --into N, or --by TERM.' },
  { name: 'rename', value: 'T NAME', help: 'Give a topic a name; an empty one gives back that of its terms.' },
  { name: 'move', value: 'ID...', help: 'Move papers: --to T, or --to none.' },
  { name: 'gather', value: 'ID...', help: 'Make papers a topic of their own, called --name.' },
  { name: 'delete', value: 'T', help: 'Take a topic apart: its papers are in none.' },
  { name: 'assign', help: 'Put papers in no topic into the nearest.' },
  { name: 'pin', value: 'T', help: 'Keep a topic’s papers and name when papers are clustered anew.' },
  {
    name: 'guide',
    value: 'WORDS',
    help: 'Make a topic of the --papers N papers nearest to some words, called --name.',
  },
  {
    name: 'names-from',
    value: 'URL',
    help: 'Name topics by the language model --model at an address: http://localhost:11434.',
  },
  { name: 'withdraw', value: 'N', help: 'Take change N of the list out.' },
  { name: 'undo', help: 'Take the last change back.' },
  { name: 'redo', help: 'Make the change that was taken back again.' },
  { name: 'list', help: 'Only list the changes.' },
];

/** Changes a map's topics by hand. */
export const editCommand: Command = {
  name: 'edit',
  usage: 'MAP.topo --merge T T | --split T | --rename T NAME | --move ID... | ... [--json]',
  summary: 'Change the topics of a map: merge, split, rename, move papers, pin; undo and redo.',
  options: [
    ...edits,
    { name: 'into', value: 'N', help: 'Parts to split into (2).' },
    { name: 'by', value: 'TERM', help: 'Split into papers that hold the term and those that do not.' },
    { name: 'to', value: 'T', help: 'Topic that papers move to; none: out of every topic.' },
    { name: 'name', value: 'NAME', help: 'Name of the new topic.' },
    { name: 'papers', value: 'N', help: 'Papers that a guided topic takes in (20).' },
    ...namingOptions,
    { name: 'json', help: 'Print one JSON object: topics, changes.' },
  ],
  notes:
    'T is a topic’s number or name. The map is saved in place, with the list of its changes. They are made again when it is built anew\n' +
    'with other settings in the program.',
  async run(input, output) {
    const chosen = edits.filter(({ name }) => input.isSet(name)).map(({ name }) => name);
    if (chosen.length !== 1)
      throw usageError(`Give exactly one of ${edits.map(({ name }) => `--${name}`).join(', ')}.`);
    const [path] = input.operands;
    if (path === undefined) throw usageError('Name a project file: topograph edit MAP.topo --list.');
    const [kind] = chosen;
    if (kind !== 'list') refuseUnwritable(path);
    await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      const options = { signal: output.signal, onProgress: output.progress.update };
      if (kind === 'list') return output.result(listOf(project, input.isSet('json')));
      const change =
        kind === 'names-from'
          ? await namesFromModel(input.text(kind) ?? '', input, project, output)
          : changeOf(kind, input, project);
      const { edits, topics } = (await finished(engine.analysis('edit', { project, change }, options), output)).value;
      const edited = { ...project, edits, analysis: { ...project.analysis, ...topics } };
      await finished(engine.errand('write', { project: edited, path }, options), output);
      output.result(listOf(edited, input.isSet('json')));
    });
  },
};

function changeOf(kind: string, input: CommandInput, project: Project): LogChange {
  const [, ...rest] = input.operands;
  const value = input.text(kind) ?? '';
  const topic = (name: string) => findTopicNamed(name, project.analysis.topics);
  const only = <T>(change: T): T => {
    if (rest.length > 0) throw usageError(`"${rest[0]}" is one too many. Write names with blanks in quotes.`);
    return change;
  };
  switch (kind) {
    case 'merge':
      return { kind, topics: [value, ...rest].map(topic) };
    case 'split': {
      const term = input.text('by');
      if (term !== undefined) return only({ kind: 'splitByTerm', topic: topic(value), term });
      return only({ kind, topic: topic(value), into: numberOption(input, 'into', 2, { least: 2, isWhole: true }) });
    }
    case 'rename':
      if (rest.length !== 1) throw usageError('Give the topic and its name: --rename 3 "Graph neural networks".');
      return { kind, topic: topic(value), name: rest[0] };
    case 'move': {
      const to = input.text('to');
      if (to === undefined) throw usageError('Say where the papers go: --to T, or --to none.');
      return { kind, papers: papersNamed([value, ...rest], project), to: to === 'none' ? -1 : topic(to) };
    }
    case 'gather':
      return { kind, papers: papersNamed([value, ...rest], project), name: input.text('name') ?? '' };
    case 'guide': {
      const count = numberOption(input, 'papers', 20, { least: 1, isWhole: true });
      return only({ kind, words: value, examples: [], count, name: input.text('name') ?? '' });
    }
    case 'withdraw':
      return only({ kind, entry: numberOption(input, 'withdraw', 0, { least: 1, isWhole: true }) });
    case 'delete':
    case 'pin':
      return only({ kind, topic: topic(value) });
    case 'assign':
      return only({ kind });
    default:
      return only(kind === 'undo' ? 'undo' : 'redo');
  }
}

function papersNamed(ids: readonly string[], { papers }: Project): number[] {
  const numbers = new Map(Array.from({ length: countPapers(papers) }, (_, i) => [paperAt(papers, i).id, i]));
  return ids.map((id) => {
    const number = numbers.get(id);
    if (number === undefined)
      throw usageError(`No paper has the id "${id}". "topograph search" prints the ids of papers.`);
    return number;
  });
}

const marks: Readonly<Record<EditView['state'], string>> = { applied: '+', failed: '!', withdrawn: '-', undone: '~' };

function listOf({ analysis, edits }: Project, isJson: boolean): string {
  const changes = editViews(edits, analysis.editOutcomes);
  if (isJson) {
    const topics = analysis.topics.map(({ id, name, size }) => ({ id, name, size }));
    return `${JSON.stringify({ topics, changes })}\n`;
  }
  const width = String(analysis.topics[0]?.size ?? 0).length;
  const lines = changes.flatMap(({ id, state, sentence, note }) => [
    `${marks[state]} ${String(id).padStart(3)}  ${sentence}`,
    ...(note === '' ? [] : [`       ${note}`]),
  ]);
  return [
    ...analysis.topics.map(
      ({ id, name, size }) => `${String(id).padStart(3)}  ${String(size).padStart(width)}  ${name}`,
    ),
    '',
    ...(lines.length > 0 ? lines : ['No changes by hand.']),
    ...(lines.length > 0
      ? ['', `${counted(changes.length, 'change')}: + in effect, ! not possible now, - withdrawn, ~ undone`]
      : []),
    '',
  ].join('\n');
}
