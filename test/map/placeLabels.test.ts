import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf, fitCamera, panBy, toPixel, type Camera } from '../../src/map/camera.ts';
import { paperLabel, topicLabels } from '../../src/map/mapLabels.ts';
import { placeLabels, type Box, type MapLabel, type PlacedLabel } from '../../src/map/placeLabels.ts';
import { createRandom } from '../../src/random.ts';
import { bareTopic } from './bareTopic.ts';

const viewport = { width: 1000, height: 700 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cameras = fc.record({ x: number(-1.5, 1.5), y: number(-1.5, 1.5), scale: number(50, 20_000) });

describe('placeLabels', () => {
  test('a lone label stands centred on its anchor', () => {
    const [label] = made(1);
    const [placed] = placeLabels([label], at(label), viewport);
    expect(middle(placed.box)).toEqual([500, 350]);
    expect(placed.box.right - placed.box.left).toBeCloseTo(label.width, 9);
  });

  test('no two labels overlap, none is cut, and none lies under an inset or obstacle', () => {
    const labels = [...made(40), ...titles(60)];
    const sizes = fc.record({ width: number(0, 2000), height: number(0, 1400) });
    const insets = { top: 48, right: 120, bottom: 0, left: 20 };
    fc.assert(
      fc.property(cameras, sizes, number(0, 800), (camera, size, x) => {
        const obstacles = [{ left: x, top: 100, right: x + 180, bottom: 160 }];
        const boxes = placeLabels(labels, camera, size, { insets, obstacles }).map(({ box }) => box);
        const all = [...boxes, ...obstacles];
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(insets.left);
          expect(box.top).toBeGreaterThanOrEqual(insets.top);
          expect(box.right).toBeLessThanOrEqual(size.width - insets.right);
          expect(box.bottom).toBeLessThanOrEqual(size.height - insets.bottom);
          for (const other of all.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a label is left out only where it is out of view or a more important one stands in its place', () => {
    const labels = made(30);
    fc.assert(
      fc.property(cameras, (camera) => {
        const placed = placeLabels(labels, camera, viewport);
        const shown = new Set(placed.map(({ label }) => label));
        for (const [i, label] of labels.entries()) {
          if (shown.has(label)) continue;
          const [x, y] = toPixel(camera, viewport, label.x, label.y);
          const before = placed.filter((other) => labels.indexOf(other.label) < i).map(({ box }) => box);
          const box = around(x, y, label);
          const isInside = box.left > 6 && box.top > 6 && box.right < 994 && box.bottom < 694;
          if (isInside) expect(before.some((other) => overlaps(grown(box), other))).toBe(true);
        }
      }),
    );
  });

  test('nothing jumps while the map is moved, as long as no label comes near the edge', () => {
    const labels = made(40);
    const middles = fc.record({ x: number(-0.4, 0.4), y: number(-0.2, 0.2), scale: number(60, 220) });
    fc.assert(
      fc.property(middles, number(-30, 30), number(-30, 30), (camera, dx, dy) => {
        const moved = panBy(camera, dx, dy);
        fc.pre([camera, moved].every((one) => labels.every((label) => isClearOfEdges(label, one))));
        const offsets = offsetsOf(placeLabels(labels, camera, viewport), camera);
        const after = offsetsOf(placeLabels(labels, moved, viewport), moved);
        expect(offsets.length).toBeGreaterThan(3);
        expect(after.length).toBe(offsets.length);
        for (const [i, offset] of offsets.entries()) {
          expect(after[i].label).toBe(offset.label);
          expect(Math.hypot(after[i].dx - offset.dx, after[i].dy - offset.dy)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a label slides along the edge as long as its anchor is in view', () => {
    const [label] = made(1);
    const camera = { ...at(label), x: label.x + (viewport.width / 2 - 10) / 1000 };
    const [placed] = placeLabels([label], camera, viewport);
    expect(toPixel(camera, viewport, label.x, label.y)[0]).toBeCloseTo(10, 6);
    expect(placed.box.left).toBeCloseTo(6, 6);
    expect(placeLabels([label], panBy(camera, -20, 0), viewport)).toEqual([]);
  });

  test('of four labels at one place the first takes it, two stand just above and below, the last is left out', () => {
    const [a, b, c, d] = made(4).map((label) => ({ ...label, x: 0, y: 0, width: 80, height: 20, lines: ['x'] }));
    const tall = { ...a, height: 10 };
    const placed = placeLabels([tall, b, c, d], { x: 0, y: 0, scale: 100 }, viewport);
    expect(placed.map(({ label, box }) => [label.id, ...middle(box)])).toEqual([
      [a.id, 500, 350],
      [b.id, 500, 332],
      [c.id, 500, 368],
    ]);
  });

  test('a topic label steps aside where that spares most of the papers under it, and not for a few', () => {
    const [label] = made(1);
    const offset = (papersIn: (box: Box) => number) => {
      const [{ box }] = placeLabels([label], at(label), viewport, { papersIn });
      return ((box.top + box.bottom) / 2 - 350) / label.height;
    };
    const isOn = (box: Box) => box.top < 350 && box.bottom > 350;
    expect(offset((box) => (isOn(box) ? 100 : 10))).toBeCloseTo(-0.9, 6);
    expect(offset((box) => (isOn(box) ? 100 : 80))).toBe(0);
    expect(offset((box) => (box.top > 350 ? 5 : 100))).toBeCloseTo(0.9, 6);
  });

  test('a label that yields is left out rather than hide a single paper', () => {
    const [label] = made(1).map((one) => ({ ...one, yields: true, compact: undefined }));
    expect(placeLabels([label], at(label), viewport, { papersIn: () => 1 })).toEqual([]);
    expect(
      placeLabels([label], at(label), viewport, { papersIn: ({ bottom }) => (bottom < 345 ? 0 : 1) }),
    ).toHaveLength(1);
  });

  test('a title goes where no paper is hidden: right, left, above or below its point, else nowhere', () => {
    const [title] = titles(1);
    const sideOf = (papersIn: (box: Box) => number) => {
      const [placed] = placeLabels([title], at(title), viewport, { papersIn });
      const { left, right, top, bottom } = placed?.box ?? { left: NaN, right: NaN, top: NaN, bottom: NaN };
      return left > 500 ? 'right' : right < 500 ? 'left' : bottom < 350 ? 'above' : top > 350 ? 'below' : 'nowhere';
    };
    expect(sideOf(() => 0)).toBe('right');
    expect(sideOf((box) => (box.left > 500 ? 1 : 0))).toBe('left');
    expect(sideOf((box) => (box.left > 500 || box.right < 500 ? 1 : 0))).toBe('above');
    expect(sideOf((box) => (box.top > 350 ? 0 : 1))).toBe('below');
    expect(sideOf(() => 1)).toBe('nowhere');
  });

  test('a label that finds no room is written in its compact form', () => {
    const [label] = made(1);
    const obstacles = [{ left: 0, top: 0, right: 400, bottom: 700 }];
    const [placed] = placeLabels([{ ...label, width: 600 }], at(label), viewport, { obstacles });
    expect(placed.label).toBe(label.compact);
    expect(label.compact?.size).toBe(12);
  });

  test('no level repeats the name of another beside it, nor a part of that name', () => {
    const [label] = made(1);
    const onLevel = (level: number, name: string, dx: number): MapLabel => ({
      ...{ ...label, level, compact: undefined, lines: name.split('|') },
      x: label.x + dx / camera.scale,
    });
    const camera = { ...at(label), scale: 1000 };
    const names = [
      onLevel(1, 'Graph theory', 0),
      onLevel(0, 'Graph|theory, logic', 120),
      onLevel(2, 'Graph theory', -150),
      onLevel(2, 'Graph theory of mind', 200),
      onLevel(2, 'Graph theory', 400),
    ];
    expect(placeLabels(names, camera, viewport).map(({ label }) => label)).toEqual([names[0], names[3], names[4]]);
  });

  test('no labels, an empty viewport and a viewport smaller than the label place nothing', () => {
    expect(placeLabels([], { x: 0, y: 0, scale: 1 }, viewport)).toEqual([]);
    const labels = made(5);
    expect(placeLabels(labels, { x: 0, y: 0, scale: 1 }, { width: 0, height: 0 })).toEqual([]);
    expect(placeLabels(labels, at(labels[0]), { width: 20, height: 10 })).toEqual([]);
  });

  test('in a fitted map of many topics most labels find a place', () => {
    const labels = made(24);
    const positions = Float32Array.from(labels.flatMap(({ x, y }) => [x, y]));
    const shown = placeLabels(labels, fitCamera(extentOf(positions), viewport), viewport);
    expect(shown.length).toBeGreaterThan(12);
  });
});

const words = [
  'graph neural networks',
  'retrieval',
  'low-rank adaptation',
  'diffusion models',
  'vision',
  'drug trials',
];

function made(count: number): readonly MapLabel[] {
  const random = createRandom(count);
  const topics = Array.from({ length: count }, (_, id) =>
    bareTopic(id, `${words[id % words.length]}, ${words[(3 * id + 1) % words.length]}`, 1000 - id * 10),
  );
  const anchors = Float32Array.from({ length: 2 * count }, () => 2 * random() - 1);
  return topicLabels(topics, anchors, 15_000);
}

function titles(count: number): readonly MapLabel[] {
  const random = createRandom(99);
  return Array.from({ length: count }, (_, i) =>
    paperLabel(i, `On the ${words[i % words.length]} of number ${i}`, 2 * random() - 1, 2 * random() - 1),
  );
}

function at({ x, y }: MapLabel): Camera {
  return { x, y, scale: 1000 };
}

function around(x: number, y: number, { width, height }: MapLabel): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - 6, top: top - 3, right: right + 6, bottom: bottom + 3 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function middle({ left, top, right, bottom }: Box): [number, number] {
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}

function isClearOfEdges({ x, y, width, height }: MapLabel, camera: Camera): boolean {
  const [xPixel, yPixel] = toPixel(camera, viewport, x, y);
  const dx = width / 2 + 6;
  const dy = 2 * height + 3;
  return xPixel > dx && yPixel > dy && xPixel < viewport.width - dx && yPixel < viewport.height - dy;
}

function offsetsOf(placed: readonly PlacedLabel[], camera: Camera) {
  return placed.map(({ label, box }) => {
    const [x, y] = toPixel(camera, viewport, label.x, label.y);
    return { label, dx: (box.left + box.right) / 2 - x, dy: (box.top + box.bottom) / 2 - y };
  });
}
