import { selectFiltered } from './filters.ts';
import { memoize } from './memoize.ts';
import type { Session } from './session.ts';

/** The papers that the search found within the filter, best first; null while nothing is searched for. */
export function selectFound(session: Session): Int32Array | null {
  const hits = session.search.hits?.indices ?? null;
  return hits && foundOf(hits, selectFiltered(session)?.mask ?? null);
}

/** The first and last year of any paper; null when no year is known. */
export function selectYearSpan(session: Session): readonly [first: number, last: number] | null {
  return session.project && yearSpanOf(session.project.view.map.years);
}

const foundOf = memoize((hits: Int32Array, mask: Uint8Array | null) =>
  mask ? hits.filter((paper) => mask[paper] === 1) : hits,
);

const yearSpanOf = memoize((years: Int16Array): readonly [number, number] | null => {
  let first = Infinity;
  let last = -Infinity;
  for (const year of years) {
    if (year === 0) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first <= last ? [first, last] : null;
});
