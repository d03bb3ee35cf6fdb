import type { Topic } from '../../src/analysis.ts';
import type { MapData } from '../../src/host/contract.ts';

/** A row of the list of topics. */
export interface TopicListRow {
  /** Tells the row from the others. */
  readonly key: string;
  readonly topic: Topic;
  /** The topic's level as an index of the map's levels. */
  readonly level: number;
  /** 0: of the level that is shown. */
  readonly depth: number;
  /** Its place among the topics of the same broader one, from 1, and how many those are. */
  readonly place: number;
  readonly nSiblings: number;
  readonly nChildren: number;
  readonly isExpanded: boolean;
}

/** The topics of the level that is shown, with those of finer levels below whichever are expanded. */
export function topicRows(map: MapData, isExpanded: (key: string) => boolean): readonly TopicListRow[] {
  const { levels } = map;
  const shown = levels.findIndex(({ topics }) => topics === map.topics);
  const rows: TopicListRow[] = [];
  const add = (level: number, topic: Topic, depth: number, at: number, siblings: readonly Topic[]) => {
    const children = (levels[level + 1]?.topics ?? []).filter(({ id }) => levels[level + 1].parents[id] === topic.id);
    // A topic that is not divided further has itself as its only child.
    const nChildren = children.length > 1 ? children.length : 0;
    const key = `${level} ${topic.id}`;
    const isOpen = nChildren > 0 && isExpanded(key);
    rows.push({ key, topic, level, depth, place: at + 1, nSiblings: siblings.length, nChildren, isExpanded: isOpen });
    if (isOpen) children.forEach((child, i) => add(level + 1, child, depth + 1, i, children));
  };
  map.topics.forEach((topic, i) => add(shown, topic, 0, i, map.topics));
  return rows;
}
