import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPlaces } from '../../../src/node/places.ts';
import { ollamaSays, withStandIn } from '../naming/standIn.ts';
import { runHere } from './runHere.ts';

interface Listed {
  readonly topics: readonly { readonly id: number; readonly name: string; readonly size: number }[];
  readonly changes: readonly { readonly id: number; readonly sentence: string; readonly state: string }[];
}

let folder: string;
let map: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  map = join(folder, 'map.topo');
  await runHere(['build', findPlaces().samplePapers, '--out', map, '--topics', '6']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const edit = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runHere(['edit', map, ...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Listed;
};

test('topics are changed in the file, by number or by name, and a change is taken out of the log again', async () => {
  const before = await edit('--list');
  expect(before.topics.length).toBe(6);
  const merged = await edit('--merge', '0', before.topics[1].name);
  expect(merged.topics.length).toBe(5);
  expect(merged.topics[0].size).toBe(before.topics[0].size + before.topics[1].size);
  const renamed = await edit('--rename', '2', 'Of my own');
  expect(renamed.topics[2].name).toBe('Of my own');
  const id = JSON.parse((await runHere(['search', map, 'adaptation', '--json'])).stdout).hits[0].id as string;
  await edit('--move', id, '--to', 'of my');
  const withdrawn = await edit('--withdraw', '1');
  expect(withdrawn.changes.map(({ sentence, state }) => `${state}: ${sentence.replace(/“.*”/, '…')}`)).toEqual([
    'withdrawn: Merged …',
    'applied: Renamed …',
    'applied: Moved 1 paper to …',
    'applied: Took back: Merged …',
  ]);
  expect(withdrawn.topics.length).toBe(6);
  expect((await edit('--undo')).topics.length).toBe(5);
});

test('a language model at an address names topics; those that it has no name for keep theirs, in one change', async () => {
  const before = await edit('--list');
  const answers = ['Proposed name', '', 'Another name'];
  await withStandIn(
    (_, response, nth) => ollamaSays(response, answers[nth] ?? ''),
    async (address, questions) => {
      const { code, stdout, stderr } = await runHere([
        'edit',
        map,
        '--names-from',
        address,
        '--model',
        'tiny',
        '--json',
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('were no usable name') });
      const { topics, changes } = JSON.parse(stdout) as Listed;
      const expected = before.topics.map(({ name }, i) => answers[i] || name);
      expect(topics.map(({ name }) => name)).toEqual(expected);
      expect(changes.at(-1)!.sentence).toBe('Gave new names to 2 topics');
      expect(questions.map(({ path }) => path)).toEqual(before.topics.map(() => '/api/chat'));
    },
  );
  await edit('--undo');
});

test('the list can be read by people', async () => {
  await edit('--pin', '0');
  const { stdout } = await runHere(['edit', map, '--list']);
  expect(stdout).toMatch(/^ {2}0 {2}\d+ {2}\S/);
  expect(stdout).toMatch(/\+ +\d+ {2}Pinned “/);
});

test.each([
  [['--list', '--undo'], 2, 'exactly one'],
  [[], 2, 'exactly one'],
  [['--merge', '0', '77'], 2, 'No topic is called "77"'],
  [['--names-from', 'http://127.0.0.1:9'], 2, 'Name the model'],
  [['--names-from', 'http://127.0.0.1:9', '--model', 'tiny', '--server', 'sundial'], 2, 'ollama or openai'],
  [['--names-from', 'http://127.0.0.1:9', '--model', 'tiny'], 1, 'no language model to be reached'],
  [['--names-from', 'file:///etc', '--model', 'tiny'], 1, 'no address of a server'],
  [['--rename', '0'], 2, 'Give the topic and its name'],
  [['--move', 'nobody', '--to', '0'], 2, 'No paper has the id'],
  [['--move', 'nobody'], 2, 'Say where the papers go'],
  [['--split', '0', '--into', '1'], 2, '--into is "1"'],
  [['--split', '0', 'x'], 2, 'one too many'],
  [['--guide', 'zzzz'], 1, 'No paper speaks of'],
  [['--withdraw', '99'], 1, 'no such change'],
])('what is wrong with %j is told', async (args, code, message) => {
  const run = await runHere(['edit', map, ...args]);
  expect(run.code).toBe(code);
  expect(run.stderr).toContain(message);
});
