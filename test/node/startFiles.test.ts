import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createStartFiles } from '../../src/node/startFiles.ts';
import { csv, openWorkspace, titles } from './openWorkspace.ts';

const here = openWorkspace();

test('a project is open before the page asks, and its file is not handed over again', async () => {
  await here.open([here.fileOf('birds.csv', csv('owls', 'wrens', 'hawks'))]);
  await here.workspace.services.save('', here.workspace.handleOf(here.at('birds.topo')));
  await here.open([here.fileOf('fish.csv', csv('cod', 'eels', 'pike'))]);

  const start = createStartFiles(here.workspace, [{ name: 'birds.topo', path: here.at('birds.topo') }]);
  const view = await start.services.project();
  expect(view!.savedAs).toBe('birds.topo');
  expect(titles(view)).toEqual(['About owls', 'About wrens', 'About hawks']);
  expect(await start.take()).toEqual([]);
  start.add([{ name: 'fish.csv', path: here.at('fish.csv') }]);
  expect(await start.take()).toMatchObject([{ name: 'fish.csv' }]);
  expect(await start.take()).toEqual([]);
});

test('a project that cannot be read is handed over, and tells the page why', async () => {
  writeFileSync(here.at('broken.topo'), 'SQLite format 3\0 and nothing more');
  const start = createStartFiles(here.workspace, [{ name: 'broken.topo', path: here.at('broken.topo') }]);
  expect(await start.services.project()).toBe(null);
  await expect(here.open(await start.take())).rejects.toMatchObject({ code: 'bad-file' });
});

test('papers are handed over until something is open, then never again', async () => {
  const papers = { name: 'typed', bytes: Buffer.from(csv('cod', 'eels', 'pike')) };
  const start = createStartFiles(here.workspace, [papers]);
  expect(await start.take()).toHaveLength(1);
  expect(titles(await here.open(await start.take()))).toEqual(['About cod', 'About eels', 'About pike']);
  expect(await start.take()).toEqual([]);
});
