import type { MapData } from '../../src/host/contract.ts';
import type { Exploration } from './explore.ts';
import type { Session } from './session.ts';

/** Papers that are let through. */
export interface Shown {
  /** 1 where paper i is shown; null: every paper is. */
  readonly mask: Uint8Array | null;
  readonly count: number;
}

/** A selector that computes again only when one of its inputs is another. */
export function memoize<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    if (last && inputs.every((input, i) => input === last!.inputs[i])) return last.result;
    last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}

/** The papers that pass the filter by topic and year, whatever is searched for; null while there is no project. */
export function selectFiltered(session: Session): Shown | null {
  const { topics, years } = session.explore.present;
  return session.project && filteredOf(session.project.view.map, topics, years);
}

/** The papers that pass the filter and are among the search's hits, if there is a search. */
export function selectShown(session: Session): Shown | null {
  const filtered = selectFiltered(session);
  const hits = session.search.hits?.indices ?? null;
  return filtered && shownOf(filtered, hits, session.project!.view.map.nPapers);
}

/** The papers that the search found within the filter, best first; null while nothing is searched for. */
export function selectFound(session: Session): Int32Array | null {
  const hits = session.search.hits?.indices ?? null;
  return hits && foundOf(hits, selectFiltered(session)?.mask ?? null);
}

/** The first and last year of any paper; null when no year is known. */
export function selectYearSpan(session: Session): readonly [first: number, last: number] | null {
  return session.project && yearSpanOf(session.project.view.map.years);
}

/** Papers in one of the topics and within the years; either only where it is asked for. */
export function filterPapers(map: MapData, topics: Exploration['topics'], years: Exploration['years']): Shown {
  if (topics.length === 0 && !years) return { mask: null, count: map.nPapers };
  const chosen = new Set(topics);
  const mask = new Uint8Array(map.nPapers);
  let count = 0;
  for (let paper = 0; paper < map.nPapers; paper++) {
    const year = map.years[paper];
    const isIn =
      (chosen.size === 0 || chosen.has(map.labels[paper])) && (!years || (year >= years[0] && year <= years[1]));
    if (!isIn) continue;
    mask[paper] = 1;
    count++;
  }
  return { mask, count };
}

/** Those of the filtered papers that a search found; all of them when nothing is searched for. */
export function narrow(filtered: Shown, hits: Int32Array | null, nPapers: number): Shown {
  if (!hits) return filtered;
  const mask = new Uint8Array(nPapers);
  let count = 0;
  for (const paper of hits) {
    if (filtered.mask && !filtered.mask[paper]) continue;
    mask[paper] = 1;
    count++;
  }
  return { mask, count };
}

const filteredOf = memoize(filterPapers);
const shownOf = memoize(narrow);
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
