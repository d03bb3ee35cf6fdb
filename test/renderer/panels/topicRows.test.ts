import { describe, expect, it } from 'vitest';
import { topicRows } from '../../../renderer/panels/topicRows.ts';
import type { MapData } from '../../../src/host/contract.ts';
import { tinyProject } from '../tinyProject.ts';

describe('topicRows', () => {
  const { map } = tinyProject();
  const [first] = map.topics;
  const finer = ['red', 'blue', 'green'].map((name, id) => ({ ...first, id, name }));
  const levels: MapData['levels'] = [
    { ...map.levels[0], topics: map.topics },
    { ...map.levels[0], topics: finer, parents: Int32Array.of(0, 1, 0) },
  ];
  const tree = { ...map, levels };
  const told = (isExpanded: (key: string) => boolean) =>
    topicRows(tree, isExpanded).map(({ topic, depth, place, nSiblings, nChildren }) => [
      topic.name,
      `level ${depth + 1}, ${place} of ${nSiblings}`,
      nChildren,
    ]);

  it('tells where each topic stands among those of its broader one', () => {
    const n = map.topics.length;
    expect(told((key) => key === '0 0').slice(0, 4)).toEqual([
      [first.name, `level 1, 1 of ${n}`, 2],
      ['red', 'level 2, 1 of 2', 0],
      ['green', 'level 2, 2 of 2', 0],
      [map.topics[1].name, `level 1, 2 of ${n}`, 0],
    ]);
    expect(told(() => false)).toHaveLength(n);
  });
});
