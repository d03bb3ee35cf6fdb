import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ProjectView, SourceChange } from '../../src/host/contract.ts';
import { unpackStrings } from '../../src/strings.ts';
import { runHere } from './commands/runHere.ts';
import { openWorkspace } from './openWorkspace.ts';

const here = openWorkspace();
const { at } = here;
const write = (name: string, ...subjects: string[]) => {
  const rows = subjects.map((subject) => `About ${subject},We study ${subject} and its many uses.,10.1234/${subject}`);
  writeFileSync(at(name), ['title,abstract,doi', ...rows].join('\n'));
};
const open = (name: string, isAddition = false) =>
  here.workspace.services.open({ sources: [here.workspace.handleOf(at(name))], isAddition }, () => {});
const change = (...changes: SourceChange[]) => here.workspace.services.changeSources(changes, () => {});
const titles = (view: ProjectView | null) => unpackStrings(view!.map.titles);

test('merges into papers that are open are told, undone and remembered by the project file', async () => {
  const { services } = here.workspace;
  write('a.csv', 'maps', 'birds', 'ice');
  write('b.csv', 'birds', 'rivers');
  await open('a.csv');
  const added = await open('b.csv', true);
  expect(titles(added)).toEqual(['About maps', 'About birds', 'About ice', 'About rivers']);
  expect(added!.receipt.files.map(({ file, imported, merged }) => [file, imported, merged])).toEqual([
    ['a.csv', 3, 0],
    ['b.csv', 1, 1],
  ]);
  expect(await services.paper(1)).toMatchObject({ paper: { alsoIn: [{ file: 'b.csv', line: 2 }] } });
  const { merges } = await services.merges();
  expect(merges).toEqual([
    {
      paper: 1,
      title: 'About birds',
      source: { file: 'b.csv', line: 2, rawId: '' },
      paperTitle: 'About birds',
      paperSource: { file: 'a.csv', line: 3, rawId: '' },
      reason: 'same DOI 10.1234/birds',
    },
  ]);

  const undone = await change({ kind: 'undo-merge', merge: 0 });
  expect(undone!.map.nPapers).toBe(5);
  await services.save('', here.workspace.handleOf(at('map.topo')));
  await open('map.topo');
  const read = await services.merges();
  expect(read).toEqual({ merges: [], keptApart: [{ title: 'About birds', othersTitle: 'About birds' }] });
  write('c.csv', 'snow');
  expect((await open('c.csv', true))!.map.nPapers).toBe(6);
  expect(titles(await change({ kind: 'merge-again', decision: 0 }, { kind: 'remove', file: 'c.csv' }))).toEqual(
    titles(added),
  );
});

test('a changed file is noticed and read again, a missing one stays as it was read', async () => {
  const { services } = here.workspace;
  write('a.csv', 'maps', 'birds');
  write('b.csv', 'ice', 'rivers');
  await open('a.csv');
  await open('b.csv', true);
  expect(await services.sourceStates()).toEqual(['same', 'same']);
  write('a.csv', 'maps', 'whales', 'birds');
  rmSync(at('b.csv'));
  expect(await services.sourceStates()).toEqual(['changed', 'missing']);
  const reloaded = await change({ kind: 'reload', file: 'a.csv', from: null });
  expect(titles(reloaded)).toEqual(['About maps', 'About whales', 'About birds', 'About ice', 'About rivers']);
  expect(await services.sourceStates()).toEqual(['same', 'missing']);
  await expect(change({ kind: 'reload', file: 'b.csv', from: null })).rejects.toMatchObject({ code: 'not-found' });
  expect(titles(await services.project())).toEqual(titles(reloaded));
  write('c.csv', 'tides');
  const replaced = await change({ kind: 'reload', file: 'b.csv', from: here.workspace.handleOf(at('c.csv')) });
  expect(titles(replaced).slice(3)).toEqual(['About tides']);
});

test('changes that mean nothing are refused and change nothing', async () => {
  write('a.csv', 'maps', 'birds');
  await open('a.csv');
  const bad: unknown[] = [
    [],
    null,
    [{ kind: 'undo-merge', merge: 7 }],
    [{ kind: 'undo-merge', merge: 'x' }],
    [{ kind: 'else' }],
    [{ kind: 'remove', file: 'a.csv' }],
  ];
  for (const changes of bad)
    await expect(here.workspace.services.changeSources(changes as never, () => {})).rejects.toMatchObject({
      name: 'HostFailure',
    });
  expect((await here.workspace.services.project())!.map.nPapers).toBe(2);
});

test('the command line lists, adds, removes and reloads files', async () => {
  write('a.csv', 'maps', 'birds', 'ice');
  write('b.csv', 'birds', 'rivers');
  await runHere(['build', at('a.csv'), '--out', at('map.topo')]);
  const sources = async (...args: string[]) => {
    const { stdout, code } = await runHere(['sources', at('map.topo'), ...args, '--json']);
    const { papers, files } = JSON.parse(stdout) as {
      papers: number;
      files: { file: string; state: string; merged: number }[];
    };
    return [code, papers, ...files.map(({ file, state, merged }) => `${file} ${state} ${merged}`)];
  };
  expect(await sources(at('b.csv'))).toEqual([0, 4, 'a.csv same 0', 'b.csv same 1']);
  const info = JSON.parse((await runHere(['info', at('map.topo'), '--json'])).stdout) as { merges: unknown[] };
  expect(info.merges.length).toBe(1);
  write('a.csv', 'maps');
  expect(await sources()).toEqual([0, 4, 'a.csv changed 0', 'b.csv same 1']);
  expect(await sources('--reload', 'all')).toEqual([0, 3, 'a.csv same 0', 'b.csv same 0']);
  expect(await sources('--remove', 'a.csv')).toEqual([0, 2, 'b.csv same 0']);
  expect(await runHere(['sources', at('map.topo'), '--remove', 'z.csv'])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/z\.csv.*b\.csv/),
  });
  const receipt = await runHere(['export', at('map.topo'), '--format', 'receipt', '--out', '-']);
  expect(receipt.stdout).toMatch(/^kind,file,line,.*\r\nsource,b\.csv,/);
}, 120_000);
