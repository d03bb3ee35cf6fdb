import { topicLabels } from '../../src/map/mapLabels.ts';
import type { Viewport } from '../../src/map/camera.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import type { LitPapers } from './litPapers.ts';
import type { MapWorld } from './mapWorld.ts';

/** The names of the topics, set for a window: those that always ask for room, and those that do from near. */
export interface TopicNames {
  /** How large they are set, in [0, 1]. */
  readonly spacious: number;
  /** At most one a topic, most important first. */
  readonly whole: readonly MapLabel[];
  /** Names repeated at the further dense parts of a topic, with the world distance to the nearest other one. */
  readonly repeated: readonly { readonly label: MapLabel; readonly gap: number }[];
}

/** How large names are set in a window: in steps, so that dragging a panel's edge does not set them at every pixel. */
export function spaciousness({ width, height }: Viewport): number {
  return Math.min(1, Math.max(0.4, Math.round(Math.min(width, height) / 80) / 10));
}

/** The names of a map: chosen topics first, then those in the filter, then the rest, which yield. */
export function setTopicNames(
  { map, anchors, parts }: MapWorld,
  { nInOf }: LitPapers,
  chosen: readonly number[],
  spacious: number,
): TopicNames {
  const labels = topicLabels(map.topics, anchors, map.nPapers, { first: new Set(chosen), spacious });
  const left = labels.filter(({ id }) => nInOf[id] > 0);
  const others = labels.filter(({ id }) => nInOf[id] === 0).map(yielding);
  const repeated = left.flatMap((label) => {
    const places = Array.from({ length: parts[label.id].length / 2 }, (_, i) => ({
      x: parts[label.id][2 * i],
      y: parts[label.id][2 * i + 1],
    }));
    return places.slice(1).map((place, i) => ({
      label: { ...label, ...place, compact: label.compact && { ...label.compact, ...place } },
      gap: Math.min(...places.slice(0, i + 1).map(({ x, y }) => Math.hypot(x - place.x, y - place.y))),
    }));
  });
  return { spacious, whole: [...left, ...others], repeated };
}

/** The names that ask for room at this scale: a topic's name is repeated where no other one is in sight of it. */
export function namesAt({ whole, repeated }: TopicNames, scale: number): readonly MapLabel[] {
  return [...whole, ...repeated.filter(({ gap }) => gap * scale >= leastGap).map(({ label }) => label)];
}

/** Pixels between two labels of the same topic. */
const leastGap = 420;

/** Labels of topics that are filtered out make way for the papers that are not. */
function yielding(label: MapLabel): MapLabel {
  return { ...label, yields: true, compact: label.compact && { ...label.compact, yields: true } };
}
