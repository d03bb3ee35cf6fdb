import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTrust } from '../../src/analytics/mapTrust.ts';
import { planeNeighbors } from '../../src/analytics/planeNeighbors.ts';
import type { Dense, Neighbors } from '../../src/sparse.ts';
import { createRandom, randomNormal } from '../../src/random.ts';
import { runToEnd } from '../../src/task.ts';

describe('planeNeighbors', () => {
  it('finds what comparing every two papers finds, however the papers lie', () => {
    const place = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -1, max: 1, noNaN: true }).map(Math.fround),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (places, wanted) => {
          const k = Math.min(wanted, places.length - 1);
          const found = runToEnd(planeNeighbors(Float32Array.from(places.flat()), k));
          const expected = places.flatMap(([x, y], i) =>
            places
              .map(([x2, y2], j) => ({ j, d: (x2 - x) ** 2 + (y2 - y) ** 2 }))
              .filter(({ j }) => j !== i)
              .sort((a, b) => a.d - b.d || a.j - b.j)
              .slice(0, k)
              .map(({ j }) => j),
          );
          expect([...found]).toEqual(expected);
        },
      ),
    );
  });
});

/** Papers whose vectors are points of a circle arc, in order: near in number, near in truth. */
function arc(n: number): Dense {
  const data = Float32Array.from({ length: 2 * n }, (_, at) => {
    const angle = ((at >> 1) / n) * 3;
    return at % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
  return { nRows: n, nCols: 2, data };
}

function exactNeighbors({ nRows, nCols, data }: Dense, k: number): Neighbors {
  const indices = new Int32Array(nRows * k);
  for (let i = 0; i < nRows; i++) {
    const products = Array.from({ length: nRows }, (_, j) => {
      let sum = 0;
      for (let at = 0; at < nCols; at++) sum += data[i * nCols + at] * data[j * nCols + at];
      return { j, sum };
    }).filter(({ j }) => j !== i);
    products.sort((a, b) => b.sum - a.sum || a.j - b.j);
    indices.set(
      products.slice(0, k).map(({ j }) => j),
      i * k,
    );
  }
  return { k, indices, distances: new Float32Array(nRows * k) };
}

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('mapTrust', () => {
  it('is whole where the plane shows the truth', () => {
    const vectors = arc(200);
    const { trust, continuity, k, nNear } = runToEnd(mapTrust(vectors, exactNeighbors(vectors, 10), vectors.data));
    expect([k, nNear]).toEqual([10, 20]);
    expect([mean(trust), mean(continuity)]).toEqual([1, 1]);
  });

  it('is what chance leaves where papers are drawn anywhere', () => {
    const vectors = arc(1000);
    const random = createRandom(3);
    const positions = Float32Array.from({ length: 2000 }, () => randomNormal(random));
    const { trust, continuity } = runToEnd(mapTrust(vectors, exactNeighbors(vectors, 10), positions));
    expect(mean(trust)).toBeLessThan(0.05);
    expect(mean(continuity)).toBeLessThan(0.05);
  });

  it('finds the papers of two islands drawn over each other untrustworthy and no others', () => {
    const vectors = arc(300);
    // The last hundred are drawn upon the first hundred.
    const positions = vectors.data.slice();
    positions.set(vectors.data.subarray(0, 200), 400);
    const { trust, continuity } = runToEnd(mapTrust(vectors, exactNeighbors(vectors, 10), positions));
    expect(mean(trust.subarray(10, 90))).toBeLessThan(0.7);
    expect(mean(trust.subarray(110, 190))).toBe(1);
    expect(mean(continuity.subarray(10, 90))).toBeGreaterThan(0.9);
  });

  it('takes all as near that are too few to tell', () => {
    const tiny = arc(3);
    expect(runToEnd(mapTrust(tiny, exactNeighbors(tiny, 2), tiny.data))).toMatchObject({
      trust: Float32Array.of(1, 1, 1),
      continuity: Float32Array.of(1, 1, 1),
    });
    const none = { nRows: 0, nCols: 2, data: new Float32Array(0) };
    expect(runToEnd(mapTrust(none, exactNeighbors(none, 0), none.data)).trust).toHaveLength(0);
  });
});
