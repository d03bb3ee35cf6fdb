import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../src/node/commands/command.ts';
import { parseInput } from '../../../src/node/commands/parseInput.ts';
import { readVocabulary, vocabularyOptions } from '../../../src/node/commands/vocabularyOptions.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const command: Command = { name: 'build', usage: '', summary: '', options: vocabularyOptions, run: async () => {} };
const read = (...args: string[]) => readVocabulary(parseInput(command, args));

test('words, synonyms and phrases are given as lists or as files with an entry a line', () => {
  const file = join(folder, 'words.txt');
  writeFileSync(file, '# of our field\nmodel\r\n\n approach \n');
  expect(
    read('--stop-words', file, '--synonyms', 'LLM = large language model, parrot', '--phrases', 'a b, c d'),
  ).toEqual({
    stopWords: ['model', 'approach'],
    synonyms: ['LLM = large language model, parrot'],
    phrases: ['a b', 'c d'],
  });
  expect(read()).toEqual({ stopWords: [], synonyms: [], phrases: [] });
});

test('a file that is not there is told rather than taken for a word', () => {
  expect(() => read('--stop-words', join(folder, 'none.txt'))).toThrow('names a file that is not there');
});
