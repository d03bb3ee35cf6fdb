import { useMemo } from 'react';
import { topicColors } from '../../src/map/topicColors.ts';
import { useSession } from '../state/page.ts';
import { memoize } from '../state/memoize.ts';
import { useTheme } from './useTheme.ts';

/** The colour of each topic of the open project; none while there is none. */
export function useTopicColors(): readonly string[] {
  const theme = useTheme();
  const map = useSession((session) => session.project?.view.map ?? null);
  return useMemo(() => (map ? colorsOf(map.topics.length, map.positions, map.labels, theme) : []), [map, theme]);
}

const colorsOf = memoize(topicColors);
