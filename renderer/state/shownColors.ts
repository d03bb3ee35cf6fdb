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

/** The colours of the shown topics, those in their place that the person gave by hand (by topic name). */
export function handColors(
  { topics }: MapData,
  colors: readonly string[],
  byHand: Readonly<Record<string, string>>,
): readonly string[] {
  if (Object.keys(byHand).length === 0) return colors;
  return topics.map(({ id, name }) => (Object.hasOwn(byHand, name) ? byHand[name] : colors[id]));
}

const kept = new WeakMap<MapData['levels'], Partial<Record<Theme, readonly (readonly string[])[]>>>();
