import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestNeighbors } from '../../src/neighbors/nearestNeighbors.ts';
import { firstLook, projectPapers } from '../../src/projection/projectPapers.ts';
import { projectionQuality } from './projectionQuality.ts';
import type { Dense } from '../../src/sparse.ts';
import { runToEnd } from '../../src/task.ts';
import type { ProgressOnMap } from '../../src/task.ts';
import { groupedVectors, unitVectors } from '../geometry/unitVectors.ts';

const engines = ['umap-js', 'fast'] as const;

function project(vectors: Dense, engine: (typeof engines)[number], { seed = 1, minDist = 0.1 } = {}): Float32Array {
  const neighbors = runToEnd(nearestNeighbors(vectors, 15, seed));
  return runToEnd(projectPapers(vectors, neighbors, { nNeighbors: 15, minDist, engine }, seed));
}

describe.each(engines)('projection, %s', (engine) => {
  test('positions are finite, centred and fit [-1, 1], whatever the papers', () => {
    const cases = [
      ...[2, 3, 5, 6, 7, 12, 16, 17].map((n) => groupedVectors(n, 5).vectors),
      unitVectors(Array.from({ length: 20 }, () => [1, 2, 3])),
      unitVectors(Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? [0, 0] : [1, i]))),
      unitVectors(Array.from({ length: 20 }, () => [0, 0])),
      unitVectors(Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? [1, 0, 0] : [0, 0, 1]))),
      { nRows: 7, nCols: 0, data: new Float32Array() },
    ];
    for (const vectors of cases) {
      const positions = project(vectors, engine);
      expect(positions).toHaveLength(2 * vectors.nRows);
      const [xs, ys] = [0, 1].map((axis) => positions.filter((_, at) => at % 2 === axis));
      const sides = [xs, ys].map((values) => [Math.min(...values), Math.max(...values)]);
      for (const [low, high] of sides) expect(low + high).toBeCloseTo(0, 5);
      expect(Math.max(sides[0][1], sides[1][1])).toBeCloseTo(1, 5);
      expect(new Set(Array.from(xs, (x, i) => `${x} ${ys[i]}`)).size).toBe(vectors.nRows);
    }
  });

  test('no papers have no positions, and one lies in the middle', () => {
    expect(project(unitVectors([]), engine)).toHaveLength(0);
    expect([...project(unitVectors([[1, 0]]), engine)]).toEqual([0, 0]);
  });

  test('papers of a clear group lie nearer to one another than to others', () => {
    const { vectors, groups } = groupedVectors(150, 20, { nGroups: 3, noise: 0.3 });
    const positions = project(vectors, engine);
    const centres = [0, 1, 2].map((group) => centreOf([...groups.keys()].filter((i) => groups[i] === group)));
    for (let i = 0; i < 150; i++) {
      const distances = centres.map(([x, y]) => Math.hypot(positions[2 * i] - x, positions[2 * i + 1] - y));
      expect(distances.indexOf(Math.min(...distances))).toBe(groups[i]);
    }

    function centreOf(rows: number[]): number[] {
      return [0, 1].map((axis) => rows.reduce((sum, i) => sum + positions[2 * i + axis], 0) / rows.length);
    }
  });

  test('papers without vectors lie together, apart from the others', () => {
    const { vectors } = groupedVectors(60, 6);
    vectors.data.fill(0, 0, 6 * 6);
    const positions = project(vectors, engine);
    const ys = Array.from({ length: 60 }, (_, i) => positions[2 * i + 1]);
    expect(Math.max(...ys.slice(0, 6))).toBeLessThan(Math.min(...ys.slice(6)));
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const { vectors } = groupedVectors(80, 10);
    expect(project(vectors, engine)).toEqual(project(vectors, engine));
    expect(project(vectors, engine, { seed: 2 })).not.toEqual(project(vectors, engine));
  });
});

test('the two engines keep as much of the neighbourhoods as each other', () => {
  const { vectors } = groupedVectors(500, 30, { nGroups: 12, noise: 1 });
  const [umapJs, fast] = engines.map((engine) => projectionQuality(vectors, project(vectors, engine)));
  expect(fast.trustworthiness).toBeGreaterThan(umapJs.trustworthiness - 0.015);
  expect(fast.neighborsKept).toBeGreaterThan(umapJs.neighborsKept - 0.03);
  expect(fast.trustworthiness).toBeGreaterThan(0.8);
});

test('a larger minDist spreads papers that are near', () => {
  const { vectors } = groupedVectors(200, 20, { nGroups: 4, noise: 0.4 });
  const [tight, loose] = [0, 0.9].map((minDist) => nearestOnPlane(project(vectors, 'fast', { minDist })));
  expect(loose).toBeGreaterThan(1.2 * tight);
});

test('every stage of the way yields a share that never falls', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (n) => {
      const { vectors } = groupedVectors(n, 4);
      const neighbors = runToEnd(nearestNeighbors(vectors, 15, 1));
      let last = 0;
      for (const { stage, fraction } of projectPapers(
        vectors,
        neighbors,
        { nNeighbors: 15, minDist: 0.1, engine: 'fast' },
        1,
      )) {
        expect(stage).toBe('projection');
        expect(fraction).toBeGreaterThanOrEqual(last);
        expect(fraction).toBeLessThanOrEqual(1);
        last = fraction;
      }
    }),
    { numRuns: 8 },
  );
});

test('on the way it shows where papers lie by now, in memory of its own', () => {
  const { vectors } = groupedVectors(60, 6);
  const neighbors = runToEnd(nearestNeighbors(vectors, 15, 1));
  const looks = [firstLook(vectors, 1).preview()];
  const task = projectPapers(vectors, neighbors, { nNeighbors: 15, minDist: 0.1, engine: 'fast' }, 1);
  let step = task.next();
  for (; !step.done; step = task.next())
    if ('preview' in step.value) looks.push((step.value as ProgressOnMap).preview());
  expect(looks).toHaveLength(201);
  for (const positions of [looks[0], looks[1], looks[200]]) {
    expect(positions).toHaveLength(120);
    expect(Math.max(...positions.map(Math.abs))).toBeCloseTo(1, 5);
  }
  expect(new Set(looks.map(({ buffer }) => buffer)).size).toBe(201);
  expect(looks[1]).not.toEqual(looks[200]);
});

/** The median distance from a position to the nearest other. */
function nearestOnPlane(positions: Float32Array): number {
  const n = positions.length / 2;
  const distances = Array.from({ length: n }, (_, i) => {
    let nearest = Infinity;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      nearest = Math.min(
        nearest,
        Math.hypot(positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]),
      );
    }
    return nearest;
  });
  return distances.sort((a, b) => a - b)[Math.floor(n / 2)];
}
