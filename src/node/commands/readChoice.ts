import { usageError } from './command.ts';
import type { CommandInput } from './command.ts';

/** One of a few words that an option can be, in any case; null: not given. Anything else is a usage error. */
export function readChoice<T extends string>(input: CommandInput, name: string, choices: readonly T[]): T | null {
  const text = input.text(name);
  if (text === undefined) return null;
  const choice = choices.find((one) => one === text.toLowerCase());
  if (choice) return choice;
  throw usageError(`--${name} is "${text}". Give one of ${choices.join(', ')}.`);
}
