import { describe, expect, it } from 'vitest';
import { reduce } from '../../../renderer/state/reduce.ts';
import type { Action } from '../../../renderer/state/reduce.ts';
import { filterPapers, narrow, selectShown, selectYearSpan } from '../../../renderer/state/select.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { selectTopicCounts } from '../../../renderer/state/topicCounts.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const opened: Action = { type: 'project/shown', view: tinyProject(), isEdited: false, isSamePapers: false };

function sessionAfter(...actions: readonly Action[]) {
  return [opened, ...actions].reduce(reduce, newSession());
}

describe('what is shown', () => {
  it('is everything, without a mask, when nothing is chosen', () => {
    expect(filterPapers(map, [], null)).toEqual({ mask: null, count: 5 });
  });

  it('is the papers of the chosen topics within the years; a paper without a year is in no range', () => {
    expect(filterPapers(map, [0], null)).toEqual({ mask: Uint8Array.of(1, 1, 0, 0, 0), count: 2 });
    expect(filterPapers(map, [], [2002, 2003])).toEqual({ mask: Uint8Array.of(0, 1, 1, 0, 0), count: 2 });
    expect(filterPapers(map, [1], [2001, 2003])).toEqual({ mask: Uint8Array.of(0, 0, 1, 0, 0), count: 1 });
  });

  it('is narrowed to the hits of a search, to nothing where none passes the filter', () => {
    const filtered = filterPapers(map, [0], null);
    expect(narrow(filtered, Int32Array.of(3, 1), 5)).toEqual({ mask: Uint8Array.of(0, 1, 0, 0, 0), count: 1 });
    expect(narrow(filtered, Int32Array.of(), 5)).toEqual({ mask: new Uint8Array(5), count: 0 });
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
        hits: { indices: Int32Array.of(0, 1, 2, 4), scores: new Float32Array(4) },
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
