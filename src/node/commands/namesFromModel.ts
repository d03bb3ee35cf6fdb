import type { Edit } from '../../edit.ts';
import { createFailure } from '../../host/failure.ts';
import { proposeNames, wordsOf } from '../naming/proposeNames.ts';
import { paperAt } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { usageError } from './command.ts';
import type { CommandInput, CommandOption, Output } from './command.ts';
import { finished } from './withEngine.ts';

/** What belongs to --names-from. */
export const namingOptions: readonly CommandOption[] = [
  { name: 'model', value: 'NAME', help: 'Language model that names topics, as its server calls it.' },
  {
    name: 'server',
    value: 'KIND',
    help: 'How that server is asked: ollama (default) or openai, for all compatible ones.',
  },
];

/**
 * The change that gives topics the names which a language model at the address proposes; those it has no name for keep theirs, of
 * which a note tells. A failure when it names none. A server that wants a key gets that of the environment (TOPOGRAPH_MODEL_KEY).
 */
export async function namesFromModel(
  address: string,
  input: CommandInput,
  { analysis, papers }: Project,
  output: Output,
): Promise<Extract<Edit, { kind: 'renameAll' }>> {
  if (input.operands.length > 1) throw usageError(`"${input.operands[1]}" is one too many. Give one address.`);
  const model = input.text('model');
  if (model === undefined) throw usageError('Name the model that the server runs: --model llama3.1.');
  const kind = input.text('server') ?? 'ollama';
  if (kind !== 'ollama' && kind !== 'openai') throw usageError('--server is ollama or openai.');
  const { topics } = analysis;
  const words = topics.map((topic) => wordsOf(topic, (paper) => paperAt(papers, paper).title));
  const started = performance.now();
  const tell = (nAnswered: number) => {
    const secondsEach = (performance.now() - started) / 1000 / Math.max(1, nAnswered);
    const secondsLeft = nAnswered === 0 ? null : secondsEach * (topics.length - nAnswered);
    output.progress.update({ stage: 'topics', overall: nAnswered / topics.length, secondsLeft });
  };
  const key = process.env.TOPOGRAPH_MODEL_KEY ?? '';
  const { names, note } = await finished(
    proposeNames({ address, kind, model, key }, words, tell, output.signal),
    output,
  );
  const named = topics.flatMap(({ id }, i) => (names[i] === null ? [] : [{ id, name: names[i] }]));
  if (named.length === 0) throw createFailure('not-found', note || 'There is no topic to name.');
  if (note !== '') output.note(note);
  return { kind: 'renameAll', topics: named.map(({ id }) => id), names: named.map(({ name }) => name) };
}
