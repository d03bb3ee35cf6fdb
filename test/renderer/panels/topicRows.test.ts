import { describe, expect, it } from 'vitest';
import { rowFor } from '../../../renderer/panels/topicKeys.ts';
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

  it('is walked by keys: a row, to its ends, and from a finer topic to the one that holds it', () => {
    const rows = topicRows(tree, (key) => key === '0 0');
    const walk = (key: string, at: number) => rowFor(key, rows, at);
    expect([walk('ArrowDown', 0), walk('ArrowDown', rows.length - 1)]).toEqual([1, rows.length - 1]);
    expect([walk('ArrowUp', 2), walk('ArrowUp', 0)]).toEqual([1, 0]);
    expect([walk('Home', 2), walk('End', 0)]).toEqual([0, rows.length - 1]);
    expect([walk('ArrowLeft', 2), walk('ArrowLeft', 1), walk('ArrowLeft', 0)]).toEqual([0, 0, null]);
    expect([walk('ArrowRight', 0), walk('m', 0)]).toEqual([null, null]);
  });
});
