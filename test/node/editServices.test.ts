import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Edit } from '../../src/edit.ts';
import type { ProjectView } from '../../src/host/contract.ts';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';

const silent = () => {};

async function openSample() {
  const workspace = createWorkspace(findPlaces());
  onTestFinished(() => workspace.close());
  const { services } = workspace;
  const view = (await services.open({ sources: [{ sample: 'papers' }], isAddition: false }, silent))!;
  return { workspace, services, view };
}

const topicsOf = ({ map }: ProjectView) => ({ labels: map.labels, topics: map.topics, levels: map.levels });

test('edits change topics and not the layout; undoing them all gives the map as it was, redoing as it became', async () => {
  const { services, view } = await openSample();
  const [a, b] = [0, 1].map((topic) => view.map.labels.indexOf(topic));
  const made: Edit[] = [
    { kind: 'rename', topic: 0, name: 'Mine' },
    { kind: 'merge', topics: [1, 2] },
    { kind: 'split', topic: 0, into: 2 },
    { kind: 'move', papers: Int32Array.of(a, b), to: 2 },
  ];
  let after = view;
  for (const edit of made) after = (await services.edit(edit, silent))!;
  expect(after.map.edits.map(({ state }) => state)).toEqual(['applied', 'applied', 'applied', 'applied']);
  expect(after.map.positions).toEqual(view.map.positions);
  expect(after.map.labels).not.toEqual(view.map.labels);
  let now = after;
  for (const _ of made) now = (await services.edit('undo', silent))!;
  expect(topicsOf(now)).toEqual(topicsOf(view));
  await expect(services.edit('undo', silent)).rejects.toMatchObject({ code: 'bad-settings' });
  for (const _ of made) now = (await services.edit('redo', silent))!;
  expect(topicsOf(now)).toEqual(topicsOf(after));
  await expect(services.edit('redo', silent)).rejects.toMatchObject({ code: 'bad-settings' });
});

test('edits are saved, stand in the reopened project, and are made again when papers are clustered anew', async () => {
  const { services } = await openSample();
  await services.edit({ kind: 'pin', topic: 0 }, silent);
  const edited = (await services.edit({ kind: 'rename', topic: 3, name: 'Mine' }, silent))!;
  const file = await services.upload('mine.topo', await services.projectBytes('here', 'mine.topo'));
  const reopened = (await services.open({ sources: [file], isAddition: false }, silent))!;
  expect({ ...topicsOf(reopened), edits: reopened.map.edits }).toEqual({
    ...topicsOf(edited),
    edits: edited.map.edits,
  });

  const same = (await services.analyze(reopened.settings, silent))!;
  expect(topicsOf(same)).toEqual(topicsOf(edited));
  const { settings } = reopened;
  const other = (await services.analyze({ ...settings, clusters: { ...settings.clusters, k: 5 } }, silent))!;
  const [pin, rename] = other.map.edits;
  expect(pin.state).toBe('applied');
  const pinned = edited.map.topics[0];
  expect(other.map.topics[pin.topic]).toMatchObject({ name: pinned.name, size: pinned.size });
  expect(['applied', 'failed']).toContain(rename.state);
  if (rename.state === 'failed') expect(rename.note).toContain('No topic is like');

  const undone = (await services.edit('undo', silent))!;
  expect(undone.map.edits.map(({ state }) => state)).toEqual(['applied', 'undone']);
});

test('an edit of a reopened project needs no new analysis and gives what it would have given before', async () => {
  const { services, workspace } = await openSample();
  const folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'map.topo');
  await services.save('', workspace.handleOf(path));
  const edit: Edit = { kind: 'split', topic: 0, into: 3 };
  const here = (await services.edit(edit, silent))!;

  const other = createWorkspace(findPlaces());
  onTestFinished(() => other.close());
  await other.services.open({ sources: [other.handleOf(path)], isAddition: false }, silent);
  const stages = new Set<string>();
  const there = (await other.services.edit(edit, ({ stage }) => stages.add(stage)))!;
  expect(topicsOf(there)).toEqual(topicsOf(here));
  expect([...stages]).toEqual(['topics']);
});

test('what cannot be done is refused with a reason, and nothing changes', async () => {
  const { services, view } = await openSample();
  const wrong: readonly unknown[] = [
    { kind: 'merge', topics: [0] },
    { kind: 'splitByTerm', topic: 0, term: 'zzzz' },
    { kind: 'rename', topic: 99, name: 'x' },
    { kind: 'explode' },
    { kind: '__proto__' },
    { kind: 'move', papers: ['0'], to: 0 },
    null,
    7,
  ];
  for (const edit of wrong) {
    await expect(services.edit(edit as Edit, silent)).rejects.toMatchObject({ code: 'bad-settings' });
  }
  expect(await services.project()).toEqual(view);
});

test('added papers leave the edits in place', async () => {
  const { services } = await openSample();
  const edited = (await services.edit({ kind: 'pin', topic: 1 }, silent))!;
  const text =
    'title,abstract\nOne more paper on low-rank adaptation,Low-rank adaptation of large language models again.\n';
  const more = (await services.open({ sources: [{ text }], isAddition: true }, silent))!;
  const [pin] = more.map.edits;
  expect(more.map.topics[pin.topic]).toMatchObject({
    name: edited.map.topics[1].name,
    size: edited.map.topics[1].size,
  });
});

test('a preview counts the papers that a topic of some words could take in, and the edit takes them', async () => {
  const { services } = await openSample();
  const preview = await services.previewGuide('low-rank adaptation', []);
  expect(preview.papers.length).toBeGreaterThan(3);
  expect([...preview.similarities]).toEqual([...preview.similarities].sort((a, b) => b - a));
  const edit: Edit = { kind: 'guide', words: 'low-rank adaptation', examples: [], count: 4, name: 'LoRA' };
  const view = (await services.edit(edit, silent))!;
  const topic = view.map.edits[0].topic;
  expect(view.map.topics[topic]).toMatchObject({ name: 'LoRA', size: 4 });
  for (const paper of preview.papers.subarray(0, 4)) expect(view.map.labels[paper]).toBe(topic);
  expect((await services.previewGuide('zzzz', [])).note).toContain('No paper speaks of');
});
