import { toWorld, type Extent, type Insets, type Viewport } from '../../src/map/camera.ts';
import { namedLevels } from '../../src/map/labelLevels.ts';
import { placeLabels, type Box, type MapLabel, type PlacedLabel } from '../../src/map/placeLabels.ts';
import type { LitPapers } from './litPapers.ts';
import type { Frame } from './mapPicture.ts';
import type { MapWorld } from './mapWorld.ts';
import { titleLabels } from './paperTitles.ts';
import { namesAt, setTopicNames, spaciousness, type TopicNames } from './topicNames.ts';

/** What decides which names and titles are written. */
export interface TextView {
  readonly world: MapWorld;
  readonly lit: LitPapers;
  readonly selected: number | null;
  readonly neighbors: Int32Array | null;
  readonly selectedTopics: readonly number[];
  readonly insets: Insets;
  /** Names are set large. */
  readonly isPresented: boolean;
  /** Radius of the points in pixels. */
  readonly radius: number;
}

/** Where names and titles stand on the map; keeps them steady from frame to frame. */
export interface MapText {
  place(view: TextView, frame: Frame): readonly PlacedLabel[];
  /** What was last written at the pixel: a topic's label, or null. */
  labelAt(x: number, y: number): MapLabel | null;
  /** The filter or the chosen topics are others: names are set anew. */
  forget(): void;
}

/** How much larger names are set for those who read from afar. */
const presentedSize = 2.4;

/** Text that stands nowhere yet. */
export function createMapText(): MapText {
  let names: TopicNames | null = null;
  let levels: ReadonlySet<number> = new Set();
  let asking: { readonly names: TopicNames; readonly scale: number; readonly labels: readonly MapLabel[] } | null =
    null;
  let placed: readonly PlacedLabel[] = [];
  let before: ReadonlyMap<string, PlacedLabel> = new Map();
  let lastViewport: Viewport | null = null;

  return {
    place(view, frame) {
      const { world, lit, insets, radius } = view;
      const { camera, viewport } = frame;
      const spacious = spaciousness(viewport) * (view.isPresented ? presentedSize : 1);
      if (names?.spacious !== spacious) names = setTopicNames(world, lit, view.selectedTopics, spacious);
      const isSteady = asking?.names === names && asking.scale === camera.scale && viewport === lastViewport;
      lastViewport = viewport;
      if (!asking || !isSteady) {
        const side = Math.min(viewport.width, viewport.height);
        const spans = world.levels.map(({ span }) => span);
        const rooms = world.levels.map(({ room }) => room);
        const { scale } = camera;
        levels = new Set(namedLevels({ spans, rooms, main: world.mainLevel, scale, side, before: levels }));
        asking = { names, scale: camera.scale, labels: namesAt(names, [...levels], camera.scale) };
      }
      const titles = titleLabels(world, camera, viewport, {
        zoom: camera.scale / frame.fitted.scale,
        first: view.selected === null ? [] : [view.selected, ...(view.neighbors ?? [])],
        lit,
      });
      const labels = [...asking.labels, ...titles];
      placed = placeLabels(isSteady ? standingFirst(labels) : labels, camera, viewport, {
        insets,
        obstacles: frame.obstacles,
        pointRadius: radius,
        papersIn: (box) => lit.countIn(worldUnder(box, radius, frame)),
        placeBefore: (label) => before.get(labelKey(label))?.place,
        isSteady,
      });
      before = new Map(placed.map((one) => [labelKey(one.label), one]));
      return placed;
    },
    labelAt(x, y) {
      const hit = placed.find(
        ({ label, box }) =>
          label.kind === 'topic' && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      return hit?.label ?? null;
    },
    forget() {
      names = null;
    },
  };

  /** What stands already comes before what does not, in the form in which it stands; last of it what the window pushes about. */
  function standingFirst(labels: readonly MapLabel[]): readonly MapLabel[] {
    const asked = labels.map((label) => ({ label, standing: before.get(labelKey(label)) }));
    return [
      ...asked.flatMap(({ standing }) => (standing && !standing.isPushed ? [standing.label] : [])),
      ...asked.flatMap(({ standing }) => (standing?.isPushed ? [standing.label] : [])),
      ...asked.flatMap(({ label, standing }) => (standing ? [] : [label])),
    ];
  }
}

/** Tells a label from every other; a topic may be named at several places. */
export function labelKey({ kind, level = 0, id, x, y }: MapLabel): string {
  return `${kind} ${level} ${id} ${x} ${y}`;
}

/** The part of the world that a label in this box hides, with points of this radius. */
function worldUnder(box: Box, radius: number, { camera, viewport }: Frame): Extent {
  const [xMin, yMin] = toWorld(camera, viewport, box.left - radius, box.bottom + radius - 2);
  const [xMax, yMax] = toWorld(camera, viewport, box.right + radius, box.top - radius + 2);
  return { xMin, yMin, xMax, yMax };
}
