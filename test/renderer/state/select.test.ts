import { describe, expect, it } from 'vitest';
import { reduce } from '../../../renderer/state/reduce.ts';
import type { Action } from '../../../renderer/state/reduce.ts';
import { selectFiltered, selectShown, selectShownBut } from '../../../renderer/state/filters.ts';
import { selectYearSpan } from '../../../renderer/state/select.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { selectTopicCounts } from '../../../renderer/state/topicCounts.ts';
import { packStrings } from '../../../src/strings.ts';
import { hitsOf, tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const opened: Action = { type: 'project/shown', view: tinyProject(), isSamePapers: false };

function sessionAfter(...actions: readonly Action[]) {
  return [opened, ...actions].reduce(reduce, newSession());
}

const hits: Action = {
  type: 'search/answered',
  query: 'x',
  hits: hitsOf(3, 1),
};

const venues: Action = {
  type: 'field/arrived',
  column: {
    name: 'Venue',
    kind: 'category',
    values: packStrings(['Nature', 'Cell']),
    indptr: Int32Array.of(0, 1, 2, 3, 3, 4),
    codes: Int32Array.of(0, 0, 1, 1),
  },
};

const cited: Action = {
  type: 'field/arrived',
  column: { name: 'Cited', kind: 'number', numbers: Float64Array.of(1, 2, 3, NaN, 5) },
};

describe('what is shown', () => {
  it('is everything, without a mask, when nothing is chosen', () => {
    expect(selectShown(sessionAfter())).toEqual({ mask: null, count: 5 });
    expect(selectShown(newSession())).toBeNull();
  });

  it('is the papers of the chosen topics within the years; a paper without a year is in no range', () => {
    const shown = (topics: readonly number[], years: readonly [number, number] | null) =>
      selectShown(sessionAfter({ type: 'topics/chosen', topics }, { type: 'years/chosen', years }));
    expect(shown([0], null)).toEqual({ mask: Uint8Array.of(1, 1, 0, 0, 0), count: 2 });
    expect(shown([], [2002, 2003])).toEqual({ mask: Uint8Array.of(0, 1, 1, 0, 0), count: 2 });
    expect(shown([1], [2001, 2003])).toEqual({ mask: Uint8Array.of(0, 0, 1, 0, 0), count: 1 });
  });

  it('is narrowed to the hits of a search, which is not part of the filter', () => {
    const session = sessionAfter({ type: 'topics/chosen', topics: [0] }, hits);
    expect(selectShown(session)).toEqual({ mask: Uint8Array.of(0, 1, 0, 0, 0), count: 1 });
    expect(selectFiltered(session)).toEqual({ mask: Uint8Array.of(1, 1, 0, 0, 0), count: 2 });
  });

  it('follows fields as soon as they have come: values, no value, a range', () => {
    const byVenue: Action = { type: 'field/filtered', filter: { name: 'Venue', values: ['Cell', ''] } };
    const byCited: Action = { type: 'field/filtered', filter: { name: 'Cited', range: [3, 5] } };
    expect(selectShown(sessionAfter(byVenue, byCited))?.count).toBe(5);
    expect(selectShown(sessionAfter(byVenue, byCited, venues))?.mask).toEqual(Uint8Array.of(0, 0, 1, 1, 1));
    expect(selectShown(sessionAfter(byVenue, byCited, venues, cited))?.mask).toEqual(Uint8Array.of(0, 0, 1, 0, 1));
  });

  it('leaves each filter out of its own count', () => {
    const session = sessionAfter(
      { type: 'topics/chosen', topics: [0] },
      { type: 'within/chosen', within: { name: 'Mine', papers: Uint32Array.of(1, 2, 3) } },
      { type: 'field/filtered', filter: { name: 'Venue', values: ['Cell'] } },
      venues,
    );
    expect({
      all: selectShown(session)?.mask,
      topics: selectShownBut(session, 'topics')?.mask,
      venue: selectShownBut(session, 'field:Venue')?.mask,
      years: selectShownBut(session, 'years')?.mask,
    }).toEqual({
      all: Uint8Array.of(0, 0, 0, 0, 0),
      topics: Uint8Array.of(0, 0, 1, 0, 0),
      venue: Uint8Array.of(0, 1, 0, 0, 0),
      years: Uint8Array.of(0, 0, 0, 0, 0),
    });
    expect(selectShownBut(sessionAfter(hits), 'search')).toEqual({ mask: null, count: 5 });
  });

  it('stays the same object until the filter changes', () => {
    const session = sessionAfter({ type: 'topics/chosen', topics: [0] });
    const hovering = reduce(session, { type: 'topic/hovered', topic: 1 });
    expect(selectShown(hovering)).toBe(selectShown(session));
  });
});

describe('counts per topic', () => {
  it('follow years and search but not the chosen topics', () => {
    const session = sessionAfter(
      { type: 'topics/chosen', topics: [0] },
      { type: 'years/chosen', years: [2002, 2004] },
      {
        type: 'search/answered',
        query: 'x',
        hits: hitsOf(0, 1, 2, 4),
      },
    );
    expect(selectTopicCounts(session)).toEqual(Int32Array.of(1, 1));
  });

  it('are absent while nothing narrows the map', () => {
    expect(selectTopicCounts(sessionAfter({ type: 'topics/chosen', topics: [0] }))).toBeNull();
  });
});

describe('the span of years', () => {
  it('leaves unknown years out', () => {
    expect(selectYearSpan(sessionAfter())).toEqual([2001, 2004]);
  });

  it('is absent when no year is known', () => {
    const view = tinyProject({ map: { ...map, years: new Int16Array(5) } });
    expect(selectYearSpan(reduce(newSession(), { ...opened, view }))).toBeNull();
  });
});
