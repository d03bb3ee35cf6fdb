import { describe, expect, test } from 'vitest';
import { deficiencies, fromOklch, simulate, toHex, toOklab } from '../../src/map/oklch.ts';
import { mapTones, type Theme } from '../../src/map/theme.ts';
import { topicCenters } from '../../src/map/topicCenters.ts';
import { topicColors } from '../../src/map/topicColors.ts';
import { createRandom, randomNormal } from '../../src/random.ts';

const themes: readonly Theme[] = ['light', 'dark'];
const counts = [2, 3, 5, 8, 12, 16, 24, 32, 40];

describe('topicColors', () => {
  test.each(themes)('topics that are near each other on the map look apart, for every kind of vision (%s)', (theme) => {
    for (const k of counts) {
      for (const seed of [1, 2, 3]) {
        const { positions, labels } = blobs(k, seed);
        const colors = topicColors(k, positions, labels, theme);
        const centers = topicCenters(k, positions, labels);
        const looks = visions.map((see) => colors.map((color) => toOklab(see(fromHex(color)))));
        for (let topic = 0; topic < k; topic++) {
          for (const other of nearest(centers, topic, 3)) {
            const [full, ...lacking] = looks.map((look) => distance(look[topic], look[other]));
            expect(full, `${k} topics, seed ${seed}: ${colors[topic]} beside ${colors[other]}`).toBeGreaterThan(0.05);
            expect(Math.min(...lacking), `${k} topics, seed ${seed}`).toBeGreaterThan(0.02);
          }
        }
      }
    }
  });

  test.each(themes)(
    'twelve topics are plainly distinct wherever they lie, and forty are all different (%s)',
    (theme) => {
      for (const [k, least] of [
        [12, 0.08],
        [40, 0.03],
      ]) {
        const { positions, labels } = blobs(k, 7);
        const colors = topicColors(k, positions, labels, theme).map((color) => toOklab(fromHex(color)));
        const distances = colors.flatMap((a, i) => colors.slice(i + 1).map((b) => distance(a, b)));
        expect(Math.min(...distances)).toBeGreaterThan(least);
      }
    },
  );

  test.each(themes)('every colour stands out from the ground and from the grey of context (%s)', (theme) => {
    const { positions, labels } = blobs(24, 4);
    for (const color of topicColors(24, positions, labels, theme)) {
      for (const grey of [mapTones[theme].paper, mapTones[theme].context]) {
        expect(distance(toOklab(fromHex(color)), toOklab(fromHex(grey)))).toBeGreaterThan(0.08);
      }
    }
  });

  test('dark colours are lighter and less saturated than light ones', () => {
    const { positions, labels } = blobs(12, 5);
    const mean = (theme: Theme, of: (lab: readonly number[]) => number) =>
      topicColors(12, positions, labels, theme).reduce((sum, color) => sum + of(toOklab(fromHex(color))), 0) / 12;
    expect(mean('dark', ([lightness]) => lightness)).toBeGreaterThan(mean('light', ([lightness]) => lightness) + 0.05);
    expect(mean('dark', ([, a, b]) => Math.hypot(a, b))).toBeLessThan(mean('light', ([, a, b]) => Math.hypot(a, b)));
  });

  test('the same topics get the same colours, and each its own', () => {
    const { positions, labels } = blobs(20, 6);
    const once = topicColors(20, positions, labels, 'light');
    expect(topicColors(20, positions, labels, 'light')).toEqual(once);
    expect(new Set(once).size).toBe(20);
  });

  test('a topic keeps its hue from light to dark', () => {
    const { positions, labels } = blobs(30, 8);
    const hues = themes.map((theme) =>
      topicColors(30, positions, labels, theme).map((color) => {
        const [, a, b] = toOklab(fromHex(color));
        return (Math.atan2(b, a) * 180) / Math.PI;
      }),
    );
    hues[0].forEach((hue, topic) => {
      const turn = Math.abs(hue - hues[1][topic]) % 360;
      expect(Math.min(turn, 360 - turn)).toBeLessThan(3);
    });
  });

  test('no topics, one, topics at one place and topics without papers all get colours', () => {
    expect(topicColors(0, new Float32Array(0), new Int32Array(0), 'light')).toEqual([]);
    expect(topicColors(1, new Float32Array([0, 0]), new Int32Array([0]), 'light')).toEqual([
      expect.stringMatching(/^#[0-9a-f]{6}$/),
    ]);
    const same = topicColors(4, new Float32Array(8), new Int32Array([0, 1, 2, -1]), 'dark');
    expect(new Set(same).size).toBe(4);
    expect(same.every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
  });
});

describe('oklch', () => {
  test('white, black and red are where the standard puts them', () => {
    expect(toOklab(fromHex('#ffffff'))[0]).toBeCloseTo(1, 5);
    expect(toOklab(fromHex('#000000'))).toEqual([0, 0, 0]);
    const [lightness, a, b] = toOklab(fromHex('#ff0000'));
    expect([lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI].map((x) => x.toFixed(3))).toEqual([
      '0.628',
      '0.258',
      '29.234',
    ]);
  });

  test('hex codes survive the way there and back', () => {
    for (const hex of ['#000000', '#ffffff', '#1c1f24', '#c9ccd1', '#3a86ff']) expect(toHex(fromHex(hex))).toBe(hex);
  });

  test('a chroma that no screen can show is lowered, lightness and hue kept', () => {
    const [lightness, a, b] = toOklab(fromOklch(0.7, 0.4, 200));
    expect(lightness).toBeCloseTo(0.7, 3);
    expect((Math.atan2(b, a) * 180) / Math.PI + 360).toBeCloseTo(200, 1);
    expect(Math.hypot(a, b)).toBeLessThan(0.2);
  });

  test('greys look the same to everyone, and red and green of like lightness nearly so without their cones', () => {
    for (const deficiency of deficiencies) {
      const grey = fromHex('#888888');
      expect(distance(toOklab(simulate(deficiency, grey)), toOklab(grey))).toBeLessThan(0.002);
    }
    const red = fromOklch(0.66, 0.14, 55);
    const green = fromOklch(0.66, 0.14, 125);
    expect(distance(toOklab(red), toOklab(green))).toBeGreaterThan(0.14);
    const seen = [red, green].map((color) => toOklab(simulate('deuteranopia', color)));
    expect(distance(seen[0], seen[1])).toBeLessThan(0.06);
  });
});

const visions = [
  (color: ReturnType<typeof fromHex>) => color,
  ...deficiencies.map((deficiency) => (color: ReturnType<typeof fromHex>) => simulate(deficiency, color)),
];

function distance(p: readonly number[], q: readonly number[]): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function blobs(k: number, seed: number): { positions: Float32Array; labels: Int32Array } {
  const random = createRandom(seed);
  const middles = Array.from({ length: k }, () => [2 * random() - 1, 2 * random() - 1]);
  const labels = Int32Array.from({ length: k * 20 }, (_, i) => i % k);
  const positions = new Float32Array(2 * labels.length);
  labels.forEach((topic, i) => {
    positions[2 * i] = middles[topic][0] + 0.05 * randomNormal(random);
    positions[2 * i + 1] = middles[topic][1] + 0.05 * randomNormal(random);
  });
  return { positions, labels };
}

function nearest(centers: Float32Array, topic: number, count: number): readonly number[] {
  const gap = (other: number) =>
    Math.hypot(centers[2 * other] - centers[2 * topic], centers[2 * other + 1] - centers[2 * topic + 1]);
  return Array.from({ length: centers.length / 2 }, (_, other) => other)
    .filter((other) => other !== topic)
    .sort((a, b) => gap(a) - gap(b))
    .slice(0, count);
}

/** The light of '#rrggbb'. */
function fromHex(hex: string): [red: number, green: number, blue: number] {
  const light = (at: number) => {
    const coded = parseInt(hex.slice(at, at + 2), 16) / 255;
    return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
  };
  return [light(1), light(3), light(5)];
}
