import { expect, test } from 'vitest';
import { measureQuality, type QualityGround } from '../../src/analytics/quality.ts';
import { runToEnd } from '../../src/task.ts';
import { csr } from '../vectors/csr.ts';

/** Two topics of two papers each at right angles and one paper in neither, drawn as they are. */
const ground: QualityGround = {
  vocabulary: {
    terms: ['bees', 'hive', 'stars', 'novae'],
    documentFrequency: Int32Array.of(2, 2, 2, 2),
    titleFrequency: new Int32Array(4),
  },
  matrix: csr([
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 1, 1],
    [0, 0, 0, 0],
  ]),
  vectors: { nRows: 5, nCols: 2, data: Float32Array.of(1, 0, 1, 0, 0, 1, 0, 1, 0, 0) },
  labels: Int32Array.of(0, 0, 1, 1, -1),
  belonging: Float32Array.of(1, 0.5, 1, 1, 0),
  topics: ['Bees, hive', 'Stars'].map((name, id) => ({
    id,
    name,
    size: 2,
    terms: (id === 0 ? ['bees', 'hive'] : ['stars', 'novae']).map((term) => ({ term, weight: 1 })),
    nearest: 1 - id,
    contrast: [],
    summary: '',
    representatives: [],
  })),
  kScores: [{ k: 2, silhouette: 1, stability: 0.75 }],
  neighbors: { k: 1, indices: Int32Array.of(1, 0, 3, 2, 0), distances: Float32Array.of(0, 0, 0, 0, 1) },
  positions: Float32Array.of(0, 0, 0.1, 0, 1, 1, 1, 0.9, -1, 1),
};

test('two topics at right angles by hand: perfect, but for one paper that belongs to its topic half', () => {
  const scores = { size: 2, silhouette: 1, termCoherence: 1, trust: 1, continuity: 1, neighborsKept: 1 };
  expect(runToEnd(measureQuality(ground))).toEqual({
    whole: { ...scores, size: 4, belonging: 0.875, nameCoherence: 1 },
    topics: [
      { ...scores, belonging: 0.75, nameCoherence: 1 },
      { ...scores, belonging: 1, nameCoherence: null },
    ],
    stability: 0.75,
    diversity: 1,
    nUnassigned: 1,
    nNeighbors: 1,
  });
});

test('a map that draws strangers side by side keeps no neighbours', () => {
  const positions = Float32Array.of(0, 0, 1, 1, 0.1, 0, 1, 0.9, -1, 1);
  expect(runToEnd(measureQuality({ ...ground, positions })).whole.neighborsKept).toBe(0);
});

test('one topic has no silhouette, and no papers have no scores', () => {
  const one = runToEnd(
    measureQuality({ ...ground, labels: new Int32Array(5), topics: [{ ...ground.topics[0], size: 5 }] }),
  );
  const none = runToEnd(
    measureQuality({
      ...ground,
      matrix: csr([]),
      vectors: { nRows: 0, nCols: 2, data: new Float32Array(0) },
      labels: new Int32Array(0),
      belonging: new Float32Array(0),
      topics: [],
      neighbors: { k: 0, indices: new Int32Array(0), distances: new Float32Array(0) },
      positions: new Float32Array(0),
    }),
  );
  expect([one.whole.silhouette, none.whole.silhouette, none.whole.trust, none.whole.neighborsKept]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
