import sqlite from 'node-sqlite3-wasm';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import { csv, openWorkspace, titles } from './openWorkspace.ts';

const here = openWorkspace();
const { at, fileOf, open } = here;
const silent = () => {};

test('a project is saved with the page, reopened as it was left, and saved again where it lies', async () => {
  const view = await open([fileOf('birds.csv', csv('owls', 'wrens', 'hawks', 'terns'))]);
  expect(view!.name).toBe('birds');
  const target = here.workspace.handleOf(at('map.topo'));
  expect(await here.workspace.services.save('{"theme":"dark"}', target)).toEqual({ name: 'map.topo' });
  const saved = await here.workspace.services.project();
  expect(saved).toMatchObject({ name: 'map', savedAs: 'map.topo', view: '{"theme":"dark"}' });

  await open([{ text: 'title\n\nanother paper about nothing at all' }]).catch(silent);
  const reopened = await open([here.workspace.handleOf(at('map.topo'))]);
  expect(reopened).toEqual(saved);
  expect(await here.workspace.services.save('{"theme":"light"}', null)).toEqual({ name: 'map.topo' });
  expect((await open([here.workspace.handleOf(at('map.topo'))]))!.view).toBe('{"theme":"light"}');
});

test("a page's own files are opened, and a project goes to the page and comes back as bytes", async () => {
  const { services } = here.workspace;
  const upload = await services.upload('C:\\papers\\../fish.csv', Buffer.from(csv('cod', 'eels', 'pike')));
  const view = await open([upload]);
  expect(titles(view)).toEqual(['About cod', 'About eels', 'About pike']);
  await expect(services.save('', null)).rejects.toMatchObject({ code: 'not-found' });
  const bytes = await services.projectBytes('view', 'fish.topo');
  const reopened = await open([await services.upload('fish.topo', bytes)]);
  expect(reopened).toMatchObject({ savedAs: 'fish.topo', view: 'view', map: view!.map });
  await expect(open([upload])).rejects.toMatchObject({ code: 'not-found' });
});

test('saving replaces a project only once the new one is whole', async () => {
  await open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]);
  const path = at('map.topo');
  await here.workspace.services.save('one', here.workspace.handleOf(path));
  const before = readFileSync(path);
  await expect(here.workspace.services.save('two', here.workspace.handleOf(at('no/map.topo')))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect((await here.workspace.services.project())!.savedAs).toBe('map.topo');
});

test('a project that is opened while another is saved never takes its place on the disk', async () => {
  const other = createWorkspace(findPlaces());
  await other.services.open({ sources: [{ text: csv('rooks', 'gulls') }], isAddition: false }, silent);
  await other.services.save('', other.handleOf(at('other.topo')));
  await other.close();

  const first = await open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]);
  const saving = here.workspace.services.save('first', here.workspace.handleOf(at('map.topo')));
  const second = await open([here.workspace.handleOf(at('other.topo'))]);
  await saving;
  expect(await here.workspace.services.project()).toEqual(second);
  await here.workspace.services.save('', null);
  const reopened = await open([here.workspace.handleOf(at('map.topo'))]);
  expect(reopened).toMatchObject({ view: 'first', map: first!.map });
});

test('a project whose rest is damaged shows its map, tells of it, and leaves its file alone', async () => {
  await open([{ text: csv('rooks', 'gulls', 'terns') }]);
  const path = at('birds.topo');
  await here.workspace.services.save('', here.workspace.handleOf(path));
  const db = new sqlite.Database(path);
  db.run("UPDATE arrays SET data = x'00' WHERE name = 'vectors'");
  db.close();
  const damaged = readFileSync(path);
  const view = await open([here.workspace.handleOf(path)]);
  expect(titles(view)).toEqual(['About rooks', 'About gulls', 'About terns']);
  const sentence = 'birds.topo is damaged: its vectors cannot be read';
  await expect(here.workspace.services.whole()).rejects.toThrow(sentence);
  await expect(here.workspace.services.save('', null)).rejects.toThrow(sentence);
  expect(readFileSync(path).equals(damaged)).toBe(true);
});

test('a project can be saved at once, also after another file was begun and given up', async () => {
  await open([{ text: csv(...Array.from({ length: 40 }, (_, i) => `rooks ${i}`)) }]);
  const path = at('birds.topo');
  await here.workspace.services.save('', here.workspace.handleOf(path));
  const shown = await open([here.workspace.handleOf(path)]);
  const controller = new AbortController();
  const other = here.workspace.services.open(
    { sources: [{ sample: 'papers' }], isAddition: false },
    silent,
    controller.signal,
  );
  controller.abort();
  expect(await other).toBe(null);
  await here.workspace.services.save('later', here.workspace.handleOf(at('copy.topo')));
  const copy = await open([here.workspace.handleOf(at('copy.topo'))]);
  expect({ ...copy, name: '', savedAs: '' }).toEqual({ ...shown, name: '', savedAs: '', view: 'later' });
  expect((await here.workspace.services.paper(39)).paper.title).toBe('About rooks 39');
});

test('a page that comes back hears whether the work is in a file', async () => {
  const { services } = here.workspace;
  const states: unknown[] = [];
  const note = async () => {
    const { savedAs, isEdited } = (await services.project())!;
    states.push([savedAs, isEdited ? 'Not saved' : 'Saved']);
  };
  await open([{ sample: 'papers' }]);
  await note();
  await open([fileOf('birds.csv', csv('owls', 'wrens', 'hawks', 'terns'))]);
  await note();
  await services.projectBytes('', 'birds.topo');
  await note();
  await services.edit({ kind: 'rename', topic: 0, name: 'Birds' }, silent);
  await note();
  await services.save('', here.workspace.handleOf(at('map.topo')));
  await note();
  await services.edit('undo', silent);
  await note();
  await open([here.workspace.handleOf(at('map.topo'))]);
  await note();
  expect(states).toEqual([
    [null, 'Saved'],
    [null, 'Not saved'],
    ['birds.topo', 'Saved'],
    ['birds.topo', 'Not saved'],
    ['map.topo', 'Saved'],
    ['map.topo', 'Not saved'],
    ['map.topo', 'Saved'],
  ]);
});
