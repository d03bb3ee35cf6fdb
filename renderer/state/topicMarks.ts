import type { EditView } from '../../src/edit.ts';
import type { MapData } from '../../src/host/contract.ts';
import { memoize } from './memoize.ts';
import type { Session } from './session.ts';

/** What the person did to topics of the main level, each with the entry of the log that did it. */
export interface TopicMarks {
  readonly pinned: ReadonlyMap<number, EditView>;
  readonly renamed: ReadonlySet<number>;
}

/** Which topics are pinned and which have a name that the person gave; null while there is no project. */
export function selectTopicMarks({ project }: Session): TopicMarks | null {
  return project && marksOf(project.mainMap);
}

const marksOf = memoize(({ edits, topics }: MapData): TopicMarks => {
  const applied = edits.filter(({ state, topic }) => state === 'applied' && topic >= 0);
  return {
    pinned: new Map(applied.filter(({ kind }) => kind === 'pin').map((edit) => [edit.topic, edit])),
    // One edit may name many topics, and tells only of the first.
    renamed: new Set(
      applied.some(({ kind }) => kind === 'renameAll')
        ? topics.map(({ id }) => id)
        : applied.filter(({ kind }) => kind === 'rename').map(({ topic }) => topic),
    ),
  };
});
