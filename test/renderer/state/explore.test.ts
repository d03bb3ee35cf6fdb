import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshHistory, reduceExplore, wholeMap } from '../../../renderer/state/explore.ts';
import type { ExploreAction, ExploreHistory } from '../../../renderer/state/explore.ts';
import { tinyProject } from '../tinyProject.ts';

function after(...actions: readonly ExploreAction[]): ExploreHistory {
  return actions.reduce(reduceExplore, freshHistory);
}

describe('choosing topics', () => {
  it('shows a clicked topic alone, and all topics when it is clicked again', () => {
    const once = after({ type: 'topic/clicked', topic: 2, isAdding: false });
    expect(once.present.topics).toEqual([2]);
    expect(reduceExplore(once, { type: 'topic/clicked', topic: 2, isAdding: false }).present.topics).toEqual([]);
  });

  it('takes the place of several topics with a plain click on one of them', () => {
    const { present } = after(
      { type: 'topics/chosen', topics: [3, 1] },
      { type: 'topic/clicked', topic: 3, isAdding: false },
    );
    expect(present.topics).toEqual([3]);
  });

  it('adds and removes topics when adding, always in ascending order', () => {
    const { present } = after(
      { type: 'topic/clicked', topic: 4, isAdding: true },
      { type: 'topic/clicked', topic: 1, isAdding: true },
      { type: 'topic/clicked', topic: 3, isAdding: true },
      { type: 'topic/clicked', topic: 4, isAdding: true },
    );
    expect(present.topics).toEqual([1, 3]);
  });

  it('inverts to the topics that were left out, and leaves an unfiltered map as it is', () => {
    expect(
      after({ type: 'topics/chosen', topics: [0, 2] }, { type: 'topics/inverted', nTopics: 4 }).present.topics,
    ).toEqual([1, 3]);
    expect(after({ type: 'topics/inverted', nTopics: 4 })).toBe(freshHistory);
  });

  it('clears the filter and the search but keeps the paper open', () => {
    const { present } = after(
      { type: 'paper/chosen', paper: 7 },
      { type: 'topics/chosen', topics: [1] },
      { type: 'years/chosen', years: [2001, 2003] },
      { type: 'query/typed', query: 'graph' },
      { type: 'filter/cleared' },
    );
    expect(present).toEqual({ ...wholeMap, paper: 7 });
  });
});

describe('choosing by fields', () => {
  it('clicks values as it clicks topics, and keeps one filter a field', () => {
    const { present } = after(
      { type: 'field/clicked', name: 'Venue', value: 'Cell', isAdding: false },
      { type: 'field/filtered', filter: { name: 'Cited', range: [1, 2] } },
      { type: 'field/clicked', name: 'Venue', value: 'Nature', isAdding: true },
      { type: 'field/filtered', filter: { name: 'Cited', range: [3, 4] } },
    );
    expect(present.fields).toEqual([
      { name: 'Venue', values: ['Cell', 'Nature'] },
      { name: 'Cited', range: [3, 4] },
    ]);
  });

  it('drops a filter with its last value, and by name', () => {
    const chosen = after(
      { type: 'field/clicked', name: 'Venue', value: 'Cell', isAdding: false },
      { type: 'field/filtered', filter: { name: 'Cited', range: [1, 2] } },
    );
    const clicked = reduceExplore(chosen, { type: 'field/clicked', name: 'Venue', value: 'Cell', isAdding: true });
    expect(clicked.present.fields).toEqual([{ name: 'Cited', range: [1, 2] }]);
    expect(reduceExplore(clicked, { type: 'field/removed', name: 'Cited' }).present).toEqual(wholeMap);
  });
});

describe('taking papers in hand', () => {
  it('replaces, adds, subtracts and intersects, and makes the open paper way', () => {
    const select = (mode: 'replace' | 'add' | 'subtract' | 'intersect', ...papers: readonly number[]) =>
      ({ type: 'papers/selected', papers, mode }) as const;
    const { present } = after(
      { type: 'paper/chosen', paper: 1 },
      select('replace', 5, 3, 1),
      select('add', 4, 3),
      select('subtract', 5),
      select('intersect', 4, 1, 9),
    );
    expect(present).toEqual({ ...wholeMap, selection: Uint32Array.of(1, 4) });
  });

  it('takes the open paper along when another joins it', () => {
    const two = after({ type: 'paper/chosen', paper: 6 }, { type: 'paper/toggled', paper: 2 });
    expect(two.present).toEqual({ ...wholeMap, selection: Uint32Array.of(2, 6) });
    const one = reduceExplore(two, { type: 'paper/toggled', paper: 6 });
    expect(one.present.selection).toEqual(Uint32Array.of(2));
  });

  it('is no step of the history when nothing changes', () => {
    const chosen = after({ type: 'papers/selected', papers: [1, 2], mode: 'replace' });
    expect(reduceExplore(chosen, { type: 'papers/selected', papers: [2, 1], mode: 'replace' })).toBe(chosen);
  });
});

