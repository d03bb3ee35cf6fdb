import type { MapData } from '../../src/host/contract.ts';
import type { LevelTopic } from '../map/mapViewProps.ts';
import type { ExploreAction } from './explore.ts';

/** The papers of a topic of any level. */
export function papersOfTopic({ levels, labels }: MapData, { level, topic, mainLevel }: LevelTopic): Uint32Array {
  const labelsOf = level === mainLevel ? labels : levels[level].labels;
  return Uint32Array.from(labelsOf.keys()).filter((paper) => labelsOf[paper] === topic);
}

/**
 * What narrows the map to a topic: one of the map's own is chosen; of a broader one all that lie in it; a finer one is a
 * group of papers. A second click on the same broader topic takes the filter back.
 */
export function filterByTopic(
  map: MapData,
  chosen: LevelTopic,
  topics: readonly number[],
  isAdding: boolean,
): ExploreAction {
  const { level, topic, mainLevel } = chosen;
  if (level === mainLevel) return { type: 'topic/clicked', topic, isAdding };
  if (level > mainLevel) {
    const within = { name: map.levels[level].topics[topic].name, papers: papersOfTopic(map, chosen) };
    return { type: 'within/chosen', within };
  }
  let children = [topic];
  for (let finer = level + 1; finer <= mainLevel; finer++) {
    const { parents } = map.levels[finer];
    children = Array.from(parents.keys()).filter((child) => children.includes(parents[child]));
  }
  const areChosen = children.every((child) => topics.includes(child));
  const others = topics.filter((other) => !children.includes(other));
  if (areChosen && (isAdding || others.length === 0)) return { type: 'topics/chosen', topics: others };
  return { type: 'topics/chosen', topics: isAdding ? [...others, ...children] : children };
}
