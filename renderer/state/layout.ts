import type { Theme } from '../../src/map/theme.ts';
import type { Action } from './reduce.ts';

export type ThemeChoice = 'system' | Theme;

export type ChartName = (typeof chartNames)[number];

/** The charts of the drawer, in the order of their tabs. */
export const chartNames = ['sizes', 'terms', 'years'] as const;

/** How the page is arranged; kept with the project and, for the next start, by the browser. */
export interface Layout {
  readonly theme: ThemeChoice;
  readonly isTopicsOpen: boolean;
  readonly isChartsOpen: boolean;
  readonly chart: ChartName;
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
  chart: 'sizes',
  topicsWidth: 300,
  paperWidth: 360,
  chartsHeight: 220,
  isWelcomed: false,
};

/** The arrangement after `action`. */
export function reduceLayout(layout: Layout, action: Action): Layout {
  return action.type === 'layout/changed' ? { ...layout, ...action.change } : layout;
}
