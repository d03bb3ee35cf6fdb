import { describe, expect, test } from 'vitest';
import { contourShares, topicContours, type Contour } from '../../src/map/density.ts';
import { denseParts, labelAnchors } from '../../src/map/labelAnchors.ts';
import { pointStyle } from '../../src/map/pointSize.ts';
import { createRandom, randomNormal } from '../../src/random.ts';

describe('topicContours', () => {
  test('each contour holds at least its share of the papers, and the outer ones hold the inner ones', () => {
    const positions = clump(400, 0, 0, 0.1, 1);
    const contours = topicContours(all(400), positions, 2);
    const held = contours.map((contour) =>
      all(400).filter((i) => holds(contour, positions[2 * i], positions[2 * i + 1])),
    );
    contourShares.forEach((share, i) => {
      expect(contours[i].share).toBe(share);
      // A paper counts with its cell, a third of the bandwidth wide: some stand just outside the line.
      expect(held[i].length / 400).toBeGreaterThan(share - 0.03);
      expect(held[i].length / 400).toBeLessThan(share + 0.08);
    });
    expect(held[1].every((i) => held[0].includes(i))).toBe(true);
  });

  test('two clumps have two outlines, of the same size', () => {
    const left = clump(100, -0.7, 0.2, 0.04, 1);
    const right = left.map((value, i) => (i % 2 === 0 ? value + 1.4 : value));
    const [outer] = topicContours(all(200), Float32Array.from([...left, ...right]), 2);
    const areas = outer.rings.map((ring) => Math.abs(area(ring))).filter((size) => size > 0.005);
    expect(areas).toHaveLength(2);
    expect(areas[0] / areas[1]).toBeGreaterThan(0.8);
    expect(areas[0] / areas[1]).toBeLessThan(1.25);
  });

  test('a ring of papers has a hole that runs the other way', () => {
    const positions = Float32Array.from({ length: 1200 }, (_, i) => {
      const angle = (Math.floor(i / 2) / 600) * 2 * Math.PI;
      return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
    });
    const areas = topicContours(all(600), positions, 2)[0].rings.map(area);
    expect(areas.some((size) => size > 1)).toBe(true);
    expect(areas.some((size) => size < -1)).toBe(true);
  });

  test('none, one paper, and many at one place', () => {
    expect(topicContours(all(0), new Float32Array(0), 2)).toEqual([]);
    for (const [papers, side] of [
      [all(1), 2],
      [all(50), 0],
    ] as const) {
      const contours = topicContours(papers, new Float32Array(2 * papers.length).fill(0.25), side);
      expect(contours).toHaveLength(contourShares.length);
      expect(contours.every((contour) => holds(contour, 0.25, 0.25))).toBe(true);
    }
  });
});

describe('labelAnchors', () => {
  test('stand in the densest part, not in the middle between a large and a small clump', () => {
    const positions = Float32Array.from([...clump(300, -0.8, 0.1, 0.05, 2), ...clump(100, 0.8, 0.3, 0.05, 3)]);
    const [x, y] = labelAnchors(1, positions, new Int32Array(400));
    expect(Math.hypot(x + 0.8, y - 0.1)).toBeLessThan(0.04);
  });

  test('a topic of three clumps has three dense parts, densest first, one clump has one', () => {
    const clumps = [clump(300, -0.8, 0, 0.04, 2), clump(200, 0.8, 0.1, 0.04, 3), clump(150, 0, 0.9, 0.04, 4)];
    const positions = Float32Array.from(clumps.flatMap((part) => [...part]));
    const [parts] = denseParts(1, positions, new Int32Array(650));
    const expected = [-0.8, 0, 0.8, 0.1, 0, 0.9];
    expect(parts).toHaveLength(6);
    parts.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(0.04));
    expect(denseParts(1, clumps[0], new Int32Array(300))[0]).toHaveLength(2);
  });

  test('one stray far away does not move them', () => {
    const positions = Float32Array.from([...clump(300, 0, 0, 0.05, 2), 1000, 1000]);
    const [x, y] = labelAnchors(1, positions, new Int32Array(301));
    expect(Math.hypot(x, y)).toBeLessThan(0.04);
  });

  test('one paper, identical papers and a topic without papers', () => {
    const positions = new Float32Array([0.5, -0.5, 3, 4, 3, 4]);
    expect(Array.from(labelAnchors(3, positions, new Int32Array([0, 1, 1])))).toEqual([0.5, -0.5, 3, 4, NaN, NaN]);
    expect(labelAnchors(0, positions, new Int32Array([-1, -1, -1]))).toHaveLength(0);
  });
});

describe('pointStyle', () => {
  const onScreen = (n: number, zoom = 1) => pointStyle(n, zoom, 1080, 820);

  test('gives fitted maps the sizes that were drawn up for them', () => {
    expect([63, 2_000, 100_000].map((n) => onScreen(n).radius.toFixed(3))).toEqual(['6.500', '3.500', '1.200']);
    expect(onScreen(1).radius).toBe(7);
  });

  test('points grow and become solid as one comes nearer, and shrink as one leaves', () => {
    const styles = [0.5, 1, 2, 8, 64, 512].map((zoom) => onScreen(20_000, zoom));
    styles.slice(1).forEach((style, i) => {
      expect(style.radius).toBeGreaterThanOrEqual(styles[i].radius);
      expect(style.opacity).toBeGreaterThanOrEqual(styles[i].opacity);
    });
    expect(styles.at(-1)).toEqual({ radius: 7, opacity: 0.92 });
    expect(styles[0].radius).toBeLessThan(styles[1].radius);
  });

  test('no papers, an empty window and a million papers give finite sizes', () => {
    for (const style of [pointStyle(0, 1, 0, 0), onScreen(1_000_000), onScreen(5_000_000, 0.01)]) {
      expect(style.radius).toBeGreaterThanOrEqual(0.5);
      expect(style.opacity).toBeGreaterThan(0);
    }
  });
});

function all(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

function clump(count: number, x: number, y: number, spread: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? x : y) + spread * randomNormal(random));
}

/** Whether a point is inside by the even-odd rule. */
function holds({ rings }: Contour, x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [x0, y0, x1, y1] = ring.subarray(i, i + 4);
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
    }
  }
  return isInside;
}

/** Positive where the ring runs one way, negative where it runs the other. */
function area(ring: Float32Array): number {
  let sum = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) sum += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
  return sum / 2;
}
