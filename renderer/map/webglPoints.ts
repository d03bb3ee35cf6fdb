import { toWorld, type Camera, type Extent, type Viewport } from '../../src/map/camera.ts';
import { noLayers } from '../../src/map/paperLayers.ts';
import { runsWithin, sortByTile, tilePapers } from '../../src/map/paperTiles.ts';
import type { Paint, PointRenderer, Shading } from './pointRenderer.ts';
import { linkPicture, linkPoints } from './webglShaders.ts';

/**
 * Ground and papers drawn by WebGL2, null where there is none. Positions and colours are uploaded once, a filter uploads
 * the order alone. When the graphics card is taken away and given back, everything is uploaded again and `onRestored`
 * called.
 */
export function createWebglPoints(canvas: HTMLCanvasElement, onRestored: () => void): PointRenderer | null {
  // A canvas that once gave a WebGL context gives no other: what may fail is tried on a canvas of its own.
  if (!linksShaders()) return null;
  const context = canvas.getContext('webgl2', { antialias: false, alpha: false, depth: false });
  if (!context) return null;
  const gl = context;
  let parts = makeParts();

  let positions: Float32Array = new Float32Array(0);
  let tiles = tilePapers(positions);
  let tiled = sortByTile(tiles, noLayers);
  let paint: Paint = { codes: new Int32Array(0), palette: [], context: '#000000', ground: '#000000' };
  let shading: Shading | null = null;

  const handleLost = (event: Event) => {
    event.preventDefault();
    parts = null;
  };
  const handleRestored = () => {
    parts = makeParts();
    uploadPositions();
    uploadColors();
    uploadOrder();
    uploadShading();
    onRestored();
  };
  canvas.addEventListener('webglcontextlost', handleLost);
  canvas.addEventListener('webglcontextrestored', handleRestored);

  return {
    setPapers(newPositions) {
      positions = newPositions;
      tiles = tilePapers(positions);
      uploadPositions();
    },
    setPaint(newPaint) {
      const { codes, palette, context } = paint;
      paint = newPaint;
      const isSame = paint.codes === codes && paint.palette === palette && paint.context === context;
      if (!isSame) uploadColors();
    },
    setOrder(layers) {
      tiled = sortByTile(tiles, layers);
      uploadOrder();
    },
    setShading(newShading) {
      shading = newShading;
      uploadShading();
    },
    draw(camera, viewport, pixelRatio, layers) {
      if (!parts) return;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(...unit(rgbOf(paint.ground)), 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      drawShading(camera, viewport);

      const { program, uniforms } = parts.points;
      gl.useProgram(program);
      gl.uniform2f(uniforms.center, camera.x, camera.y);
      gl.uniform2f(uniforms.scale, (2 * camera.scale) / viewport.width, (2 * camera.scale) / viewport.height);
      layers.forEach(({ isHidden, radius, opacity, greyness, rim }, layer) => {
        const runs = isHidden ? [] : runsWithin(tiles, tiled, layer, inSight(camera, viewport, radius));
        if (runs.length > 0) {
          gl.uniform1f(uniforms.radius, radius * pixelRatio);
          gl.uniform1f(uniforms.rim, rim.width * pixelRatio);
          gl.uniform3f(uniforms.rimColor, ...unit(rgbOf(rim.color)));
          gl.uniform1f(uniforms.opacity, opacity);
          gl.uniform4f(uniforms.grey, ...unit(rgbOf(paint.context)), greyness);
        }
        for (const [start, count] of runs) {
          gl.drawElements(gl.POINTS, count, gl.UNSIGNED_INT, start * tiled.order.BYTES_PER_ELEMENT);
        }
      });
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', handleLost);
      canvas.removeEventListener('webglcontextrestored', handleRestored);
      if (!parts) return;
      gl.deleteProgram(parts.points.program);
      gl.deleteProgram(parts.picture.program);
      gl.deleteTexture(parts.texture);
      for (const buffer of Object.values(parts.buffers)) gl.deleteBuffer(buffer);
    },
  };

  function makeParts() {
    const points = linkPoints(gl);
    const picture = linkPicture(gl);
    if (!points || !picture) return null;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enableVertexAttribArray(0);
    gl.enableVertexAttribArray(1);
    const buffers = { positions: gl.createBuffer(), colors: gl.createBuffer(), order: gl.createBuffer() };
    return { points, picture, buffers, texture: gl.createTexture() };
  }

  function drawShading(camera: Camera, { width, height }: Viewport) {
    if (!parts || !shading) return;
    const { program, uniforms } = parts.picture;
    const { xMin, xMax, yMin, yMax } = shading.extent;
    const xScale = (2 * camera.scale) / width;
    const yScale = (2 * camera.scale) / height;
    gl.useProgram(program);
    gl.uniform1i(uniforms.picture, 0);
    gl.uniform2f(uniforms.center, ((xMin + xMax) / 2 - camera.x) * xScale, ((yMin + yMax) / 2 - camera.y) * yScale);
    gl.uniform2f(uniforms.reach, ((xMax - xMin) / 2) * xScale, ((yMax - yMin) / 2) * yScale);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  }

  function uploadPositions() {
    if (!parts) return;
    gl.bindBuffer(gl.ARRAY_BUFFER, parts.buffers.positions);
    gl.bufferData(gl.ARRAY_BUFFER, positions, gl.STATIC_DRAW);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  }

  function uploadColors() {
    if (!parts) return;
    // Four bytes a paper: three would leave every other entry off the boundaries that cards like.
    const { codes } = paint;
    const palette = Uint32Array.from(paint.palette, packRgb);
    const context = packRgb(paint.context);
    const colors = new Uint32Array(codes.length);
    for (let i = 0; i < codes.length; i++) colors[i] = palette[codes[i]] ?? context;
    gl.bindBuffer(gl.ARRAY_BUFFER, parts.buffers.colors);
    gl.bufferData(gl.ARRAY_BUFFER, colors, gl.STATIC_DRAW);
    gl.vertexAttribPointer(1, 3, gl.UNSIGNED_BYTE, true, 4, 0);
  }

  function uploadOrder() {
    if (!parts) return;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, parts.buffers.order);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, tiled.order, gl.DYNAMIC_DRAW);
  }

  function uploadShading() {
    if (!parts || !shading) return;
    gl.bindTexture(gl.TEXTURE_2D, parts.texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, shading.picture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
    gl.generateMipmap(gl.TEXTURE_2D);
  }
}

/** The part of the world from which discs of a radius in pixels reach into the window. */
function inSight(camera: Camera, viewport: Viewport, radius: number): Extent {
  const [xMin, yMax] = toWorld(camera, viewport, -radius - 1, -radius - 1);
  const [xMax, yMin] = toWorld(camera, viewport, viewport.width + radius + 1, viewport.height + radius + 1);
  return { xMin, xMax, yMin, yMax };
}

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Its bytes in the order in which graphics cards read them, on the little-endian machines of today. */
function packRgb(hex: string): number {
  const [red, green, blue] = rgbOf(hex);
  return red | (green << 8) | (blue << 16);
}

function unit([red, green, blue]: Rgb): [number, number, number] {
  return [red / 255, green / 255, blue / 255];
}

function linksShaders(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return false;
  const links = linkPoints(gl) !== null && linkPicture(gl) !== null;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return links;
}
