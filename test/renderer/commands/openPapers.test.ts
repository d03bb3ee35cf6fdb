import { expect, it } from 'vitest';
import { bringIn, openPapers, openTables, showProject } from '../../../renderer/commands/openPapers.ts';
import { cancelWork } from '../../../renderer/commands/runWork.ts';
import { wholeMap } from '../../../renderer/state/explore.ts';
import { defaultLayout } from '../../../renderer/state/layout.ts';
import type { OpenRequest } from '../../../src/host/contract.ts';
import { createFailure } from '../../../src/host/failure.ts';
import { testContext } from '../testContext.ts';
import { tinyProject } from '../tinyProject.ts';

const sample = () => {
  const view = tinyProject();
  return { ...view, receipt: { files: [{ ...view.receipt.files[0], file: 'sample-papers.txt' }] } };
};
const picked = (name: string) => ({ name, size: 3, arrayBuffer: async () => Uint8Array.of(1, 2, 3).buffer });
const shown = { isSamePapers: false };

it('files that only the page can see are handed over, in order, before they are opened', async () => {
  const asked: OpenRequest[] = [];
  const { context } = testContext({
    upload: async (name) => ({ token: `t-${name}`, name }),
    open: async (request) => (asked.push(request), tinyProject({ isEdited: true })),
  });
  await openPapers(context, [picked('a.csv'), { text: 'pasted' }, picked('b.ris')], false);
  expect(asked).toEqual([
    {
      sources: [{ token: 't-a.csv', name: 'a.csv' }, { text: 'pasted' }, { token: 't-b.ris', name: 'b.ris' }],
      isAddition: false,
    },
  ]);
  expect(context.store.read()).toMatchObject({
    project: { isEdited: true },
    work: null,
    notices: [{ text: '5 papers imported from 1 file.', isError: false }],
  });
});

it('papers take the place of the sample without a question, and of one’s own only after one', async () => {
  const { context } = testContext({ open: async () => tinyProject() });
  showProject(context.store, sample(), { isSamePapers: false });
  await bringIn(context, [{ text: 'new' }]);
  expect(context.store.read().dialog).toBeNull();
  expect(context.store.read().project?.view.name).toBe('Tiny');
  await bringIn(context, [{ token: 't', name: 'more.csv' }]);
  expect(context.store.read().dialog).toEqual({
    name: 'replaceOrAdd',
    incoming: [{ token: 't', name: 'more.csv' }],
  });
});

it('a project opens without a question only where nothing unsaved is open', async () => {
  const { context } = testContext({
    open: async () => tinyProject({ name: 'Other', savedAs: 'other.topo' }),
    whole: async () => {},
    sourceStates: async () => [],
  });
  showProject(context.store, tinyProject({ isEdited: true }), shown);
  await bringIn(context, [{ token: 't', name: 'other.topo' }]);
  expect(context.store.read().dialog?.name).toBe('replaceOrAdd');
  context.store.dispatch({ type: 'dialog/closed' });
  context.store.dispatch({ type: 'project/saved', savedAs: 'tiny.topo' });
  await bringIn(context, [{ token: 't', name: 'other.topo' }]);
  expect(context.store.read()).toMatchObject({ dialog: null, project: { view: { name: 'Other' }, isEdited: false } });
});

it('a failed opening says why and leaves what was open as it was', async () => {
  const { context } = testContext({
    open: async () => {
      throw createFailure('no-papers', 'empty.csv: The file is empty; there is nothing to import.');
    },
  });
  showProject(context.store, tinyProject(), shown);
  const { project } = context.store.read();
  await openPapers(context, [{ text: '' }], false);
  expect(context.store.read().project).toBe(project);
  expect(context.store.read().notices).toEqual([
    { id: 1, text: 'empty.csv: The file is empty; there is nothing to import.', isError: true },
  ]);
});

it('a cancelled opening leaves what was open and says nothing', async () => {
  const { context } = testContext({
    open: (_request, _onProgress, signal) =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve(null))),
  });
  showProject(context.store, tinyProject(), shown);
  const opening = openPapers(context, [{ text: 'x' }], false);
  await Promise.resolve();
  cancelWork(context);
  expect(context.store.read().work?.isCancelling).toBe(true);
  await opening;
  expect(context.store.read()).toMatchObject({ work: null, notices: [], project: { view: { name: 'Tiny' } } });
});

it('a second long call does not begin while one is running', async () => {
  let nCalls = 0;
  const { context } = testContext({ open: () => (nCalls++, new Promise(() => {})) });
  void openPapers(context, [{ text: 'x' }], false);
  await openPapers(context, [{ text: 'y' }], false);
  expect(nCalls).toBe(1);
  expect(context.store.read().notices[0].text).toMatch(/still running/);
});

it('a project comes back with its view, whatever else was chosen before', () => {
  const { context } = testContext({});
  const view = JSON.stringify({
    version: 1,
    exploration: { topics: [1], years: null, query: 'graph', paper: 2 },
    camera: { x: 1, y: 2, scale: 3 },
    layout: { ...defaultLayout, theme: 'dark' },
  });
  showProject(context.store, tinyProject({ view, savedAs: 'tiny.topo' }), { isSamePapers: false });
  const session = context.store.read();
  expect(session.explore.present).toEqual({ ...wholeMap, topics: [1], query: 'graph', paper: 2 });
  expect(session.camera).toEqual({ x: 1, y: 2, scale: 3 });
  expect(session.layout).toEqual({ ...defaultLayout, theme: 'dark', isWelcomed: true, isToured: true });
});

it('a table whose columns cannot be told is asked about before it is opened, and opened as was said', async () => {
  const asked: OpenRequest[] = [];
  const table = {
    name: 'x.csv',
    columns: [
      { name: 'Werk', role: 'field' as const },
      { name: 'Inhalt', role: 'abstract' as const },
    ],
    rows: [['a', 'b']],
    isSure: false,
  };
  const { context } = testContext({
    inspectTables: async () => [table],
    open: async (request) => (asked.push(request), tinyProject()),
    whole: async () => {},
    sourceStates: async () => [],
  });
  await openPapers(context, [{ token: 't', name: 'x.csv' }], false);
  const { dialog } = context.store.read();
  expect([asked, dialog?.name]).toEqual([[], 'columns']);
  if (dialog?.name !== 'columns') return;
  await openTables(context, dialog.question, [
    [
      ['Werk', 'title'],
      ['Inhalt', 'abstract'],
    ],
  ]);
  expect(asked).toEqual([
    {
      sources: [{ token: 't', name: 'x.csv' }],
      isAddition: false,
      columns: [
        ['Werk', 'title'],
        ['Inhalt', 'abstract'],
      ],
    },
  ]);
});
