import { fitCamera, toPixel, toWorld, type Camera, type Extent, type Viewport } from '../../src/map/camera.ts';
import { mapTones, type Theme } from '../../src/map/theme.ts';

/** The whole map in small, with a frame around what is in sight. */
export interface Minimap {
  /** A colour per paper: an index into the palette, any other number for the context's grey. */
  setPapers(positions: Float32Array, extent: Extent, codes: Int32Array, palette: readonly string[], theme: Theme): void;
  /** What is in sight of the large map. */
  show(camera: Camera, viewport: Viewport): void;
  /** The world point at a pixel of the small map. */
  worldAt(x: number, y: number): readonly [x: number, y: number];
}

/** A small map on a canvas of this size in CSS pixels. */
export function createMinimap(canvas: HTMLCanvasElement, size: Viewport): Minimap {
  const ratio = Math.max(1, devicePixelRatio);
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  const papers = new ImageData(width, height);
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  let fitted: Camera = { x: 0, y: 0, scale: 1 };
  let ink = '';

  return {
    setPapers(positions, extent, codes, palette, theme) {
      fitted = fitCamera(extent, size);
      ink = mapTones[theme].ink;
      const colors = [...palette, mapTones[theme].context].map(pixelOf);
      const other = palette.length;
      const pixels = new Uint32Array(papers.data.buffer).fill(0);
      const side = Math.round(dotSide(codes.length) * ratio);
      for (let i = 0; i < codes.length; i++) {
        const x = Math.floor((size.width / 2 + (positions[2 * i] - fitted.x) * fitted.scale) * ratio);
        const y = Math.floor((size.height / 2 - (positions[2 * i + 1] - fitted.y) * fitted.scale) * ratio);
        const right = Math.min(width, x + side);
        const bottom = Math.min(height, y + side);
        for (let row = y; row < bottom; row++) {
          pixels.fill(colors[codes[i]] ?? colors[other], row * width + x, row * width + right);
        }
      }
      picture.getContext('2d')?.putImageData(papers, 0, 0);
    },
    show(camera, viewport) {
      if (!pen) return;
      const [left, top] = toPixel(fitted, size, ...toWorld(camera, viewport, 0, 0));
      const [right, bottom] = toPixel(fitted, size, ...toWorld(camera, viewport, viewport.width, viewport.height));
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
      pen.globalAlpha = 0.75;
      pen.drawImage(picture, 0, 0);
      pen.globalAlpha = 1;
      pen.scale(ratio, ratio);
      pen.strokeStyle = ink;
      pen.lineWidth = 1.5;
      const within = (value: number, most: number) => Math.max(1, Math.min(most - 1, value));
      const [x0, x1] = [within(left, size.width), within(right, size.width)];
      const [y0, y1] = [within(top, size.height), within(bottom, size.height)];
      pen.strokeRect(x0, y0, Math.max(3, x1 - x0), Math.max(3, y1 - y0));
    },
    worldAt: (x, y) => toWorld(fitted, size, x, y),
  };
}

/** CSS pixels that a paper takes on each side: few papers would be dust. */
function dotSide(nPapers: number): number {
  if (nPapers > 4000) return 1;
  return nPapers > 400 ? 1.5 : 3;
}

/** The bytes of an opaque pixel as one number: red comes first in memory. */
function pixelOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
