import type { MapData } from '../../src/host/contract.ts';
import type { Camera } from '../../src/map/camera.ts';
import { readColoring, writeColoring } from './coloring.ts';
import type { Coloring } from './coloring.ts';
import type { Exploration, PaperGroup } from './explore.ts';
import { drawerViews } from './drawerViews.ts';
import { defaultLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { readExploration, readGroup, writeExploration, writeGroup } from './savedExploration.ts';
import { asObject, isNumberWithin, parseObject } from './savedValues.ts';
import type { Session } from './session.ts';

/** What a project file keeps of the page: what was chosen, from where it was looked at, how it was arranged. */
export interface SavedView {
  readonly exploration: Exploration;
  readonly selections: readonly PaperGroup[];
  readonly coloring: Coloring;
  readonly camera: Camera | null;
  readonly layout: Layout;
}

/** The session's view as the text that a project file holds. */
export function writeView(session: Session): string {
  const { explore, selections, coloring, camera, layout } = session;
  return JSON.stringify({
    version: 1,
    exploration: writeExploration(explore.present),
    selections: selections.map(writeGroup),
    coloring: writeColoring(coloring),
    camera,
    layout,
  });
}

/**
 * The view that a project file holds, null when there is none. The text may come from anyone: whatever does not fit the
 * map or is not of its kind is left out.
 */
export function readView(text: string, map: MapData): SavedView | null {
  const saved = parseObject(text);
  if (!saved || saved.version !== 1) return null;
  return {
    exploration: readExploration(asObject(saved.exploration), map),
    selections: readSelections(saved.selections, map.nPapers),
    coloring: readColoring(asObject(saved.coloring)),
    camera: readCamera(asObject(saved.camera)),
    layout: readLayout(asObject(saved.layout)),
  };
}

/** The arrangement that some JSON describes; the default where it says nothing usable. */
export function readLayout(saved: Readonly<Record<string, unknown>>): Layout {
  const size = (key: 'topicsWidth' | 'paperWidth' | 'chartsHeight') => {
    const value = saved[key];
    return isNumberWithin(value, 100, 2000) ? value : defaultLayout[key];
  };
  const flag = (
    key:
      | 'isTopicsOpen'
      | 'isChartsOpen'
      | 'areChartsLarge'
      | 'isWelcomed'
      | 'isToured'
      | 'isContextHidden'
      | 'isMinimapShown'
      | 'areShares',
  ) => (typeof saved[key] === 'boolean' ? saved[key] : defaultLayout[key]);
  return {
    theme: (['system', 'light', 'dark'] as const).find((theme) => theme === saved.theme) ?? defaultLayout.theme,
    chart: drawerViews.find((view) => view === saved.chart) ?? defaultLayout.chart,
    secondChart: drawerViews.find((view) => view === saved.secondChart) ?? null,
    tableColumns: readColumns(saved.tableColumns),
    field: typeof saved.field === 'string' ? saved.field : defaultLayout.field,
    areShares: flag('areShares'),
    isTopicsOpen: flag('isTopicsOpen'),
    isChartsOpen: flag('isChartsOpen'),
    areChartsLarge: flag('areChartsLarge'),
    isWelcomed: flag('isWelcomed'),
    isToured: flag('isToured'),
    isContextHidden: flag('isContextHidden'),
    isMinimapShown: flag('isMinimapShown'),
    topicsWidth: size('topicsWidth'),
    paperWidth: size('paperWidth'),
    chartsHeight: size('chartsHeight'),
  };
}

function readColumns(saved: unknown): readonly string[] {
  const names = Array.isArray(saved) ? saved.filter((name): name is string => typeof name === 'string') : [];
  return names.includes('Title') ? [...new Set(names)] : defaultLayout.tableColumns;
}

function readSelections(saved: unknown, nPapers: number): readonly PaperGroup[] {
  const groups = (Array.isArray(saved) ? saved : []).flatMap((one) => readGroup(one, nPapers) ?? []);
  return groups.filter(({ name }, i) => groups.findIndex((other) => other.name === name) === i);
}

function readCamera({ x, y, scale }: Readonly<Record<string, unknown>>): Camera | null {
  const isUsable = isNumberWithin(x, -1e6, 1e6) && isNumberWithin(y, -1e6, 1e6) && isNumberWithin(scale, 1e-6, 1e9);
  return isUsable ? { x, y, scale } : null;
}
