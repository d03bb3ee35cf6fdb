import {
  countMask,
  countRefusals,
  maskOfCodes,
  maskOfPapers,
  maskOfRange,
  maskOfValues,
  passingAll,
  passingOthers,
  type PaperMask,
} from '../../src/analytics/crossFilter.ts';
import type { FieldColumn, MapData } from '../../src/host/contract.ts';
import { unpackStrings } from '../../src/strings.ts';
import type { PaperGroup, YearRange } from './explore.ts';
import type { FieldFilter } from './fieldFilter.ts';
import { memoize } from './memoize.ts';
import type { Session } from './session.ts';

/** Papers that are let through. */
export interface Shown {
  /** 1 where paper i is shown; null: every paper is. */
  readonly mask: PaperMask;
  readonly count: number;
}

/** One of the filters: a view that sets it counts what the others let through. */
export type FilterName = 'topics' | 'years' | 'within' | 'search' | `field:${string}`;

/** The papers that all filters let through and are among the search's hits, if there is a search; null: no project. */
export function selectShown(session: Session): Shown | null {
  return filtersOf(session)?.shown ?? null;
}

/** The same whatever is searched for. */
export function selectFiltered(session: Session): Shown | null {
  return selectShownBut(session, 'search');
}

/** The papers that all filters but this one let through, which need not be set: what its view counts. */
export function selectShownBut(session: Session, name: FilterName): Shown | null {
  return filtersOf(session)?.shownBut(name) ?? null;
}

interface Filters {
  readonly shown: Shown;
  shownBut(name: FilterName): Shown;
}

function filtersOf({ project, explore, search, fields }: Session): Filters | null {
  if (!project) return null;
  const { map } = project.view;
  const { present } = explore;
  const ofFields = present.fields.map((filter): NamedMask => [
    `field:${filter.name}`,
    maskOfField(fields.columns.get(filter.name), filter),
  ]);
  return combine(
    map.nPapers,
    ['topics', topicsMask(map, present.topics)],
    ['years', yearsMask(map, present.years)],
    ['within', withinMask(map, present.within)],
    ['search', hitsMask(map, search.hits?.indices ?? null)],
    ...ofFields,
  );
}

type NamedMask = readonly [name: FilterName, mask: PaperMask];

let last: { readonly key: readonly unknown[]; readonly filters: Filters } | null = null;

function combine(nPapers: number, ...masks: readonly NamedMask[]): Filters {
  const key = [nPapers, ...masks.flat()];
  const isSame = last?.key.length === key.length && key.every((part, i) => part === last!.key[i]);
  if (!isSame) last = { key, filters: makeFilters(nPapers, masks) };
  return last!.filters;
}

function makeFilters(nPapers: number, masks: readonly NamedMask[]): Filters {
  const refusals = countRefusals(
    masks.map(([, mask]) => mask),
    nPapers,
  );
  const shownOf = (mask: PaperMask): Shown => ({ mask, count: mask ? countMask(mask) : nPapers });
  const isOnly = (own: PaperMask) => masks.every(([, mask]) => mask === null || mask === own);
  const shown = shownOf(passingAll(refusals));
  const but = new Map<FilterName, Shown>();
  return {
    shown,
    shownBut(name) {
      const own = masks.find(([other]) => other === name)?.[1] ?? null;
      if (!own) return shown;
      if (!but.has(name)) but.set(name, shownOf(isOnly(own) ? null : passingOthers(refusals, own)));
      return but.get(name)!;
    },
  };
}

const topicsMask = memoize((map: MapData, topics: readonly number[]) =>
  topics.length === 0 ? null : maskOfCodes(map.labels, new Set(topics)),
);

const yearsMask = memoize((map: MapData, years: YearRange | null) => years && maskOfRange(map.years, ...years));

const withinMask = memoize((map: MapData, within: PaperGroup | null) =>
  within ? maskOfPapers(within.papers, map.nPapers) : null,
);

const hitsMask = memoize((map: MapData, hits: Int32Array | null) => (hits ? maskOfPapers(hits, map.nPapers) : null));

const fieldMasks = new WeakMap<FieldFilter, { readonly column: FieldColumn; readonly mask: PaperMask }>();

/** A field that has not come yet, or is of another kind, lets every paper through. */
function maskOfField(column: FieldColumn | undefined, filter: FieldFilter): PaperMask {
  if (!column) return null;
  const known = fieldMasks.get(filter);
  if (known?.column === column) return known.mask;
  const mask = computeFieldMask(column, filter);
  fieldMasks.set(filter, { column, mask });
  return mask;
}

function computeFieldMask(column: FieldColumn, filter: FieldFilter): PaperMask {
  if (column.kind === 'number') return 'range' in filter ? maskOfRange(column.numbers, ...filter.range) : null;
  if (!('values' in filter)) return null;
  const names = unpackStrings(column.values);
  const codes = new Set(filter.values.map((value) => names.indexOf(value)));
  return maskOfValues(column.indptr, column.codes, codes, filter.values.includes(''));
}
