import { describe, expect, test } from 'vitest';
import { editTopics } from '../../../renderer/commands/editTopics.ts';
import { undoCommands } from '../../../renderer/commands/undo.ts';
import type { EditView } from '../../../src/edit.ts';
import type { ProjectView, Services } from '../../../src/host/contract.ts';
import { testContext } from '../testContext.ts';
import { tinyProject } from '../tinyProject.ts';

const [undo, redo] = undoCommands;
const editView = (id: number, state: EditView['state']): EditView => ({
  id,
  kind: 'rename',
  sentence: `Edit ${id}`,
  state,
  topic: 0,
  note: '',
});

/** A host whose log has so many edits, of which so many are done; what it was asked is kept. */
function pageOver(nEdits: number, nDone: number) {
  const asked: unknown[] = [];
  let [n, done] = [nEdits, nDone];
  const view = (): ProjectView => {
    const project = tinyProject();
    const edits = Array.from({ length: n }, (_, i) => editView(i + 1, i < done ? 'applied' : 'undone'));
    return { ...project, map: { ...project.map, edits } };
  };
  const services: Partial<Services> = {
    async edit(edit) {
      asked.push(edit);
      if (edit === 'undo') done--;
      else if (edit === 'redo') done++;
      else n = ++done;
      return view();
    },
    async analyze(settings) {
      asked.push(settings.seed);
      return { ...view(), settings };
    },
  };
  const { context } = testContext(services);
  context.store.dispatch({ type: 'project/shown', view: view(), isSamePapers: false });
  const title = (command: typeof undo) => command.titleNow!(context.store.read());
  return { context, asked, title, read: context.store.read };
}

describe('undo', () => {
  test('takes back choices and edits in the order in which they were made, and says what', async () => {
    const { context, asked, title, read } = pageOver(0, 0);
    context.store.dispatch({ type: 'topic/clicked', topic: 1, isAdding: false });
    await editTopics(context, { kind: 'rename', topic: 1, name: 'x' });
    expect(read().explore.present.topics).toEqual([1]);
    context.store.dispatch({ type: 'years/chosen', years: [2001, 2002] });
    const said = [];
    while (undo.isAvailable!(read(), context.shell)) {
      said.push(title(undo));
      await undo.run(context);
    }
    expect(said).toEqual(['Undo: filter by year', 'Undo: Edit 1', 'Undo: choice of topics']);
    expect(read().explore.present).toMatchObject({ topics: [], years: null });
    const again = [];
    while (redo.isAvailable!(read(), context.shell)) {
      again.push(title(redo));
      await redo.run(context);
    }
    expect(again).toEqual(['Redo: choice of topics', 'Redo: Edit 1', 'Redo: filter by year']);
    expect(read().explore.present).toMatchObject({ topics: [1], years: [2001, 2002] });
    expect(asked.slice(1)).toEqual(['undo', 'redo']);
  });

  test('goes on with the edits of earlier sessions, back and forth', async () => {
    const { context, asked, title, read } = pageOver(3, 2);
    expect([title(undo), title(redo)]).toEqual(['Undo: Edit 2', 'Redo: Edit 3']);
    await undo.run(context);
    await undo.run(context);
    expect(undo.isAvailable!(read(), context.shell)).toBe(false);
    for (let i = 0; i < 3; i++) await redo.run(context);
    expect(redo.isAvailable!(read(), context.shell)).toBe(false);
    expect(asked).toEqual(['undo', 'undo', 'redo', 'redo', 'redo']);
  });

  test('brings back the settings before', async () => {
    const { analyzeAgain } = await import('../../../renderer/commands/analyzeAgain.ts');
    const { context, asked, title, read } = pageOver(0, 0);
    const { settings } = read().project!.view;
    await analyzeAgain(context, { ...settings, seed: 7 });
    expect(title(undo)).toBe('Undo: other settings');
    await undo.run(context);
    await redo.run(context);
    expect(asked).toEqual([7, settings.seed, 7]);
    expect(read().project!.view.settings.seed).toBe(7);
  });
});
