import { interpolateRgb } from 'd3';
import { toPixel } from '../../src/map/camera.ts';
import { layerEnds, noLayers } from '../../src/map/paperLayers.ts';
import type { Paint, PointLayer, PointRenderer, Shading } from './pointRenderer.ts';

/** Ground and papers drawn by a plain canvas, for machines without WebGL2; slower, and otherwise the same picture. */
export function createCanvasPoints(canvas: HTMLCanvasElement): PointRenderer {
  const context = canvas.getContext('2d', { alpha: false });
  let positions: Float32Array = new Float32Array(0);
  let papers = noLayers;
  let paint: Paint = { codes: new Int32Array(0), palette: [], context: '', ground: '' };
  let shading: Shading | null = null;

  return {
    setPapers(newPositions) {
      positions = newPositions;
    },
    setPaint(newPaint) {
      paint = newPaint;
    },
    setOrder(newPapers) {
      papers = newPapers;
    },
    setShading(newShading) {
      shading = newShading;
    },
    draw(camera, viewport, pixelRatio, layers) {
      if (!context) return;
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.fillStyle = paint.ground;
      context.fillRect(0, 0, viewport.width, viewport.height);
      if (shading) {
        const { xMin, xMax, yMin, yMax } = shading.extent;
        const [left, top] = toPixel(camera, viewport, xMin, yMax);
        context.drawImage(shading.picture, left, top, (xMax - xMin) * camera.scale, (yMax - yMin) * camera.scale);
      }
      const ends = layerEnds(papers);
      layers.forEach((layer, i) => {
        if (layer.isHidden) return;
        const discs = new Map<string, HTMLCanvasElement>();
        context.globalAlpha = layer.opacity;
        for (let at = ends[i - 1] ?? 0; at < ends[i]; at++) {
          const paper = papers.order[at];
          const [x, y] = toPixel(camera, viewport, positions[2 * paper], positions[2 * paper + 1]);
          const reach = layer.radius + 1;
          if (x < -reach || y < -reach || x > viewport.width + reach || y > viewport.height + reach) continue;
          const color = paint.palette[paint.codes[paper]] ?? paint.context;
          let disc = discs.get(color);
          if (!disc) discs.set(color, (disc = drawDisc(color, layer, pixelRatio)));
          context.drawImage(disc, x - reach, y - reach, 2 * reach, 2 * reach);
        }
      });
      context.globalAlpha = 1;
    },
    dispose() {},
  };

  /** One disc with its rim, to be copied to every paper of that colour. */
  function drawDisc(color: string, { radius, greyness, rim }: PointLayer, pixelRatio: number): HTMLCanvasElement {
    const disc = document.createElement('canvas');
    const side = Math.ceil(2 * (radius + 1) * pixelRatio);
    disc.width = side;
    disc.height = side;
    const pen = disc.getContext('2d');
    if (!pen) return disc;
    pen.scale(side / (2 * (radius + 1)), side / (2 * (radius + 1)));
    fillDisc(pen, radius, rim.color);
    fillDisc(pen, radius - rim.width, interpolateRgb(color, paint.context)(greyness));
    return disc;

    function fillDisc(into: CanvasRenderingContext2D, size: number, fill: string) {
      into.fillStyle = fill;
      into.beginPath();
      into.arc(radius + 1, radius + 1, size, 0, 2 * Math.PI);
      into.fill();
    }
  }
}
