import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampCamera,
  extentOf,
  fitCamera,
  fitMargin,
  interpolateCamera,
  panBy,
  scaleRange,
  toPixel,
  toWorld,
  zoomAt,
  type Camera,
} from '../../src/map/camera.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cameras = fc.record({ x: number(-50, 50), y: number(-50, 50), scale: number(0.01, 1e5) });
const viewports = fc.record({ width: number(1, 4000), height: number(1, 4000) });
const pixel = number(-4000, 4000);

describe('toPixel and toWorld', () => {
  test('the middle of the viewport is the camera, and up in the world is up on the screen', () => {
    const camera: Camera = { x: 1, y: 2, scale: 10 };
    expect(toPixel(camera, { width: 200, height: 100 }, 1, 2)).toEqual([100, 50]);
    expect(toPixel(camera, { width: 200, height: 100 }, 2, 3)).toEqual([110, 40]);
  });

  test('each undoes the other', () => {
    fc.assert(
      fc.property(cameras, viewports, pixel, pixel, (camera, viewport, x, y) => {
        const [xBack, yBack] = toPixel(camera, viewport, ...toWorld(camera, viewport, x, y));
        expect(Math.hypot(xBack - x, yBack - y)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('fitCamera', () => {
  test('leaves the margin free on every side of what the insets leave, and touches it on one', () => {
    const corners = fc.tuple(number(-9, 9), number(-9, 9), number(0.1, 9), number(0.1, 9));
    const inset = number(0, 300);
    fc.assert(
      fc.property(corners, inset, inset, inset, inset, ([x, y, w, h], top, right, bottom, left) => {
        const viewport = { width: 1000, height: 800 };
        const extent = { xMin: x, yMin: y, xMax: x + w, yMax: y + h };
        const camera = fitCamera(extent, viewport, { top, right, bottom, left });
        const [xMin, yMax] = toPixel(camera, viewport, extent.xMin, extent.yMin);
        const [xMax, yMin] = toPixel(camera, viewport, extent.xMax, extent.yMax);
        const freeWidth = viewport.width - left - right;
        const freeHeight = viewport.height - top - bottom;
        const gaps = [
          (xMin - left) / freeWidth,
          (viewport.width - right - xMax) / freeWidth,
          (yMin - top) / freeHeight,
          (viewport.height - bottom - yMax) / freeHeight,
        ];
        expect(Math.min(...gaps)).toBeCloseTo(fitMargin, 9);
        expect(gaps[0]).toBeCloseTo(gaps[1], 9);
        expect(gaps[2]).toBeCloseTo(gaps[3], 9);
      }),
    );
  });

  test('one paper, identical papers, none and an empty viewport all give a usable camera', () => {
    const extents = [new Float32Array([3, 4]), new Float32Array([3, 4, 3, 4]), new Float32Array(0)].map((positions) =>
      extentOf(positions),
    );
    for (const extent of extents) {
      for (const viewport of [
        { width: 0, height: 0 },
        { width: 800, height: 600 },
      ]) {
        const camera = fitCamera(extent, viewport);
        expect(camera.scale).toBeGreaterThan(0);
        expect([camera.x, camera.y, camera.scale].every(Number.isFinite)).toBe(true);
      }
    }
    expect(fitCamera(extents[0], { width: 800, height: 600 })).toEqual({ x: 3, y: 4, scale: 300 });
  });
});

test('extentOf looks at the given papers alone', () => {
  const positions = new Float32Array([0, 0, 5, 1, -2, 7]);
  expect(extentOf(positions)).toEqual({ xMin: -2, yMin: 0, xMax: 5, yMax: 7 });
  expect(extentOf(positions, [0, 1])).toEqual({ xMin: 0, yMin: 0, xMax: 5, yMax: 1 });
});

test('zoomAt keeps the world under the pixel and multiplies the scale', () => {
  fc.assert(
    fc.property(cameras, viewports, pixel, pixel, number(0.1, 10), (camera, viewport, x, y, factor) => {
      const before = toWorld(camera, viewport, x, y);
      const zoomed = zoomAt(camera, viewport, x, y, factor);
      const [xAfter, yAfter] = toPixel(zoomed, viewport, ...before);
      expect(Math.hypot(xAfter - x, yAfter - y)).toBeLessThan(1e-5);
      expect(zoomed.scale / camera.scale).toBeCloseTo(factor, 9);
    }),
  );
});

test('panBy moves what is drawn by exactly the pixels', () => {
  const viewport = { width: 300, height: 200 };
  const camera = { x: 1, y: 1, scale: 50 };
  expect(toPixel(panBy(camera, 10, -5), viewport, 1, 1)).toEqual([160, 95]);
});

test('clampCamera leaves a fitted camera alone, and brings a stray one back to the map', () => {
  const extent = { xMin: -1, yMin: -1, xMax: 1, yMax: 1 };
  const insets = { top: 0, right: 360, bottom: 200, left: 0 };
  const fitted = fitCamera(extent, { width: 1440, height: 900 }, insets);
  const range = scaleRange(fitted);
  expect(clampCamera(fitted, extent, range, insets)).toEqual(fitted);
  const stray = clampCamera({ x: 99, y: -99, scale: 1e9 }, extent, range);
  expect(stray).toEqual({ x: 1, y: -1, scale: range[1] });
  expect(clampCamera({ x: 0, y: 0, scale: 0 }, extent, range).scale).toBe(range[0]);
});

describe('interpolateCamera', () => {
  test('begins and ends where it should and never leaves the scales between', () => {
    fc.assert(
      fc.property(cameras, cameras, number(0, 1), (from, to, t) => {
        const start = interpolateCamera(from, to, 0);
        const end = interpolateCamera(from, to, 1);
        for (const key of ['x', 'y', 'scale'] as const) {
          expect(Math.abs(start[key] - from[key])).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(from[key])));
          expect(Math.abs(end[key] - to[key])).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(to[key])));
        }
        const { scale } = interpolateCamera(from, to, t);
        expect(scale).toBeGreaterThanOrEqual(Math.min(from.scale, to.scale) * (1 - 1e-9));
        expect(scale).toBeLessThanOrEqual(Math.max(from.scale, to.scale) * (1 + 1e-9));
      }),
    );
  });

  test('a flight to a zoom at a pixel keeps that pixel still all the way', () => {
    const viewport = { width: 640, height: 480 };
    const from = { x: 0.3, y: -0.2, scale: 200 };
    const to = zoomAt(from, viewport, 100, 90, 4);
    const fixed = toWorld(from, viewport, 100, 90);
    for (const t of [0.1, 0.5, 0.9]) {
      const [x, y] = toPixel(interpolateCamera(from, to, t), viewport, ...fixed);
      expect(x).toBeCloseTo(100, 6);
      expect(y).toBeCloseTo(90, 6);
    }
  });
});
