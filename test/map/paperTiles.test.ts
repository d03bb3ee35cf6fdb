import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerEnds, layerPapers } from '../../src/map/paperLayers.ts';
import { runsWithin, sortByTile, tilePapers } from '../../src/map/paperTiles.ts';
import { createRandom } from '../../src/random.ts';

const nPapers = 4000;
const random = createRandom(5);
// Rounded, so that papers lie on the borders of tiles too.
const positions = Float32Array.from({ length: 2 * nPapers }, () => Math.round(400 * random()) / 200 - 1);
const visible = Uint8Array.from({ length: nPapers }, () => (random() < 0.7 ? 1 : 0));
const papers = layerPapers(
  nPapers,
  visible,
  Int32Array.from({ length: 900 }, (_, i) => 3 * i),
  [5, 8, 13],
);
const tiles = tilePapers(positions);
const tiled = sortByTile(tiles, papers);

test('every layer keeps its papers, those of a tile in their order', () => {
  const ends = layerEnds(papers);
  ends.forEach((end, layer) => {
    const start = ends[layer - 1] ?? 0;
    const own = papers.order.slice(start, end);
    expect(tiled.order.slice(start, end).toSorted()).toEqual(own.toSorted());
    for (const tile of [0, 3, 7]) {
      const inTile = (paper: number) => tiles.tileOf[paper] === tile;
      expect(tiled.order.slice(start, end).filter(inTile)).toEqual(own.filter(inTile));
    }
  });
});

test('every paper of a rectangle is in the runs of its layer, and in no other', () => {
  const place = fc.double({ min: -1.4, max: 1.4, noNaN: true });
  const ends = layerEnds(papers);
  fc.assert(
    fc.property(place, place, place, place, (x0, x1, y0, y1) => {
      const part = { xMin: Math.min(x0, x1), xMax: Math.max(x0, x1), yMin: Math.min(y0, y1), yMax: Math.max(y0, y1) };
      ends.forEach((end, layer) => {
        const drawn = new Set<number>();
        for (const [start, count] of runsWithin(tiles, tiled, layer, part)) {
          for (const paper of tiled.order.subarray(start, start + count)) drawn.add(paper);
        }
        const own = papers.order.subarray(ends[layer - 1] ?? 0, end);
        const isInside = (paper: number) => {
          const [x, y] = positions.subarray(2 * paper);
          return x >= part.xMin && x <= part.xMax && y >= part.yMin && y <= part.yMax;
        };
        expect(own.filter((paper) => isInside(paper) && !drawn.has(paper))).toEqual(new Uint32Array(0));
        expect([...drawn].filter((paper) => !own.includes(paper))).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});

test('the whole plane is one run, a corner a small part, and what lies beyond nothing', () => {
  const all = layerPapers(nPapers, null, null);
  const order = sortByTile(tiles, all);
  expect(runsWithin(tiles, order, 2, { xMin: -1, xMax: 1, yMin: -1, yMax: 1 })).toEqual([[0, nPapers]]);
  const corner = runsWithin(tiles, order, 2, { xMin: -1, xMax: -0.9, yMin: -1, yMax: -0.9 });
  expect(corner.reduce((sum, [, count]) => sum + count, 0)).toBeLessThan(nPapers / 8);
  expect(runsWithin(tiles, order, 2, { xMin: 1.5, xMax: 2, yMin: -1, yMax: 1 })).toEqual([]);
});

test('papers in one place, or none, have one tile', () => {
  for (const n of [0, 1, 2000]) {
    const tiles = tilePapers(new Float32Array(2 * n).fill(3));
    const order = sortByTile(tiles, layerPapers(n, null, null));
    expect(runsWithin(tiles, order, 2, { xMin: 2, xMax: 4, yMin: 2, yMax: 4 })).toEqual(n === 0 ? [] : [[0, n]]);
  }
});
