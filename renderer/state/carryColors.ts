import type { MapData } from '../../src/host/contract.ts';
import { carryTopics } from './carryTopics.ts';
import type { Coloring } from './coloring.ts';
import type { OpenProject } from './project.ts';
import type { Action } from './reduce.ts';

/** The colouring as it is on the map that an action shows. */
export function carryHandColors(coloring: Coloring, project: OpenProject | null, action: Action): Coloring {
  if (action.type !== 'project/shown' || !action.isSamePapers || !project) return coloring;
  const byHand = carryColors(coloring.byHand, project.mainMap, action.view.map);
  return byHand === coloring.byHand ? coloring : { ...coloring, byHand };
}

/**
 * The colours given by hand, on another map of the same papers: where no topic has the name any more, its colour goes to the topics
 * that its papers are in now.
 */
export function carryColors(
  byHand: Coloring['byHand'],
  from: Pick<MapData, 'levels' | 'mainLevel'>,
  to: Pick<MapData, 'levels' | 'mainLevel'>,
): Coloring['byHand'] {
  const known = new Set(to.levels.flatMap(({ topics }) => topics.map(({ name }) => name)));
  const lost = Object.entries(byHand).filter(([name]) => !known.has(name));
  if (lost.length === 0) return byHand;
  const carried = Object.fromEntries(Object.entries(byHand).filter(([name]) => known.has(name)));
  for (const [name, color] of lost) {
    from.levels.forEach(({ topics, labels }, at) => {
      const now = to.levels[at - from.mainLevel + to.mainLevel];
      const topic = topics.find((one) => one.name === name);
      if (!topic || !now) return;
      for (const id of carryTopics([topic.id], labels, now.labels)) carried[now.topics[id].name] ??= color;
    });
  }
  return carried;
}
