import { useMemo } from 'react';
import { withHandColors } from '../../src/map/handColors.ts';
import { useSession } from '../state/page.ts';
import { colorsOfLevels, colorsOfShown } from '../state/shownColors.ts';
import { useTheme } from './useTheme.ts';

/** The colour of each topic of the level that is shown; none while there is no project. */
export function useTopicColors(): readonly string[] {
  const theme = useTheme();
  const map = useSession((session) => session.project?.view.map ?? null);
  const byHand = useSession((session) => session.coloring.byHand);
  return useMemo(
    () => (map ? withHandColors(map.topics, colorsOfShown(map, theme), byHand) : []),
    [map, theme, byHand],
  );
}

/** The colours of the topics of each level, from broad to fine; none while there is no project. */
export function useLevelColors(): readonly (readonly string[])[] {
  const theme = useTheme();
  const map = useSession((session) => session.project?.mainMap ?? null);
  return useMemo(() => (map ? colorsOfLevels(map, theme) : []), [map, theme]);
}
