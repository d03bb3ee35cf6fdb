import { describe, expect, test } from 'vitest';
import type { MapData } from '../../../src/host/contract.ts';
import { fitCamera } from '../../../src/map/camera.ts';
import { packStrings } from '../../../src/strings.ts';
import { lightPapers } from '../../../renderer/map/litPapers.ts';
import { createMapWorld } from '../../../renderer/map/mapWorld.ts';
import { titleLabels } from '../../../renderer/map/paperTitles.ts';
import { namesAt, setTopicNames, spaciousness } from '../../../renderer/map/topicNames.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const everywhere = { xMin: -2, yMin: -2, xMax: 2, yMax: 2 };
const viewport = { width: 800, height: 600 };

describe('lightPapers', () => {
  test('without filter and search every paper stands out, and none was found', () => {
    const lit = lightPapers(createMapWorld(map), null, null);
    expect([...lit.nInOf(0)]).toEqual([2, 2]);
    expect(lit.layers).toMatchObject({ nContext: 0, nFaded: 0, nLit: 5 });
    expect(lit.found).toHaveLength(0);
    expect(lit.countIn(everywhere)).toBe(5);
  });

  test('a filter leaves out, a search within it finds the rest', () => {
    const lit = lightPapers(createMapWorld(map), Uint8Array.of(1, 0, 1, 1, 0), Int32Array.of(3, 1, 0));
    expect([...lit.nInOf(0)]).toEqual([1, 2]);
    expect(lit.layers).toMatchObject({ nContext: 2, nFaded: 1, nLit: 2 });
    expect([...lit.found]).toEqual([3, 0]);
    expect([0, 1, 2, 3, 4].map(lit.isIn)).toEqual([true, false, true, true, false]);
    expect([0, 1, 2, 3, 4].map(lit.isLit)).toEqual([true, false, false, true, false]);
    expect(lit.countIn(everywhere)).toBe(2);
    // Narrower than the grid's cells allow: counted one by one.
    expect(lit.countIn({ xMin: 0.999, yMin: 0.999, xMax: 1.001, yMax: 1.001 })).toBe(1);
    expect(lit.countIn({ xMin: -0.001, yMin: 0.999, xMax: 0.001, yMax: 1.001 })).toBe(0);
  });
});

describe('setTopicNames', () => {
  const world = createMapWorld(map);
  const idsOf = (visible: Uint8Array | null, chosen: readonly number[]) =>
    setTopicNames(world, lightPapers(world, visible, null), chosen, 1).levels[0].whole.map(({ id, yields }) => [
      id,
      yields === true,
    ]);

  test('chosen topics come first, and those without a paper in the filter come last and yield', () => {
    expect(idsOf(null, [])).toEqual([
      [0, false],
      [1, false],
    ]);
    expect(idsOf(null, [1]).map(([id]) => id)).toEqual([1, 0]);
    expect(idsOf(Uint8Array.of(0, 0, 1, 1, 1), [])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  test('a name is repeated at a further dense part only where the two are far apart on the screen', () => {
    const twoClumps = createMapWorld(mapOf(Array.from({ length: 200 }, (_, i) => [i % 2, (i % 10) / 500])));
    const names = setTopicNames(twoClumps, lightPapers(twoClumps, null, null), [], 1);
    expect(namesAt(names, [0], 300).map(({ id }) => id)).toEqual([0]);
    const [first, second] = namesAt(names, [0], 500);
    expect(second.lines).toEqual(first.lines);
    expect(Math.abs(second.x - first.x)).toBeCloseTo(1, 1);
    expect(second.compact).toMatchObject({ x: second.x, y: second.y });
  });

  test('a chosen topic is named first, also where its level is not, and once', () => {
    const names = setTopicNames(world, lightPapers(world, null, null), [1], 1);
    const ids = (named: readonly number[]) => namesAt(names, named, 1).map(({ id }) => id);
    expect([ids([]), ids([0])]).toEqual([[1], [1, 0]]);
  });

  test('small windows get smaller names, in steps', () => {
    expect([200, 400, 403, 640, 2000].map((side) => spaciousness({ width: side, height: side }))).toEqual([
      0.4, 0.5, 0.5, 0.8, 1,
    ]);
  });
});

describe('titleLabels', () => {
  const world = createMapWorld(map);
  const fitted = fitCamera(world.extent, viewport);
  const idsAt = (zoom: number, hits: Int32Array | null, first: readonly number[] = []) => {
    const lit = lightPapers(world, null, hits);
    const camera = { x: 1, y: 1, scale: zoom * fitted.scale };
    return titleLabels(world, camera, viewport, { zoom, first, lit }).map(({ id }) => id);
  };

  test('papers are titled near in, those in view alone', () => {
    expect(idsAt(1, null)).toEqual([]);
    expect(idsAt(4, null)).toEqual([3]);
  });

  test('the few papers that a search found are titled from afar, and near in they alone', () => {
    expect(idsAt(1, Int32Array.of(4, 0))).toEqual([4, 0]);
    expect(idsAt(4, Int32Array.of(4, 0))).toEqual([]);
  });

  test('the chosen paper and its nearest come first', () => {
    expect(idsAt(2.2, null, [1, 3]).slice(0, 2)).toEqual([1, 3]);
  });
});

function mapOf(places: readonly (readonly number[])[]): MapData {
  const labels = new Int32Array(places.length);
  const topics = [
    {
      id: 0,
      name: 'clumps',
      size: places.length,
      terms: [],
      nearest: -1,
      contrast: [],
      summary: '',
      representatives: [0],
    },
  ];
  return {
    nPapers: places.length,
    positions: Float32Array.from(places.flat()),
    labels,
    belonging: new Float32Array(places.length).fill(1),
    secondTopics: new Int32Array(places.length).fill(-1),
    years: new Int16Array(places.length),
    titles: packStrings(places.map((_, i) => `Paper ${i}`)),
    topics,
    levels: [{ topics, labels, parents: new Int32Array(0) }],
    mainLevel: 0,
    foundLabels: labels,
    edits: [],
    kScores: [],
  };
}
