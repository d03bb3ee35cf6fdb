import { chartKinds } from '../../src/map/charts/chartScene.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { chartTitles } from './chartTitles.ts';

/** What the drawer under the map can show: a chart, or the table of papers. */
export type DrawerView = ChartKind | 'table';

/** The views in the order of their tabs. */
export const drawerViews: readonly DrawerView[] = [...chartKinds, 'table'];

/** What each view is called. */
export const viewTitles: Readonly<Record<DrawerView, string>> = { ...chartTitles, table: 'Table' };
