/** Where the map is looked at from. World y grows upwards, pixels grow downwards. */
export interface Camera {
  /** World point at the middle of the viewport. */
  readonly x: number;
  readonly y: number;
  /** Pixels per world unit, above 0. */
  readonly scale: number;
}

/** The size of what is drawn into, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Pixels at each side of the viewport that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A rectangle of the world; empty papers give a square around the origin. */
export interface Extent {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Insets of a map that nothing covers. */
export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Share of the free viewport that a fitted map leaves empty on every side. */
export const fitMargin = 0.06;

/** The smallest rectangle around the positions (x0, y0, x1, y1, ...), or around those of `indices` alone. */
export function extentOf(positions: Float32Array, indices?: ArrayLike<number>): Extent {
  const n = indices ? indices.length : positions.length / 2;
  if (n === 0) return { xMin: -1, yMin: -1, xMax: 1, yMax: 1 };
  let xMin = Infinity;
  let yMin = Infinity;
  let xMax = -Infinity;
  let yMax = -Infinity;
  for (let j = 0; j < n; j++) {
    const i = indices ? indices[j] : j;
    const x = positions[2 * i];
    const y = positions[2 * i + 1];
    if (x < xMin) xMin = x;
    if (x > xMax) xMax = x;
    if (y < yMin) yMin = y;
    if (y > yMax) yMax = y;
  }
  return { xMin, yMin, xMax, yMax };
}

/**
 * The camera that shows the whole extent with the margin free on every side of what the insets leave, at a scale of at
 * most `mostScale`.
 */
export function fitCamera(extent: Extent, viewport: Viewport, insets: Insets = noInsets, mostScale = Infinity): Camera {
  const width = Math.max(1, viewport.width - insets.left - insets.right);
  const height = Math.max(1, viewport.height - insets.top - insets.bottom);
  const share = 1 - 2 * fitMargin;
  const xScale = (width * share) / (extent.xMax - extent.xMin);
  const yScale = (height * share) / (extent.yMax - extent.yMin);
  // A single point, or all at one place: half the free side stands for one world unit.
  const fitted = Number.isFinite(Math.min(xScale, yScale)) ? Math.min(xScale, yScale) : Math.min(width, height) / 2;
  const scale = Math.min(fitted, mostScale);
  const dx = (insets.left - insets.right) / 2;
  const dy = (insets.top - insets.bottom) / 2;
  return {
    x: (extent.xMin + extent.xMax) / 2 - dx / scale,
    y: (extent.yMin + extent.yMax) / 2 + dy / scale,
    scale,
  };
}

/** The pixel at which a world point is drawn. */
export function toPixel(camera: Camera, viewport: Viewport, xWorld: number, yWorld: number): [x: number, y: number] {
  return [
    viewport.width / 2 + (xWorld - camera.x) * camera.scale,
    viewport.height / 2 - (yWorld - camera.y) * camera.scale,
  ];
}

/** The world point that is drawn at a pixel. */
export function toWorld(camera: Camera, viewport: Viewport, xPixel: number, yPixel: number): [x: number, y: number] {
  return [
    camera.x + (xPixel - viewport.width / 2) / camera.scale,
    camera.y - (yPixel - viewport.height / 2) / camera.scale,
  ];
}

/** The camera after zooming by `factor` (above 1: nearer) while the world under the pixel stays where it is. */
export function zoomAt(camera: Camera, viewport: Viewport, xPixel: number, yPixel: number, factor: number): Camera {
  const [x, y] = toWorld(camera, viewport, xPixel, yPixel);
  const scale = camera.scale * factor;
  return { x: x + (camera.x - x) / factor, y: y + (camera.y - y) / factor, scale };
}

/** The camera after the picture moved by whole or broken pixels (right and down are positive). */
export function panBy(camera: Camera, dxPixel: number, dyPixel: number): Camera {
  return { ...camera, x: camera.x - dxPixel / camera.scale, y: camera.y + dyPixel / camera.scale };
}

/** How far out and in a map can be looked at: from half its fitted size to where single papers stand apart. */
export function scaleRange(fitted: Camera): [least: number, most: number] {
  return [fitted.scale / 2, fitted.scale * 512];
}

/** The nearest camera whose scale is in the range and whose free middle (between the insets) is on the map. */
export function clampCamera(
  camera: Camera,
  extent: Extent,
  range: readonly [least: number, most: number],
  insets: Insets = noInsets,
): Camera {
  const scale = clamp(camera.scale, range[0], range[1]);
  const dx = (insets.left - insets.right) / 2 / scale;
  const dy = (insets.bottom - insets.top) / 2 / scale;
  return {
    x: clamp(camera.x, extent.xMin - dx, extent.xMax - dx),
    y: clamp(camera.y, extent.yMin - dy, extent.yMax - dy),
    scale,
  };
}

/** The camera at `t` in [0, 1] on a straight flight: the scale changes evenly in steps, around one still point. */
export function interpolateCamera(from: Camera, to: Camera, t: number): Camera {
  const ratio = to.scale / from.scale;
  const zoomed = ratio ** t;
  const share = Math.abs(ratio - 1) < 1e-6 ? t : (1 - 1 / zoomed) / (1 - 1 / ratio);
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    scale: from.scale * zoomed,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
