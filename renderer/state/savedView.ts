import type { MapData } from '../../src/host/contract.ts';
import { chartKinds } from '../../src/map/charts/chartScene.ts';
import type { Camera } from '../../src/map/camera.ts';
import type { Exploration, YearRange } from './explore.ts';
import { wholeMap } from './explore.ts';
import { defaultLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Session } from './session.ts';

/** What a project file keeps of the page: what was chosen, from where it was looked at, how it was arranged. */
export interface SavedView {
  readonly exploration: Exploration;
  readonly camera: Camera | null;
  readonly layout: Layout;
}

/** The session's view as the text that a project file holds. */
export function writeView(session: Session): string {
  const view: SavedView = { exploration: session.explore.present, camera: session.camera, layout: session.layout };
  return JSON.stringify({ version: 1, ...view });
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
  const flag = (key: 'isTopicsOpen' | 'isChartsOpen' | 'areChartsLarge' | 'isWelcomed') =>
    typeof saved[key] === 'boolean' ? saved[key] : defaultLayout[key];
  return {
    theme: (['system', 'light', 'dark'] as const).find((theme) => theme === saved.theme) ?? defaultLayout.theme,
    chart: chartKinds.find((chart) => chart === saved.chart) ?? defaultLayout.chart,
    isTopicsOpen: flag('isTopicsOpen'),
    isChartsOpen: flag('isChartsOpen'),
    areChartsLarge: flag('areChartsLarge'),
    isWelcomed: flag('isWelcomed'),
    topicsWidth: size('topicsWidth'),
    paperWidth: size('paperWidth'),
    chartsHeight: size('chartsHeight'),
  };
}

/** The JSON object that a text holds; null for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const longestQuery = 1000;

function readExploration(saved: Readonly<Record<string, unknown>>, map: MapData): Exploration {
  const isTopic = (topic: unknown): topic is number => isIndex(topic, map.topics.length);
  const { topics, years, query, paper } = saved;
  return {
    topics: Array.isArray(topics) ? [...new Set(topics.filter(isTopic))].sort((a, b) => a - b) : wholeMap.topics,
    years: isYearRange(years) ? years : null,
    query: typeof query === 'string' ? query.slice(0, longestQuery) : '',
    paper: isIndex(paper, map.nPapers) ? paper : null,
  };
}

function readCamera({ x, y, scale }: Readonly<Record<string, unknown>>): Camera | null {
  const isUsable = isNumberWithin(x, -1e6, 1e6) && isNumberWithin(y, -1e6, 1e6) && isNumberWithin(scale, 1e-6, 1e9);
  return isUsable ? { x, y, scale } : null;
}

function isYearRange(years: unknown): years is YearRange {
  return (
    Array.isArray(years) && years.length === 2 && years.every((y) => isNumberWithin(y, 1, 9999)) && years[0] <= years[1]
  );
}

function isIndex(value: unknown, length: number): value is number {
  return Number.isInteger(value) && isNumberWithin(value, 0, length - 1);
}

function isNumberWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
