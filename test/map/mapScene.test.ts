import { expect, test } from 'vitest';
import { mapScene, type MapSceneOptions } from '../../src/map/mapScene.ts';
import type { PaperMap } from '../../src/map/paperMap.ts';
import type { Mark, Scene } from '../../src/map/scene.ts';
import { madeUpMap } from '../golden/madeUpMap.ts';
import { inkBox, overlaps, type InkBox } from './inkBox.ts';

const map = madeUpMap(300);
const colors = map.topics.map(({ id }) => `hsl(${50 * id} 50% 50%)`);
const sizes = [
  [1200, 800],
  [700, 900],
  [420, 420],
  [300, 200],
] as const;

function draw(options: Partial<MapSceneOptions> = {}, of: PaperMap = map): Scene {
  return mapScene(of, { width: 1200, height: 800, theme: 'light', colors, title: 'Made-up papers', ...options });
}

const pointsOf = (scene: Scene) => scene.marks.filter((mark) => mark.kind === 'points');
const nDrawn = (scene: Scene) => pointsOf(scene).reduce((sum, { x }) => sum + x.length, 0);
const boxesOf = (marks: readonly Mark[]) => marks.map(inkBox).filter((box) => box !== null);

test('every paper of the whole map is drawn, six hundredths of the free side from the edge', () => {
  for (const [width, height] of sizes) {
    const scene = draw({ width, height, hasLegend: false, title: '' });
    expect(nDrawn(scene)).toBe(300);
    const xs = pointsOf(scene).flatMap(({ x }) => [...x]);
    const ys = pointsOf(scene).flatMap(({ y }) => [...y]);
    expect(Math.min(...xs)).toBeGreaterThan(0.05 * width);
    expect(Math.max(...xs)).toBeLessThan(0.95 * width);
    expect(Math.min(...ys)).toBeGreaterThan(0.05 * height);
    expect(Math.max(...ys)).toBeLessThan(0.95 * height);
  }
});

test('nothing is clipped, and no heading, label or legend overlaps another', () => {
  for (const [width, height] of sizes) {
    const texts = draw({ width, height }).marks.filter(({ kind }) => kind === 'text');
    const boxes: InkBox[] = boxesOf(texts);
    for (const [i, box] of boxes.entries()) {
      expect(box.left, `${width}: ${box.what}`).toBeGreaterThanOrEqual(0);
      expect(box.right, `${width}: ${box.what}`).toBeLessThanOrEqual(width);
      expect(box.top, `${width}: ${box.what}`).toBeGreaterThanOrEqual(0);
      expect(box.bottom, `${width}: ${box.what}`).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(i + 1)) {
        expect(overlaps(box, other), `${width}: ${box.what} | ${other.what}`).toBe(false);
      }
    }
  }
});

test('no paper lies under the legend or the heading', () => {
  for (const [width, height] of sizes.slice(0, 3)) {
    const scene = draw({ width, height });
    const still = boxesOf(scene.marks.filter((mark) => mark.kind === 'rect' || (mark.kind === 'text' && !mark.halo)));
    for (const { x, y, radius } of pointsOf(scene)) {
      x.forEach((_, i) => {
        const point = { left: x[i] - radius, right: x[i] + radius, top: y[i] - radius, bottom: y[i] + radius };
        expect(still.filter((box) => overlaps(box, { ...point, what: 'paper' }))).toEqual([]);
      });
    }
  }
});

test('papers outside the filter are grey context, and the legend counts both', () => {
  const visible = Uint8Array.from(map.labels, (label, paper) => Number(label === 2 && paper % 2 === 0));
  const scene = draw({ visible, chosen: new Set([2]) });
  const [context, colored] = pointsOf(scene);
  const nVisible = visible.reduce((sum, v) => sum + v, 0);
  expect([context.x.length, colored.x.length]).toEqual([300 - nVisible, nVisible]);
  expect(new Set(colored.color)).toEqual(new Set([2]));
  const words = scene.marks.flatMap((mark) => (mark.kind === 'text' && !mark.halo ? [mark.text] : []));
  expect(words).toContain(`${nVisible} of ${map.topics[2].size}`);
  expect(words).toContain(`${300 - nVisible}`);
  expect(words).toContain(`${nVisible} of 300 papers, in 1 of 7 topics`);
  const labels = scene.marks.filter((mark) => mark.kind === 'text' && mark.halo);
  expect(new Set(labels.map((mark) => (mark.kind === 'text' ? mark.topic : null)))).toEqual(new Set([2]));
});

test('a part of the map shows only the papers that lie in it', () => {
  const extent = { xMin: -0.3, yMin: -0.3, xMax: 0.3, yMax: 0.3 };
  const scene = draw({ extent });
  const isIn = (paper: number) =>
    Math.abs(map.positions[2 * paper]) <= 0.3 && Math.abs(map.positions[2 * paper + 1]) <= 0.3;
  const nIn = Array.from(map.labels).filter((_, paper) => isIn(paper)).length;
  const nTopics = new Set(map.labels.filter((label, paper) => label >= 0 && isIn(paper))).size;
  expect(nIn).toBeLessThan(300);
  expect(nDrawn(scene)).toBe(nIn);
  expect(scene.title).toBe(`Made-up papers. ${nIn} of 300 papers, in ${nTopics} of 7 topics; a part of the map`);
  const swatches = scene.marks.filter((mark) => mark.kind === 'rect' && mark.topic !== undefined);
  expect(swatches).toHaveLength(nTopics);
});

test('no papers, one paper and all papers at one place give a picture', () => {
  const empty: PaperMap = {
    nPapers: 0,
    positions: new Float32Array(0),
    labels: new Int32Array(0),
    years: new Int16Array(0),
    topics: [],
  };
  expect(nDrawn(draw({}, empty))).toBe(0);
  for (const n of [1, 5]) {
    const same: PaperMap = {
      nPapers: n,
      positions: new Float32Array(2 * n).fill(0.5),
      labels: new Int32Array(n),
      years: new Int16Array(n),
      topics: [{ ...map.topics[0], size: n }],
    };
    const scene = draw({}, same);
    expect(nDrawn(scene)).toBe(n);
    expect(JSON.stringify(scene)).not.toMatch(/null|NaN/);
  }
});

test('the same map gives the same scene', () => {
  expect(draw({ theme: 'dark' })).toEqual(draw({ theme: 'dark' }));
});
