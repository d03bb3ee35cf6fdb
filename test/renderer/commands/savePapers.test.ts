import { expect, it } from 'vitest';
import { fileNameOf } from '../../../renderer/commands/fileNameOf.ts';
import { showProject } from '../../../renderer/commands/openPapers.ts';
import { saveProject, saveProjectAs } from '../../../renderer/commands/savePapers.ts';
import { readView } from '../../../renderer/state/savedView.ts';
import type { ProjectView } from '../../../src/host/contract.ts';
import { createFailure } from '../../../src/host/failure.ts';
import { testContext } from '../testContext.ts';
import { tinyProject } from '../tinyProject.ts';

const shown = { isSamePapers: false };
const edited = (change: Partial<ProjectView> = {}) => tinyProject({ isEdited: true, ...change });

it('a project that was never saved goes where the person says, with its view', async () => {
  const saved: unknown[] = [];
  const { context } = testContext(
    {
      save: async (view, target) => (
        saved.push(readView(view, tinyProject().map)?.exploration.topics, target),
        { name: 'mine.topo' }
      ),
    },
    { chooseSaveTarget: async (name) => ({ token: 't', name }) },
  );
  showProject(context.store, edited(), shown);
  context.store.dispatch({ type: 'topics/chosen', topics: [1] });
  await saveProject(context);
  expect(saved).toEqual([[1], { token: 't', name: 'Tiny.topo' }]);
  expect(context.store.read().project).toMatchObject({ isEdited: false, view: { savedAs: 'mine.topo' } });
});

it('a saved project is saved in place, and elsewhere only when asked for', async () => {
  const targets: unknown[] = [];
  const { context } = testContext(
    { save: async (_view, target) => (targets.push(target), { name: 'tiny.topo' }) },
    { chooseSaveTarget: async (name) => ({ token: 't', name }) },
  );
  showProject(context.store, edited({ savedAs: 'tiny.topo' }), shown);
  await saveProject(context);
  await saveProjectAs(context);
  expect(targets).toEqual([null, { token: 't', name: 'tiny.topo' }]);
});

it('a person who cancels the choice of a place has saved nothing', async () => {
  const { context } = testContext({}, { chooseSaveTarget: async () => null });
  showProject(context.store, edited(), shown);
  await saveProject(context);
  expect(context.store.read()).toMatchObject({ project: { isEdited: true, view: { savedAs: null } }, notices: [] });
});

it('where the host has no place of its own, the project is downloaded', async () => {
  const { context, downloads } = testContext({
    save: async () => {
      throw createFailure('not-found', 'This project has no place on the disk yet.');
    },
    projectBytes: async () => Uint8Array.of(7),
  });
  showProject(context.store, edited({ savedAs: 'tiny.topo' }), shown);
  await saveProject(context);
  expect(downloads).toEqual([{ name: 'tiny.topo', bytes: Uint8Array.of(7) }]);
  expect(context.store.read().project?.isEdited).toBe(false);
});

it('a full disk is told and leaves the project unsaved', async () => {
  const { context, downloads } = testContext({
    save: async () => {
      throw createFailure('disk-full', 'The disk is full. Free some space and save again.');
    },
  });
  showProject(context.store, edited({ savedAs: 'tiny.topo' }), shown);
  await saveProject(context);
  expect(downloads).toEqual([]);
  expect(context.store.read()).toMatchObject({
    project: { isEdited: true },
    notices: [{ text: 'The disk is full. Free some space and save again.', isError: true }],
  });
});

it('file names hold nothing that a file system refuses or that leads elsewhere', () => {
  expect(fileNameOf('a/b\\c:d*?"<>|.topo')).toBe('a b c d.topo');
  expect(fileNameOf('../../etc/passwd.svg')).toBe('etc passwd.svg');
  expect(fileNameOf('.csv')).toBe('csv');
  expect(fileNameOf('\u0000.png')).toBe('Untitled.png');
  expect(fileNameOf(`${'x'.repeat(300)}.png`)).toHaveLength(104);
});
