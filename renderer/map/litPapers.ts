import { countCodes, maskOfPapers } from '../../src/analytics/crossFilter.ts';
import type { Extent } from '../../src/map/camera.ts';
import { createCountGrid, type CountGrid } from '../../src/map/countGrid.ts';
import { layerPapers, type PaperLayers } from '../../src/map/paperLayers.ts';
import type { PictureView } from './pictureView.ts';
import type { MapWorld } from './mapWorld.ts';

/** What a filter and a search make of the papers of a map. */
export interface LitPapers {
  readonly layers: PaperLayers;
  /** Papers in the filter per topic of a level. */
  nInOf(level: number): Int32Array;
  /** What the search found within the filter; none while there is no search. */
  readonly found: Int32Array;
  /** Whether the filter leaves the paper in. */
  isIn(paper: number): boolean;
  /** Whether the paper stands out: in the filter, and found where there is a search. */
  isLit(paper: number): boolean;
  /** About how many papers that stand out lie in a part of the world. */
  countIn(part: Extent): number;
}

/** `visible`, `hits` and `held` as in the view: null for no filter and no search. */
export function lightPapers(
  world: MapWorld,
  visible: Uint8Array | null,
  hits: Int32Array | null,
  held: ArrayLike<number> = [],
): LitPapers {
  const layers = layerPapers(world.map.nPapers, visible, hits, held);
  return { ...shineOn(world, visible, hits), layers };
}

/** The same papers with others in hand: what the filter and the search make of them stays. */
export function holdPapers(
  lit: LitPapers,
  { map }: MapWorld,
  { visible, hits, held }: Pick<PictureView, 'visible' | 'hits' | 'held'>,
): LitPapers {
  return { ...lit, layers: layerPapers(map.nPapers, visible, hits, held) };
}

function shineOn(world: MapWorld, visible: Uint8Array | null, hits: Int32Array | null): Omit<LitPapers, 'layers'> {
  const { nPapers, positions } = world.map;
  const isIn = (paper: number) => visible === null || visible[paper] === 1;
  const isFound = hits && maskOfPapers(hits, nPapers);
  const isLit = (paper: number) => isIn(paper) && (isFound === null || isFound[paper] === 1);
  const counts: Int32Array[] = [];
  let grid: CountGrid | null = null;

  return {
    nInOf(level) {
      const { labels, topics } = world.levels[level];
      return (counts[level] ??= countCodes(labels, topics.length, visible));
    },
    found: hits ? hits.filter(isIn) : new Int32Array(0),
    isIn,
    isLit,
    countIn(part) {
      grid ??= createCountGrid(positions, world.extent, isLit);
      const isCoarse = Math.min(part.xMax - part.xMin, part.yMax - part.yMin) > leastCells * grid.cell;
      const rough = grid.countIn(part);
      if (isCoarse || rough > mostCounted) return rough;
      return world.index.within(part.xMin, part.yMin, part.xMax, part.yMax).filter(isLit).length;
    },
  };
}

/** Rectangles that are narrower than so many cells are counted paper by paper, unless more than `mostCounted` lie in them. */
const leastCells = 6;
const mostCounted = 40;
