import type { PapersPerYear } from '../../analytics/papersPerYear.ts';
import { formatCount } from '../paperMap.ts';
import type { MapTones } from '../theme.ts';
import type { ChartInput } from './chartInput.ts';

/** More colours than this in one bar cannot be told apart. */
const mostLayers = 12;

/** A layer of the stack, from the ground up. */
export interface Layer {
  readonly name: string;
  readonly color: string;
  /** Missing for the layer of all other topics. */
  readonly topic?: number;
  /** Papers of the layer in all years. */
  readonly total: number;
  /** Papers of the layer in row `row` of the counts. */
  readonly counts: (counts: PapersPerYear, row: number) => number;
}

/**
 * The topics that get a colour of their own, chosen ones first, then the largest in the filter; all that remains,
 * papers in no topic too, is the last layer.
 */
export function stackTopics(
  byYear: PapersPerYear,
  { map, colors, chosen }: ChartInput,
  tones: MapTones,
): readonly Layer[] {
  const nColumns = map.topics.length + 1;
  const totals = new Int32Array(nColumns);
  byYear.visible.forEach((count, at) => (totals[at % nColumns] += count));
  const present = map.topics
    .map(({ id }) => id)
    .filter((id) => totals[id] > 0)
    .toSorted((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)) || totals[b] - totals[a] || a - b);
  // One more topic takes no more room than a layer for the rest.
  const nOwn = present.length <= mostLayers + 1 ? present.length : mostLayers;
  const others = present.slice(nOwn);
  const layers: Layer[] = present.slice(0, nOwn).map((topic) => ({
    name: map.topics[topic].name,
    color: colors[topic],
    topic,
    total: totals[topic],
    counts: ({ visible }, row) => visible[row * nColumns + topic],
  }));
  const rest = [...others, ...(totals[nColumns - 1] > 0 ? [nColumns - 1] : [])];
  if (rest.length === 0) return layers;
  const total = rest.reduce((sum, column) => sum + totals[column], 0);
  return [
    ...layers,
    {
      name: others.length > 0 ? `${formatCount(others.length)} other topics` : 'in no topic',
      color: tones.other,
      total,
      counts: ({ visible }, row) => rest.reduce((sum, column) => sum + visible[row * nColumns + column], 0),
    },
  ];
}
