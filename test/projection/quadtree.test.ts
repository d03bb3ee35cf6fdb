import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCurve } from '../../src/projection/fitCurve.ts';
import { forceTables } from '../../src/projection/forceTables.ts';
import { pushGroups } from '../../src/projection/moveVertices.ts';
import { createQuadtree, growTree, pointsPerLeaf } from '../../src/projection/quadtree.ts';
import { createRandom, randomNormal } from '../../src/random.ts';
import { oneThread } from '../../src/threads.ts';

function grown(positions: Float32Array) {
  const tree = createQuadtree(positions.length / 2, oneThread);
  return { ...tree, ...growTree(tree, positions) };
}

test('the leaves of a tree hold every point once, and every branch the points of its leaves', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(points, (places) => {
      const tree = grown(Float32Array.from(places.flat()));
      const leaves = Array.from(tree.leaves.subarray(0, tree.nLeaves));
      const runs = leaves.map((leaf) => [tree.starts[leaf], tree.ends[leaf]]);
      const ends = runs.map(([, end]) => end);
      expect(runs.map(([start]) => start)).toEqual([0, ...ends].slice(0, runs.length));
      expect(ends.at(-1) ?? 0).toBe(places.length);
      expect(Array.from(tree.order).sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
      for (let node = 0; node < tree.nNodes; node++) {
        const isLeaf = tree.next[node] === node + 1;
        const isSpread = tree.ends[node] - tree.starts[node] > pointsPerLeaf;
        if (isLeaf && isSpread) {
          const xs = new Set(tree.x.subarray(tree.starts[node], tree.ends[node]));
          expect(xs.size).toBe(1);
        }
        const inside = Array.from(tree.x.subarray(tree.starts[node], tree.ends[node]));
        expect(tree.meanX[node]).toBeCloseTo(inside.reduce((sum, x) => sum + x, 0) / inside.length, 4);
      }
    }),
    { numRuns: 40 },
  );
});

test('the pushes that the tree sums are nearly those of all pairs', () => {
  const random = createRandom(5);
  const n = 600;
  const positions = Float32Array.from({ length: 2 * n }, () => 6 * randomNormal(random));
  const { push } = forceTables(fitCurve(0.1), oneThread);
  const pushes = new Float32Array(2 * n);
  const tree = grown(positions);
  pushGroups.run({ ...tree, push, pushes }, 0, tree.nLeaves);

  const { a, b } = fitCurve(0.1);
  let error = 0;
  let size = 0;
  for (let i = 0; i < n; i++) {
    let [x, y] = [0, 0];
    for (let j = 0; j < n; j++) {
      const [dx, dy] = [0, 1].map((axis) => positions[2 * i + axis] - positions[2 * j + axis]);
      const d2 = dx * dx + dy * dy;
      if (d2 === 0) continue;
      const force = Math.min((2 * b) / ((0.001 + d2) * (1 + a * d2 ** b)), 4 / Math.sqrt(d2));
      x += force * dx;
      y += force * dy;
    }
    error += Math.hypot(x - pushes[2 * i], y - pushes[2 * i + 1]);
    size += Math.hypot(x, y);
  }
  expect(error / size).toBeLessThan(0.05);
});
