import { toPixel, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { MapTones } from '../../src/map/theme.ts';

/** The papers that stand above all others. */
export interface Marks {
  readonly selected: number | null;
  readonly hovered: number | null;
  /** Papers nearest to the selected one. */
  readonly neighbors: ArrayLike<number>;
  /** Papers that a search found. */
  readonly found: ArrayLike<number>;
}

/** How marked papers look. */
export interface MarkStyle {
  readonly tones: MapTones;
  /** Radius of an ordinary point in pixels. */
  readonly radius: number;
  readonly colorOf: (paper: number) => string;
}

/** Draws the papers that a search found, and rings around the chosen paper and the hovered one: above everything. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  positions: Float32Array,
  { selected, hovered, found }: Marks,
  camera: Camera,
  viewport: Viewport,
  style: MarkStyle,
): void {
  const pixelOf = (paper: number) => toPixel(camera, viewport, positions[2 * paper], positions[2 * paper + 1]);
  // Few enough to be looked for one by one: a label must not hide them.
  if (found.length <= mostFound) {
    for (const paper of Array.from(found)) {
      drawRinged(context, pixelOf(paper), style.colorOf(paper), Math.max(4, style.radius + 0.5), 0, style);
    }
  }
  if (selected !== null) {
    drawRinged(context, pixelOf(selected), style.colorOf(selected), Math.max(5, style.radius + 1), 2, style);
  }
  if (hovered !== null && hovered !== selected) {
    drawRinged(context, pixelOf(hovered), style.colorOf(hovered), Math.max(4.5, style.radius + 1), 2, style);
  }
}

const mostFound = 24;

/** Draws the papers nearest to the chosen one, ringed and linked to it; they belong beneath the labels. */
export function drawNeighbors(
  context: CanvasRenderingContext2D,
  positions: Float32Array,
  { selected, neighbors }: Marks,
  camera: Camera,
  viewport: Viewport,
  style: MarkStyle,
): void {
  if (selected === null) return;
  const pixelOf = (paper: number) => toPixel(camera, viewport, positions[2 * paper], positions[2 * paper + 1]);
  const others = Array.from(neighbors).filter((paper) => paper !== selected);
  for (const paper of others) drawLink(context, pixelOf(selected), pixelOf(paper), style.tones);
  for (const paper of others)
    drawRinged(context, pixelOf(paper), style.colorOf(paper), style.radius + 0.5, 1.25, style);
}

/** Draws the outline of a topic, a path in world coordinates. */
export function drawOutline(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  color: string,
  { camera, viewport }: { readonly camera: Camera; readonly viewport: Viewport },
): void {
  context.save();
  context.translate(viewport.width / 2, viewport.height / 2);
  context.scale(camera.scale, -camera.scale);
  context.translate(-camera.x, -camera.y);
  context.strokeStyle = color;
  context.lineWidth = 1.5 / camera.scale;
  context.stroke(outline);
  context.restore();
}

/** Draws a cross within a circle where a search belongs; no paper looks like it. */
export function drawPlace(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { ink, paper }: MapTones,
): void {
  const cross = () => {
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(x + 5 * dx, y + 5 * dy);
      context.lineTo(x + 14 * dx, y + 14 * dy);
    }
    context.stroke();
  };
  context.lineCap = 'round';
  context.strokeStyle = paper;
  context.lineWidth = 5;
  cross();
  context.strokeStyle = ink;
  context.lineWidth = 2;
  cross();
}

function drawLink(
  context: CanvasRenderingContext2D,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  tones: MapTones,
): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.globalAlpha = 0.7;
  context.strokeStyle = tones.paper;
  context.lineWidth = 3.5;
  context.stroke();
  context.globalAlpha = 0.55;
  context.strokeStyle = tones.ink;
  context.lineWidth = 1.25;
  context.stroke();
  context.globalAlpha = 1;
}

/** A disc in its colour, a ring in ink close around it (0: none), and a halo that lifts both off the ground. */
function drawRinged(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  color: string,
  radius: number,
  ring: number,
  { tones }: MarkStyle,
): void {
  const disc = (size: number, fill: string) => {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  if (ring > 0) {
    disc(radius + 1 + ring + 1.5, tones.paper);
    disc(radius + 1 + ring, tones.ink);
  }
  disc(radius + 1, tones.paper);
  disc(radius, color);
}
