import type { ChartKind } from '../../src/map/charts/chartScene.ts';

/** What each chart is called in tabs and lists. */
export const chartTitles: Readonly<Record<ChartKind, string>> = {
  'topic-sizes': 'Papers per topic',
  'topic-tree': 'Tree of topics',
  'top-terms': 'Top terms',
  'papers-per-year': 'Papers per year',
  'topics-over-time': 'Topics over time',
  'similar-topics': 'Similar topics',
  field: 'By field',
};
