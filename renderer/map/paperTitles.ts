import { toWorld, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import type { LitPapers } from './litPapers.ts';
import type { MapWorld } from './mapWorld.ts';

/** Which papers may be titled, and which come first. */
export interface TitleChoice {
  /** Magnification against the fitted map. */
  readonly zoom: number;
  /** Papers whose titles come before the others', in this order, when they are in view. */
  readonly first: readonly number[];
  /** Only papers that stand out are titled. */
  readonly lit: LitPapers;
}

/** The titles that may be written in this view, most important first; while papers stand too close, those found alone. */
export function titleLabels(
  world: MapWorld,
  camera: Camera,
  viewport: Viewport,
  { zoom, first, lit }: TitleChoice,
): readonly MapLabel[] {
  const isNear = zoom >= leastZoom && world.spacing * camera.scale >= leastSpacing;
  if (!isNear) return lit.found.length > mostFound ? [] : titled(world, lit.found);
  const [xMin, yMax] = toWorld(camera, viewport, 0, 0);
  const [xMax, yMin] = toWorld(camera, viewport, viewport.width, viewport.height);
  const isFirst = new Set(first);
  // In an order of their own, so that the same papers win wherever the map is moved.
  const others = world.index
    .within(xMin, yMin, xMax, yMax)
    .filter((paper) => lit.isLit(paper) && !isFirst.has(paper))
    .sort((a, b) => rank(a) - rank(b));
  return titled(world, [...first.filter(lit.isIn), ...others].slice(0, most));
}

function titled(world: MapWorld, papers: ArrayLike<number>): readonly MapLabel[] {
  return Array.from(papers, world.titleOf).filter(({ width }) => width > 0);
}

const leastZoom = 2;
/** Pixels between a typical paper and the nearest one from which on titles are written. */
const leastSpacing = 12;
const most = 150;
/** So few papers that a search found are titled from afar too. */
const mostFound = 24;

/** A fixed shuffle of the papers. */
function rank(paper: number): number {
  return Math.imul(paper + 1, 0x9e3779b1) >>> 0;
}
