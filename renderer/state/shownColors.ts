import type { MapData } from '../../src/host/contract.ts';
import { levelColors } from '../../src/map/levelColors.ts';
import type { Theme } from '../../src/map/theme.ts';

/** The colours of the topics of each level, from broad to fine: the same whichever level is shown. */
export function colorsOfLevels(map: MapData, theme: Theme): readonly (readonly string[])[] {
  const known = kept.get(map.levels) ?? {};
  const colors = known[theme] ?? levelColors(map, theme);
  kept.set(map.levels, { ...known, [theme]: colors });
  return colors;
}

/** The colour of each topic of the level that the map shows. */
export function colorsOfShown(map: MapData, theme: Theme): readonly string[] {
  const shown = map.levels.findIndex(({ topics }) => topics === map.topics);
  return colorsOfLevels(map, theme)[shown < 0 ? map.mainLevel : shown];
}

const kept = new WeakMap<MapData['levels'], Partial<Record<Theme, readonly (readonly string[])[]>>>();
