import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchHits, Services } from '../../../src/host/contract.ts';
import { followChoices } from '../../../renderer/state/followers.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { hitsOf, tinyProject } from '../tinyProject.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A host whose searches are answered by hand. */
function slowHost() {
  const asked: { readonly query: string; readonly answer: (hits: SearchHits) => void }[] = [];
  const services: Pick<Services, 'search' | 'paper'> = {
    search: (query) => new Promise((answer) => asked.push({ query, answer })),
    paper: () => new Promise(() => {}),
  };
  return { services: services as Services, asked };
}

function openStore() {
  const store = createStore(newSession());
  store.dispatch({ type: 'project/shown', view: tinyProject(), isSamePapers: false });
  return store;
}

describe('a search that follows the query', () => {
  it('asks once, when typing pauses', async () => {
    const store = openStore();
    const { services, asked } = slowHost();
    followChoices(store, services, { onFailure: () => expect.unreachable() });
    for (const query of ['g', 'gr', 'gra']) {
      store.dispatch({ type: 'query/typed', query });
      await vi.advanceTimersByTimeAsync(40);
    }
    await vi.advanceTimersByTimeAsync(80);
    expect(asked.map(({ query }) => query)).toEqual(['gra']);
  });

  it('drops the answer to an older query that arrives late', async () => {
    const store = openStore();
    const { services, asked } = slowHost();
    followChoices(store, services, { onFailure: () => expect.unreachable() });
    store.dispatch({ type: 'query/typed', query: 'first' });
    await vi.advanceTimersByTimeAsync(100);
    store.dispatch({ type: 'query/typed', query: 'second' });
    await vi.advanceTimersByTimeAsync(100);
    asked[1].answer(hitsOf(2));
    asked[0].answer(hitsOf(0));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.read().search).toMatchObject({ query: 'second', hits: hitsOf(2) });
  });

  it('takes the hits away at once when the query is emptied, even while an answer is on its way', async () => {
    const store = openStore();
    const { services, asked } = slowHost();
    followChoices(store, services, { onFailure: () => expect.unreachable() });
    store.dispatch({ type: 'query/typed', query: 'first' });
    await vi.advanceTimersByTimeAsync(100);
    store.dispatch({ type: 'query/typed', query: '' });
    asked[0].answer(hitsOf(0));
    await vi.advanceTimersByTimeAsync(100);
    expect(store.read().search).toMatchObject({ query: '', hits: null });
  });

  it('asks again when the same papers were analysed anew', async () => {
    const store = openStore();
    const { services, asked } = slowHost();
    followChoices(store, services, { onFailure: () => expect.unreachable() });
    store.dispatch({ type: 'query/typed', query: 'graph' });
    await vi.advanceTimersByTimeAsync(100);
    store.dispatch({ type: 'project/shown', view: tinyProject(), isSamePapers: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ query }) => query)).toEqual(['graph', 'graph']);
  });
});
