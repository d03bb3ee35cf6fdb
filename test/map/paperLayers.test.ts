import { expect, test } from 'vitest';
import { layerPapers } from '../../src/map/paperLayers.ts';

test('layerPapers puts context first, then the faded, then the lit, each paper once', () => {
  const { order, ...counts } = layerPapers(6, new Uint8Array([1, 0, 1, 1, 0, 1]), new Int32Array([0, 1, 5]));
  expect(counts).toEqual({ nContext: 2, nFaded: 2, nLit: 2, nHeld: 0 });
  expect([order.slice(0, 2), order.slice(2, 4), order.slice(4)].map((part) => [...part].sort())).toEqual([
    [1, 4],
    [2, 3],
    [0, 5],
  ]);
});

test('papers in hand come last, found or not, but not those that the filter leaves out', () => {
  const { order, ...counts } = layerPapers(6, Uint8Array.of(1, 0, 1, 1, 0, 1), Int32Array.of(0, 1, 5), [0, 1, 2]);
  expect(counts).toEqual({ nContext: 2, nFaded: 1, nLit: 1, nHeld: 2 });
  expect([...order.slice(4)].sort()).toEqual([0, 2]);
});

test('without filter or search every paper is lit, with an empty search none', () => {
  for (const n of [0, 1, 2, 3, 10, 618, 1000]) {
    const { order, ...counts } = layerPapers(n, null, null);
    expect(counts).toEqual({ nContext: 0, nFaded: 0, nLit: n, nHeld: 0 });
    expect(order.toSorted()).toEqual(Uint32Array.from({ length: n }, (_, i) => i));
    expect(layerPapers(n, null, new Int32Array(0)).nFaded).toBe(n);
  }
});

test('papers that follow each other in a file are drawn far apart', () => {
  const { order } = layerPapers(1000, null, null);
  const place = new Uint32Array(1000);
  order.forEach((paper, at) => (place[paper] = at));
  // The first hundred papers of the file are spread over the whole order.
  const tenths = new Set(Array.from(place.slice(0, 100), (at) => Math.floor(at / 100)));
  expect(tenths.size).toBe(10);
});
