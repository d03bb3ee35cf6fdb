import type { Theme } from '../../src/map/theme.ts';
import type { DrawerView } from './drawerViews.ts';
import type { Action } from './reduce.ts';

/** The colours that the person wants; 'system': whichever the system asks for. */
export type ThemeChoice = 'system' | Theme;

/** How the page is arranged; kept with the project and, for the next start, by the browser. */
export interface Layout {
  readonly theme: ThemeChoice;
  readonly isTopicsOpen: boolean;
  readonly isChartsOpen: boolean;
  /** The charts take most of the window's height. */
  readonly areChartsLarge: boolean;
  /** The view in sight under the map. */
  readonly chart: DrawerView;
  /** The one beside it; null: none. */
  readonly secondChart: DrawerView | null;
  /** Columns of the table of papers, by name. */
  readonly tableColumns: readonly string[];
  /** The field in the chart of a field; null: none is chosen yet. */
  readonly field: string | null;
  /** Topics over time as shares of each year rather than counts. */
  readonly areShares: boolean;
  /** Widths and height of the panels in pixels, where the person chose them. */
  readonly topicsWidth: number | null;
  readonly paperWidth: number | null;
  readonly chartsHeight: number | null;
  /** The line that says how to open one's own papers was put away. */
  readonly isWelcomed: boolean;
  /** The tour was taken or put away. */
  readonly isToured: boolean;
  /** Papers that the filter leaves out are not drawn at all. */
  readonly isContextHidden: boolean;
  /** The whole map is shown in small while a part is in sight. */
  readonly isMinimapShown: boolean;
}

/** What happens to the arrangement. */
export type LayoutAction = { readonly type: 'layout/changed'; readonly change: Partial<Layout> };

/** The arrangement of a first start. */
export const defaultLayout: Layout = {
  theme: 'system',
  isTopicsOpen: true,
  isChartsOpen: true,
  areChartsLarge: false,
  chart: 'topic-sizes',
  secondChart: null,
  tableColumns: ['Title', 'Year', 'Topic'],
  field: null,
  areShares: false,
  topicsWidth: null,
  paperWidth: null,
  chartsHeight: null,
  isWelcomed: false,
  isToured: false,
  isContextHidden: false,
  isMinimapShown: true,
};

/** The arrangement after `action`. */
export function reduceLayout(layout: Layout, action: Action): Layout {
  return action.type === 'layout/changed' ? { ...layout, ...action.change } : layout;
}
