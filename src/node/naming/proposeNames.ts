import type { Topic } from '../../analysis.ts';
import { isFailure } from '../../host/failure.ts';
import type { NameProposals, NamingModel } from '../../naming.ts';
import { askModel } from './askModel.ts';
import { cleanName } from './cleanName.ts';

/** What is sent of a topic: its terms and the titles of its typical papers. Nothing else leaves the program. */
export interface TopicWords {
  readonly terms: readonly string[];
  readonly titles: readonly string[];
}

/**
 * The names that a model gives topics, one question a topic. A server that cannot be reached or refuses is not asked again; a
 * topic whose answer is no name, or another's name, has none. null when `signal` is raised.
 */
export async function proposeNames(
  model: NamingModel,
  topics: readonly TopicWords[],
  onAnswer: (nAnswered: number) => void,
  signal: AbortSignal,
  timeoutMs = 60_000,
): Promise<NameProposals | null> {
  const names: (string | null)[] = topics.map(() => null);
  let note = '';
  for (let i = 0; i < topics.length; i++) {
    onAnswer(i);
    try {
      const name = cleanName(await askModel(model, instruction, questionOf(topics[i]), { signal, timeoutMs }));
      const isTaken = names.some((other) => other?.toLowerCase() === name?.toLowerCase());
      names[i] = name !== null && isTaken ? null : name;
    } catch (error) {
      if (signal.aborted) return null;
      if (!isFailure(error)) throw error;
      note = error.message;
      break;
    }
  }
  const nMissing = names.filter((name) => name === null).length;
  if (note === '' && nMissing > 0) note = `${nMissing} of ${names.length} answers were no usable name.`;
  return { names, note: note && `${note} The usual names stay for the others.` };
}

const instruction =
  'You name topics of research papers. Answer with the name alone: a noun phrase of two to five words that a researcher of the field would use, on one line, without quotes or explanation.';

function questionOf({ terms, titles }: TopicWords): string {
  return `Terms: ${terms.join(', ')}\nTitles:\n${titles.map((title) => `- ${title}`).join('\n')}\nName:`;
}

/** What is sent of a topic. */
export function wordsOf({ terms, representatives }: Topic, titleOf: (paper: number) => string): TopicWords {
  return {
    terms: terms.map(({ term }) => term),
    titles: representatives.slice(0, 3).map((p) => titleOf(p).slice(0, 300)),
  };
}
