import { describe, expect, test } from 'vitest';
import { carryTopics } from '../../../renderer/state/carryTopics.ts';
import { mapAtLevel } from '../../../renderer/state/mapLevel.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { tinyProject } from '../tinyProject.ts';

const project = tinyProject();
const main = project.map.levels[0];
const broad = {
  topics: [{ ...main.topics[0], name: 'everything', size: 4 }],
  labels: Int32Array.of(0, 0, 0, 0, -1),
  parents: new Int32Array(0),
};
const view = {
  ...project,
  map: { ...project.map, levels: [broad, { ...main, parents: Int32Array.of(0, 0) }], mainLevel: 1 },
};

describe('levels', () => {
  test('a level shows its own topics and labels, and nobody stands between topics that are one there', () => {
    const shown = mapAtLevel(view.map, -1);
    expect({ topics: shown.topics, labels: shown.labels, second: [...shown.secondTopics] }).toEqual({
      topics: broad.topics,
      labels: broad.labels,
      second: [-1, -1, -1, -1, -1],
    });
    expect(mapAtLevel(view.map, -1)).toBe(shown);
    expect(mapAtLevel(view.map, 5)).toBe(view.map);
  });

  test('the session shows the chosen level, and undo the one before', () => {
    const store = createStore(newSession());
    store.dispatch({ type: 'project/shown', view, isSamePapers: false });
    store.dispatch({ type: 'level/chosen', level: -1, topics: [] });
    expect(store.read().project!.view.map.topics).toEqual(broad.topics);
    store.dispatch({ type: 'explore/undone' });
    expect(store.read().project!.view.map.topics).toBe(store.read().project!.mainMap.topics);
  });
});

describe('chosen topics on another division of the papers', () => {
  const labels = (...of: number[]) => Int32Array.from(of);
  test('the parts of a split topic stand for it, and a merged one for its parts', () => {
    expect(carryTopics([0], labels(0, 0, 0, 1, 1), labels(0, 0, 2, 1, 1))).toEqual([0, 2]);
    expect(carryTopics([0, 2], labels(0, 0, 2, 1, 1), labels(0, 0, 0, 1, 1))).toEqual([0]);
  });

  test('a topic that took in a few of its papers does not', () => {
    expect(carryTopics([0], labels(0, 0, 0, 1, 1, 1), labels(0, 0, 1, 1, 1, 1))).toEqual([0]);
  });

  test('a deleted topic is nowhere', () => {
    expect(carryTopics([1], labels(0, 0, 1, 1), labels(0, 0, -1, -1))).toEqual([]);
  });
});
