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
  readonly nChildren: number;
  readonly isExpanded: boolean;
}

/** The topics of the level that is shown, with those of finer levels below whichever are expanded. */
export function topicRows(map: MapData, isExpanded: (key: string) => boolean): readonly TopicListRow[] {
  const { levels } = map;
  const shown = levels.findIndex(({ topics }) => topics === map.topics);
  const rows: TopicListRow[] = [];
  const add = (level: number, topic: Topic, depth: number) => {
    const children = (levels[level + 1]?.topics ?? []).filter(({ id }) => levels[level + 1].parents[id] === topic.id);
    // A topic that is not divided further has itself as its only child.
    const nChildren = children.length > 1 ? children.length : 0;
    const key = `${level} ${topic.id}`;
    const isOpen = nChildren > 0 && isExpanded(key);
    rows.push({ key, topic, level, depth, nChildren, isExpanded: isOpen });
    if (isOpen) for (const child of children) add(level + 1, child, depth + 1);
  };
  for (const topic of map.topics) add(shown, topic, 0);
  return rows;
}
