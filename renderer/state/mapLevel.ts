import type { MapData } from '../../src/host/contract.ts';

/** Which levels a map has, counted from the main one: -1 is the next broader, 1 the next finer. */
export function levelsOf({ levels, mainLevel }: MapData): readonly number[] {
  return levels.map((_, i) => i - mainLevel);
}

/** The same map, of whose levels the main one holds its very topics and labels: on the way here they became copies. */
export function withOwnMainLevel(map: MapData): MapData {
  const { topics, labels, mainLevel } = map;
  return { ...map, levels: map.levels.with(mainLevel, { ...map.levels[mainLevel], topics, labels }) };
}

/** A map as the host gave it with the topics and labels of a level, counted from the main one; the nearest where it has none such. */
export function mapAtLevel(map: MapData, level: number): MapData {
  const at = Math.max(0, Math.min(map.levels.length - 1, map.mainLevel + level));
  if (at === map.mainLevel) return map;
  const known = kept.get(map)?.[at];
  if (known) return known;
  const { topics, labels } = map.levels[at];
  const shown = { ...map, topics, labels, secondTopics: secondTopicsAt(map, at) };
  kept.set(map, { ...kept.get(map), [at]: shown });
  return shown;
}

const kept = new WeakMap<MapData, Readonly<Record<number, MapData>>>();

/** Between which other topic of a broader level papers stand; of finer ones nobody has said so. */
function secondTopicsAt({ levels, mainLevel, secondTopics }: MapData, at: number): Int32Array {
  if (at > mainLevel) return new Int32Array(secondTopics.length).fill(-1);
  const ancestorOf = (topic: number) => {
    let ancestor = topic;
    for (let level = mainLevel; level > at; level--) ancestor = levels[level].parents[ancestor];
    return ancestor;
  };
  return secondTopics.map((topic, paper) => {
    const ancestor = topic < 0 ? -1 : ancestorOf(topic);
    return ancestor === levels[at].labels[paper] ? -1 : ancestor;
  });
}
