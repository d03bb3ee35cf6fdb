import type { Topic } from '../../analysis.ts';
import { usageError } from './command.ts';
import { nearestName } from './nearestName.ts';

/** The topic of that number or name; the beginning of a name does where no other topic has it. A UsageError otherwise. */
export function findTopicNamed(text: string, topics: readonly Topic[]): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number < topics.length) return number;
  const wanted = text.trim().toLowerCase();
  const named = topics.filter(({ name }) => name.toLowerCase() === wanted);
  const beginning = wanted === '' ? [] : topics.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const found = named.length > 0 ? named : beginning;
  if (found.length === 1) return found[0].id;
  if (found.length > 1) {
    throw usageError(
      `${found.length} topics are called "${text}". Give the number of one: ${found.map(({ id }) => id).join(', ')}.`,
    );
  }
  const nearest = nearestName(
    text,
    topics.map(({ name }) => name),
  );
  const hint = nearest
    ? `Did you mean "${nearest}"?`
    : '"topograph edit MAP.topo --list" lists them with their numbers.';
  throw usageError(`No topic is called "${text}". ${hint}`);
}