describe('looking back', () => {
  it('takes typing on at a query as one step', () => {
    const typed = after(
      { type: 'paper/chosen', paper: 1 },
      { type: 'query/typed', query: 'g' },
      { type: 'query/typed', query: 'gr' },
      { type: 'query/typed', query: 'graph' },
    );
    expect(reduceExplore(typed, { type: 'explore/undone' }).present).toEqual({ ...wholeMap, paper: 1 });
  });

  it('comes back to a query that another took the place of', () => {
    const searched = after({ type: 'query/typed', query: 'graph' }, { type: 'query/typed', query: 'protein' });
    expect(reduceExplore(searched, { type: 'explore/undone' }).present.query).toBe('graph');
  });

  it('takes back the flight to what was chosen, and no later one', () => {
    const [home, away, now] = [1, 2, 3].map((x) => ({ x, y: 0, scale: 1 }));
    const flown = after(
      { type: 'topics/chosen', topics: [1] },
      { type: 'camera/left', camera: home },
      { type: 'camera/left', camera: away },
    );
    expect(flown.past).toEqual([{ ...wholeMap, camera: home }]);
    const undone = reduceExplore(flown, { type: 'explore/undone', camera: now });
    expect(undone).toEqual({ past: [], present: wholeMap, future: [{ ...wholeMap, topics: [1], camera: now }] });
    const again = reduceExplore(undone, { type: 'explore/redone', camera: home });
    expect(again).toEqual(flown);
    const stayed = after({ type: 'paper/chosen', paper: 1 }, { type: 'explore/undone', camera: now });
    expect(stayed.future).toEqual([{ ...wholeMap, paper: 1 }]);
    expect(after({ type: 'camera/left', camera: home })).toEqual(freshHistory);
  });

  it('forgets what was undone once something else is chosen', () => {
    const history = after(
      { type: 'paper/chosen', paper: 1 },
      { type: 'explore/undone' },
      { type: 'paper/chosen', paper: 2 },
    );
    expect(history).toEqual({ past: [wholeMap], present: { ...wholeMap, paper: 2 }, future: [] });
  });

  it('begins anew with another project', () => {
    const history = after({ type: 'paper/chosen', paper: 1 }, { type: 'topics/chosen', topics: [1] });
    const shown = { type: 'project/shown', view: tinyProject() } as const;
    expect(reduceExplore(history, { ...shown, isSamePapers: false })).toEqual(freshHistory);
  });

  it('keeps the paper, years and search over a new analysis of the same papers, but no topics', () => {
    const history = after(
      { type: 'paper/chosen', paper: 1 },
      { type: 'query/typed', query: 'graph' },
      { type: 'topics/chosen', topics: [1] },
    );
    const shown = { type: 'project/shown', view: tinyProject(), isSamePapers: true } as const;
    expect(reduceExplore(history, shown)).toEqual({
      past: [],
      present: { ...wholeMap, paper: 1, query: 'graph' },
      future: [],
    });
  });

  it('comes back to where it was by as many redos as undos, whatever was done', () => {
    const action = fc.oneof(
      fc.record({
        type: fc.constant('topic/clicked' as const),
        topic: fc.integer({ min: 0, max: 5 }),
        isAdding: fc.boolean(),
      }),
      fc.record({ type: fc.constant('paper/chosen' as const), paper: fc.option(fc.integer({ min: 0, max: 5 })) }),
      fc.record({ type: fc.constant('query/typed' as const), query: fc.constantFrom('', 'a', 'ab', 'b') }),
      fc.constant({ type: 'topics/inverted', nTopics: 6 } as const),
      fc.constant({ type: 'filter/cleared' } as const),
      fc.record({ type: fc.constant('paper/toggled' as const), paper: fc.integer({ min: 0, max: 5 }) }),
      fc.record({
        type: fc.constant('field/clicked' as const),
        name: fc.constantFrom('Venue', 'Author'),
        value: fc.constantFrom('a', 'b'),
        isAdding: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const end = after(...actions);
        let history = end;
        for (let i = 0; i < end.past.length; i++) history = reduceExplore(history, { type: 'explore/undone' });
        expect(history.present).toEqual(wholeMap);
        for (let i = 0; i < end.past.length; i++) history = reduceExplore(history, { type: 'explore/redone' });
        expect(history).toEqual(end);
      }),
    );
  });
});
