import { existsSync, readFileSync, statSync } from 'node:fs';
import { defaultSettings } from '../../settings.ts';
import type { TextSettings } from '../../settings.ts';
import { usageError } from './command.ts';
import type { CommandInput, CommandOption } from './command.ts';

/** The options by which a command line says which words count and how. */
export const vocabularyOptions: readonly CommandOption[] = [
  { name: 'stop-words', value: 'FILE|a,b', help: 'Words that say nothing in your field, besides the common ones.' },
  {
    name: 'synonyms',
    value: 'FILE|LINE',
    help: 'What counts as one term: "LLM = large language model, language model"; of a file each line.',
  },
  { name: 'phrases', value: 'FILE|a,b', help: 'Phrases that are terms as a whole: "internet of things".' },
];

/** What the options say of words; each takes a list or the name of a file with one entry a line, # before a remark. */
export function readVocabulary(input: CommandInput): Pick<TextSettings, 'stopWords' | 'synonyms' | 'phrases'> {
  const { text } = defaultSettings;
  return {
    stopWords: readList(input, 'stop-words', /,/) ?? text.stopWords,
    synonyms: readList(input, 'synonyms', null) ?? text.synonyms,
    phrases: readList(input, 'phrases', /,/) ?? text.phrases,
  };
}

function readList(input: CommandInput, name: string, separator: RegExp | null): string[] | null {
  const given = input.text(name);
  if (given === undefined) return null;
  const isFile = existsSync(given) && statSync(given).isFile();
  if (!isFile && looksLikeFile.test(given))
    throw usageError(
      `--${name} names a file that is not there, ${given}. Check the name, or give the entries themselves.`,
    );
  const entries = isFile ? readFileSync(given, 'utf8').split(/\r?\n/) : separator ? given.split(separator) : [given];
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && !(isFile && entry.startsWith('#')));
}

const looksLikeFile = /^[^\s,=]+\.(?:txt|csv|tsv|md|list)$/i;
