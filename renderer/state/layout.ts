import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { Action } from './reduce.ts';

export type ThemeChoice = 'system' | Theme;

/** How the page is arranged; kept with the project and, for the next start, by the browser. */
export interface Layout {
  readonly theme: ThemeChoice;
  readonly isTopicsOpen: boolean;
  readonly isChartsOpen: boolean;
  /** The chart in sight. */
  readonly chart: ChartKind;
  /** Widths and height of the panels in pixels. */
  readonly topicsWidth: number;
  readonly paperWidth: number;
  readonly chartsHeight: number;
  /** The line that says how to open one's own papers was put away. */
  readonly isWelcomed: boolean;
}

export type LayoutAction = { readonly type: 'layout/changed'; readonly change: Partial<Layout> };

/** The arrangement of a first start. */
export const defaultLayout: Layout = {
  theme: 'system',
  isTopicsOpen: true,
  isChartsOpen: true,
  chart: 'topic-sizes',
  topicsWidth: 300,
  paperWidth: 360,
  chartsHeight: 220,
  isWelcomed: false,
};

/** The arrangement after `action`. */
export function reduceLayout(layout: Layout, action: Action): Layout {
  return action.type === 'layout/changed' ? { ...layout, ...action.change } : layout;
}
