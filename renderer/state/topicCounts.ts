import { countCodes, type PaperMask } from '../../src/analytics/crossFilter.ts';
import type { MapData } from '../../src/host/contract.ts';
import { selectShownBut } from './filters.ts';
import { memoize } from './memoize.ts';
import type { Session } from './session.ts';

/**
 * Papers of each topic that every other filter and the search let through, whichever topics are chosen; null when nothing
 * else narrows the map.
 */
export function selectTopicCounts(session: Session): Int32Array | null {
  const mask = selectShownBut(session, 'topics')?.mask ?? null;
  return session.project && countsOf(session.project.view.map, mask);
}

const countsOf = memoize((map: MapData, mask: PaperMask) => mask && countCodes(map.labels, map.topics.length, mask));
