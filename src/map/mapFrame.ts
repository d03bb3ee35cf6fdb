import { fitCamera, fitMargin, toPixel, type Camera, type Extent, type Insets, type Viewport } from './camera.ts';
import type { Box } from './placeLabels.ts';

/** The camera that shows the extent as large as the insets allow, without a margin: the frame of a part of a map. */
export function fillCamera(extent: Extent, viewport: Viewport, insets: Insets): Camera {
  const fitted = fitCamera(extent, viewport, insets);
  const scale = fitted.scale / (1 - 2 * fitMargin);
  const dx = (insets.left - insets.right) / 2 / scale;
  const dy = (insets.top - insets.bottom) / 2 / scale;
  return { x: (extent.xMin + extent.xMax) / 2 - dx, y: (extent.yMin + extent.yMax) / 2 + dy, scale };
}

/** The pixels that the insets leave. */
export function freeBox({ width, height }: Viewport, { left, top, right, bottom }: Insets): Box {
  return { left, top, right: width - right, bottom: height - bottom };
}

/** The pixels in which an extent is drawn. */
export function pixelBox(extent: Extent, camera: Camera, viewport: Viewport): Box {
  const [left, top] = toPixel(camera, viewport, extent.xMin, extent.yMax);
  const [right, bottom] = toPixel(camera, viewport, extent.xMax, extent.yMin);
  return { left, top, right, bottom };
}

/** What the box leaves free of the viewport at each side. */
export function insetsOf({ left, top, right, bottom }: Box, { width, height }: Viewport): Insets {
  return { left, top, right: width - right, bottom: height - bottom };
}

/** Whether a point of the world lies in the extent or on its edge. */
export function isInside({ xMin, yMin, xMax, yMax }: Extent, x: number, y: number): boolean {
  return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
}
