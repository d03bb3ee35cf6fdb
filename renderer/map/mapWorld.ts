import type { MapData } from '../../src/host/contract.ts';
import { extentOf, type Extent } from '../../src/map/camera.ts';
import { denseParts } from '../../src/map/labelAnchors.ts';
import { paperLabel } from '../../src/map/mapLabels.ts';
import { indexPapers, type PaperIndex } from '../../src/map/pickPaper.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import { typicalSpacing } from '../../src/map/spacing.ts';
import { stringAt } from '../../src/strings.ts';

/** What follows from a map's papers alone and is found once per map. */
export interface MapWorld {
  readonly map: MapData;
  readonly extent: Extent;
  /** Larger side of the extent. */
  readonly side: number;
  /** Where each topic's label belongs, flat. */
  readonly anchors: Float32Array;
  /** The dense parts of each topic, the one with the label first. */
  readonly parts: readonly Float32Array[];
  readonly index: PaperIndex;
  /** World distance from a paper to the nearest other one, for papers in the middle of the range. */
  readonly spacing: number;
  /** The label of a paper, measured once. */
  titleOf(paper: number): MapLabel;
}

/** The world of a map; the index, the dearest part, is built when first asked for. */
export function createMapWorld(map: MapData): MapWorld {
  const { positions } = map;
  const extent = extentOf(positions);
  const parts = denseParts(map.topics.length, positions, map.labels);
  const titles = new Map<number, MapLabel>();
  let index: PaperIndex | null = null;
  let spacing: number | null = null;
  return {
    map,
    extent,
    side: Math.max(extent.xMax - extent.xMin, extent.yMax - extent.yMin),
    anchors: Float32Array.from(parts.flatMap(([x = NaN, y = NaN]) => [x, y])),
    parts,
    get index() {
      return (index ??= indexPapers(positions));
    },
    get spacing() {
      return (spacing ??= typicalSpacing(positions, this.index, this.side));
    },
    titleOf(paper) {
      let label = titles.get(paper);
      if (!label) {
        label = paperLabel(paper, stringAt(map.titles, paper), positions[2 * paper], positions[2 * paper + 1]);
        titles.set(paper, label);
      }
      return label;
    },
  };
}
