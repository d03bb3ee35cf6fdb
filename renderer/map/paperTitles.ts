import { toWorld, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import type { MapWorld } from './mapWorld.ts';

/** Which papers may be titled, and which come first. */
export interface TitleChoice {
  /** Magnification against the fitted map. */
  readonly zoom: number;
  /** Papers whose titles come before the others', in this order, when they are in view. */
  readonly first: readonly number[];
  readonly isIn: (paper: number) => boolean;
}

/** The titles that may be written in this view, most important first; none while papers stand too close to be read. */
export function titleLabels(
  world: MapWorld,
  camera: Camera,
  viewport: Viewport,
  { zoom, first, isIn }: TitleChoice,
): readonly MapLabel[] {
  if (zoom < leastZoom || world.spacing * camera.scale < leastSpacing) return [];
  const [xMin, yMax] = toWorld(camera, viewport, 0, 0);
  const [xMax, yMin] = toWorld(camera, viewport, viewport.width, viewport.height);
  const isFirst = new Set(first);
  // In an order of their own, so that the same papers win wherever the map is moved.
  const others = world.index
    .within(xMin, yMin, xMax, yMax)
    .filter((paper) => isIn(paper) && !isFirst.has(paper))
    .sort((a, b) => rank(a) - rank(b));
  return [...first.filter(isIn), ...others].slice(0, most).map((paper) => world.titleOf(paper));
}

const leastZoom = 2;
/** Pixels between a typical paper and the nearest one from which on titles are written. */
const leastSpacing = 12;
const most = 150;

/** A fixed shuffle of the papers. */
function rank(paper: number): number {
  return Math.imul(paper + 1, 0x9e3779b1) >>> 0;
}
