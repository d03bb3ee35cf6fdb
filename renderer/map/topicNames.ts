import { labelSizesOf, topicLabels } from '../../src/map/mapLabels.ts';
import type { Viewport } from '../../src/map/camera.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import type { LitPapers } from './litPapers.ts';
import type { LevelWorld, MapWorld } from './mapWorld.ts';

/** The names of the topics, set for a window, by level: those that always ask for room, and those that do from near. */
export interface TopicNames {
  /** How large they are set, in [0, 1]. */
  readonly spacious: number;
  readonly levels: readonly LevelNames[];
  /** The names of the chosen topics, which come before all others, whatever levels are named. */
  readonly chosen: readonly MapLabel[];
}

interface LevelNames {
  /** At most one a topic, most important first. */
  readonly whole: readonly MapLabel[];
  /** Names repeated at the further dense parts of a topic, with the world distance to the nearest other one. */
  readonly repeated: readonly { readonly label: MapLabel; readonly gap: number }[];
}

/** How large names are set in a window: in steps, so that dragging a panel's edge does not set them at every pixel. */
export function spaciousness({ width, height }: Viewport): number {
  return Math.min(1, Math.max(0.4, Math.round(Math.min(width, height) / 80) / 10));
}

/** The names of a map: on each level chosen topics first, then those in the filter, then the rest, which yield. */
export function setTopicNames(
  world: MapWorld,
  lit: LitPapers,
  chosen: readonly number[],
  spacious: number,
): TopicNames {
  const { levels, mainLevel } = world;
  const names = levels.map((level, at): LevelNames => {
    const first = new Set(at === mainLevel ? chosen : []);
    const isTold = levels.length > 1;
    const options = { first, spacious, ...(isTold && { level: at, sizes: labelSizesOf(at, mainLevel) }) };
    // The level that is shown is named for itself: finer names may have no room.
    const isSaid = at === mainLevel ? null : saidByChildren(level, levels[at + 1]);
    const named = level.topics.filter(({ id }) => !isSaid?.[id]);
    const labels = topicLabels(named, level.anchors, world.map.nPapers, options);
    const nIn = lit.nInOf(at);
    const left = labels.filter(({ id }) => nIn[id] > 0);
    const others = labels.filter(({ id }) => nIn[id] === 0).map(yielding);
    return { whole: [...left, ...others], repeated: left.flatMap((label) => repeats(label, level)) };
  });
  const isChosen = new Set(chosen);
  return {
    spacious,
    levels: names,
    chosen: names[mainLevel].whole.filter(({ id, yields }) => isChosen.has(id) && !yields),
  };
}

/** The names that ask for room on these levels at this scale: a topic's name is repeated where no other one is in sight of it. */
export function namesAt({ levels, chosen }: TopicNames, named: readonly number[], scale: number): readonly MapLabel[] {
  const others = named.flatMap((level) => {
    const { whole, repeated } = levels[level];
    return [...whole, ...repeated.filter(({ gap }) => gap * scale >= leastGap).map(({ label }) => label)];
  });
  return [...new Set([...chosen, ...others])];
}

/** Pixels between two labels of the same topic. */
const leastGap = 420;

function repeats(label: MapLabel, { parts }: LevelWorld): LevelNames['repeated'] {
  const places = Array.from({ length: parts[label.id].length / 2 }, (_, i) => ({
    x: parts[label.id][2 * i],
    y: parts[label.id][2 * i + 1],
  }));
  return places.slice(1).map((place, i) => ({
    label: { ...label, ...place, compact: label.compact && { ...label.compact, ...place } },
    gap: Math.min(...places.slice(0, i + 1).map(({ x, y }) => Math.hypot(x - place.x, y - place.y))),
  }));
}

/** 1 for each topic whose name says nothing beside those of the finer level: it has one child alone, or one of its name. */
function saidByChildren({ topics }: LevelWorld, finer: LevelWorld | undefined): Uint8Array {
  const nChildren = new Int32Array(topics.length);
  const isNamesake = new Uint8Array(topics.length);
  finer?.parents.forEach((parent, child) => {
    nChildren[parent]++;
    if (finer.topics[child].name === topics[parent].name) isNamesake[parent] = 1;
  });
  return isNamesake.map((isOne, topic) => Number(isOne === 1 || nChildren[topic] === 1));
}

/** Labels of topics that are filtered out make way for the papers that are not. */
function yielding(label: MapLabel): MapLabel {
  return { ...label, yields: true, compact: label.compact && { ...label.compact, yields: true } };
}
