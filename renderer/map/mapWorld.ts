import type { Topic } from '../../src/analysis.ts';
import type { MapData } from '../../src/host/contract.ts';
import { extentOf, type Extent } from '../../src/map/camera.ts';
import { denseParts } from '../../src/map/labelAnchors.ts';
import { topicSpans } from '../../src/map/labelLevels.ts';
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
  /** The levels of topics from broad to fine. */
  readonly levels: readonly LevelWorld[];
  /** The level whose topics the map's are. */
  readonly mainLevel: number;
  readonly index: PaperIndex;
  /** World distance from a paper to the nearest other one, for papers in the middle of the range. */
  readonly spacing: number;
  /** The label of a paper, measured once. */
  titleOf(paper: number): MapLabel;
}

/** Where the topics of one level lie. */
export interface LevelWorld {
  readonly topics: readonly Topic[];
  readonly labels: Int32Array;
  /** Per topic, the one of the broader level that it lies in; empty for the broadest. */
  readonly parents: Int32Array;
  /** Where each topic's label belongs, flat. */
  readonly anchors: Float32Array;
  /** The dense parts of each topic, the one with the label first. */
  readonly parts: readonly Float32Array[];
  /** How wide a typical topic lies, in world units. */
  readonly span: number;
  /** The side of the square of the map that each topic has to itself, in world units. */
  readonly room: number;
}

/** The world of a map; the index, the dearest part, is built when first asked for. */
export function createMapWorld(map: MapData): MapWorld {
  const { positions } = map;
  const extent = extentOf(positions);
  const area = (extent.xMax - extent.xMin) * (extent.yMax - extent.yMin);
  const titles = new Map<number, MapLabel>();
  const whole = { topics: map.topics, labels: map.labels, parents: new Int32Array(0) };
  const mainLevel = map.levels.findIndex(({ labels }) => labels === map.labels);
  let index: PaperIndex | null = null;
  let spacing: number | null = null;
  return {
    map,
    extent,
    side: Math.max(extent.xMax - extent.xMin, extent.yMax - extent.yMin),
    levels: (mainLevel < 0 ? [whole] : map.levels).map((level) => {
      const { topics, labels, parents } = level;
      const parts = denseParts(topics.length, positions, labels);
      const anchors = Float32Array.from(parts.flatMap(([x = NaN, y = NaN]) => [x, y]));
      const spans = topicSpans(topics.length, positions, labels).sort();
      const room = Math.sqrt(area / Math.max(1, topics.length));
      return { topics, labels, parents, parts, anchors, span: spans[spans.length >> 1] ?? 0, room };
    }),
    mainLevel: Math.max(0, mainLevel),
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

/** The topics of the main level that a topic's label stands for: one, or all that lie in a broader one; none for a finer one. */
export function mainTopicsOf({ levels, mainLevel }: MapWorld, { id, level = mainLevel }: MapLabel): readonly number[] {
  if (level > mainLevel) return [];
  let topics = [id];
  for (let finer = level + 1; finer <= mainLevel; finer++) {
    const { parents } = levels[finer];
    topics = Array.from(parents.keys()).filter((topic) => topics.includes(parents[topic]));
  }
  return topics;
}
