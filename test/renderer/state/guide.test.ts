import { expect, test } from 'vitest';
import { commandNamed } from '../../../renderer/commands/commands.ts';
import { exampleQuery } from '../../../renderer/state/search.ts';
import { parseQuery } from '../../../src/search/parseQuery.ts';
import { testContext } from '../testContext.ts';
import { hitsOf, tinyProject } from '../tinyProject.ts';

const shown = { type: 'project/shown', view: tinyProject(), isSamePapers: false } as const;

test('a presentation begins with the whole map, and again with another map', () => {
  const { context } = testContext({});
  const { store } = context;
  store.dispatch(shown);
  void commandNamed('present')!.run(context);
  expect(store.read().presented).toBe(-1);
  store.dispatch({ type: 'presentation/moved', topic: 1 });
  expect(store.read().presented).toBe(1);
  store.dispatch(shown);
  expect(store.read().presented).toBe(-1);
  store.dispatch({ type: 'presentation/moved', topic: null });
  store.dispatch(shown);
  expect(store.read().presented).toBe(null);
});

test('papers like the selection join it', async () => {
  const { context } = testContext({ similar: async () => hitsOf(4, 2) });
  const { store } = context;
  store.dispatch(shown);
  store.dispatch({ type: 'papers/selected', papers: [0], mode: 'replace' });
  await commandNamed('add-alike')!.run(context);
  expect([...store.read().explore.present.selection]).toEqual([0, 2, 4]);
});

test('a title with quotation marks is one example', () => {
  expect(parseQuery(exampleQuery('On “so-called” -words: a "study"')).like).toBe('On  so-called  -words: a  study');
});
