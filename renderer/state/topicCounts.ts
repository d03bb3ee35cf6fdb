import type { MapData } from '../../src/host/contract.ts';
import type { Session } from './session.ts';
import { filterPapers, memoize, narrow } from './select.ts';

/**
 * Papers of each topic that the years and the search let through, whichever topics are chosen;
 * null when neither narrows anything.
 */
export function selectTopicCounts({ project, explore, search }: Session): Int32Array | null {
  return project && countsOf(project.view.map, explore.present.years, search.hits?.indices ?? null);
}

const countsOf = memoize(
  (map: MapData, years: readonly [number, number] | null, hits: Int32Array | null): Int32Array | null => {
    const { mask } = narrow(filterPapers(map, [], years), hits, map.nPapers);
    if (!mask) return null;
    const counts = new Int32Array(map.topics.length);
    mask.forEach((isIn, paper) => {
      if (isIn && map.labels[paper] >= 0) counts[map.labels[paper]]++;
    });
    return counts;
  },
);
