import { toPixel, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { DrawnArea } from '../../src/map/papersInArea.ts';
import type { Theme } from '../../src/map/theme.ts';

/** The colour of areas, the page's accent. */
export const areaColors: Readonly<Record<Theme, string>> = { light: '#2a5bd0', dark: '#8ab0ff' };

/** Draws the area, faintly filled. */
export function drawArea(
  context: CanvasRenderingContext2D,
  { kind, points }: DrawnArea,
  camera: Camera,
  viewport: Viewport,
  color: string,
): void {
  if (points.length < 4) return;
  context.beginPath();
  if (kind === 'box') {
    const [x0, y0] = toPixel(camera, viewport, points[0], points[1]);
    const [x1, y1] = toPixel(camera, viewport, points[2], points[3]);
    context.rect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
  } else {
    for (let i = 0; i < points.length; i += 2) context.lineTo(...toPixel(camera, viewport, points[i], points[i + 1]));
    context.closePath();
  }
  context.fillStyle = color;
  context.globalAlpha = 0.1;
  context.fill('nonzero');
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.setLineDash(kind === 'box' ? [] : [5, 3]);
  context.stroke();
  context.setLineDash([]);
}
