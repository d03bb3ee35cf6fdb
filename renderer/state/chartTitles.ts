import type { ChartKind } from '../../src/map/charts/chartScene.ts';

/** What each chart is called in tabs and lists. */
export const chartTitles: Readonly<Record<ChartKind, string>> = {
  'topic-sizes': 'Papers per topic',
  'top-terms': 'Top terms',
  'papers-per-year': 'Papers per year',
};
