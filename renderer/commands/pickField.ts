import type { FieldPick } from '../../src/map/scene.ts';
import type { RangeFilter } from '../state/fieldFilter.ts';
import type { Store } from '../state/store.ts';

type Range = RangeFilter['range'];

/**
 * Filters by what was clicked in a chart. A range widens the one there is when adding, else takes its place; the same one again
 * takes the filter back.
 */
export function pickField(store: Store, pick: FieldPick, isAdding: boolean): void {
  const { years, fields } = store.read().explore.present;
  const { field: name } = pick;
  if ('value' in pick) return store.dispatch({ type: 'field/clicked', name, value: pick.value, isAdding });
  const filter = fields.find((one) => one.name === name);
  const isYear = name === 'Year';
  const now = isYear ? years : filter && 'range' in filter ? filter.range : null;
  const range = isAdding && now ? union(now, pick.range) : pick.range;
  const isSame = now !== null && now[0] === range[0] && now[1] === range[1];
  if (isYear) store.dispatch({ type: 'years/chosen', years: isSame ? null : range });
  else if (isSame) store.dispatch({ type: 'field/removed', name });
  else store.dispatch({ type: 'field/filtered', filter: { name, range } });
}

function union(a: Range, b: Range): Range {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
