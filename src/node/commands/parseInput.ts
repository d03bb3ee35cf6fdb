import { parseArgs } from 'node:util';
import { usageError } from './command.ts';
import type { Command, CommandInput, CommandOption } from './command.ts';
import { nearestName } from './nearestName.ts';

/** What was written after a command's name; a UsageError for options that it does not have, or that lack their value. */
export function parseInput(command: Command, args: readonly string[]): CommandInput {
  const options = [...command.options, helpOption];
  const { tokens } = parseArgs({
    args: command.takesDashedOperands ? args.map((arg) => arg.replace(/^(?=-[^-])/, mark)) : [...args],
    options: Object.fromEntries(options.map((option) => [option.name, { type: option.value ? 'string' : 'boolean' }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(unmarked(token.value));
    if (token.kind === 'option') values.set(token.name, unmarked(checkOption(command, options, token)));
  }
  return {
    operands,
    text(name) {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (name) => values.has(name),
  };
}

/** Stands before what would be taken for an option; no argument of a program can hold it. */
const mark = '\0';

function unmarked<T extends string | true>(value: T): T {
  return (typeof value === 'string' && value.startsWith(mark) ? value.slice(mark.length) : value) as T;
}

/** Every command has it. */
export const helpOption: CommandOption = { name: 'help', help: 'Show this help.' };

function checkOption(
  command: Command,
  options: readonly CommandOption[],
  token: { readonly name: string; readonly rawName: string; readonly value?: string; readonly inlineValue?: boolean },
): string | true {
  const option = options.find(({ name }) => name === token.name && token.rawName === `--${name}`);
  if (!option) {
    const nearest = nearestName(
      token.name,
      options.map(({ name }) => name),
    );
    const hint = nearest ? `Did you mean --${nearest}?` : `"topograph ${command.name} --help" lists its options.`;
    throw usageError(`${command.name} has no option ${token.rawName}. ${hint}`);
  }
  if (!option.value) {
    if (token.value !== undefined) throw usageError(`--${option.name} takes no value. Leave out "=${token.value}".`);
    return true;
  }
  if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
    throw usageError(`--${option.name} needs a value: --${option.name} ${option.value}.`);
  return token.value;
}

/** The number that an option gives, `fallback` without it; a UsageError when it is none in the range. */
export function numberOption(
  input: CommandInput,
  name: string,
  fallback: number,
  { least = -Infinity, most = Infinity, isWhole = false } = {},
): number {
  const text = input.text(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
  const kind = isWhole ? 'a whole number' : 'a number';
  const range = [...(least > -Infinity ? [`from ${least}`] : []), ...(most < Infinity ? [`to ${most}`] : [])].join(' ');
  throw usageError(`--${name} is "${text}". Give ${kind}${range ? ` ${range}` : ''}.`);
}
