import { useMemo } from 'react';
import type { ChartInput } from '../../src/map/charts/chartInput.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { useAnswer } from '../parts/useAnswer.ts';
import { useTheme } from '../parts/useTheme.ts';
import { useLevelColors, useTopicColors } from '../parts/useTopicColors.ts';
import { valuesOf } from '../state/fieldFilter.ts';
import { selectShown, selectShownBut } from '../state/filters.ts';
import { usePage, useSession } from '../state/page.ts';

/** What a chart is drawn from as things stand; the same object while nothing of it changed. */
export function useChartInput(kind: ChartKind): ChartInput {
  const { services } = usePage();
  const map = useSession((session) => session.project!.view.map);
  const visible = useSession((session) => selectShown(session)?.mask ?? null);
  const topics = useSession((session) => session.explore.present.topics);
  const isShare = useSession((session) => session.layout.areShares);
  const colors = useTopicColors();
  const byLevel = useLevelColors();
  const theme = useTheme();
  const field = useChartField(kind);

  const shown = Math.max(
    0,
    map.levels.findIndex((level) => level.topics === map.topics),
  );
  const asks = kind === 'similar-topics';
  const similarity = useAnswer(map.topics, asks ? () => services.topicSimilarity(shown - map.mainLevel) : null);
  return useMemo(() => {
    const tree = { levels: map.levels, colors: byLevel.with(shown, colors), shown };
    return { map, visible, chosen: new Set(topics), colors, theme, field, isShare, similarity, tree };
  }, [map, visible, topics, colors, byLevel, theme, field, isShare, similarity, shown]);
}

function useChartField(kind: ChartKind): ChartInput['field'] {
  const name = useSession((session) => (kind === 'field' ? session.layout.field : null));
  const column = useSession((session) => (name === null ? null : (session.fields.columns.get(name) ?? null)));
  const filters = useSession((session) => session.explore.present.fields);
  const years = useSession((session) => session.explore.present.years);
  const mask = useSession((session) =>
    name === null ? null : (selectShownBut(session, name === 'Year' ? 'years' : `field:${name}`)?.mask ?? null),
  );
  return useMemo(() => {
    if (!column) return null;
    const filter = filters.find((one) => one.name === column.name);
    const range = column.name === 'Year' ? years : filter && 'range' in filter ? filter.range : null;
    return { column, mask, chosen: valuesOf(filters, column.name), range };
  }, [column, filters, years, mask]);
}
