import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/analysis.ts';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { broaderTopics } from '../../src/topics/broaderTopics.ts';
import { describeTopics } from '../../src/topics/describeTopics.ts';
import { finerTopics } from '../../src/topics/finerTopics.ts';
import { buildLevels } from '../../src/topics/levels.ts';
import { levelSizes } from '../../src/topics/levelSizes.ts';
import { nameApart } from '../../src/topics/nameApart.ts';
import { unitVectors } from '../geometry/unitVectors.ts';
import { madeUpCorpus } from '../edits/madeUpCorpus.ts';

/** A main level of papers dealt out to nTopics topics in turn, each sixth in none. */
function treeOf(nPapers: number, nTopics: number, seed: number) {
  const { corpus } = madeUpCorpus(nPapers, seed);
  const material = { ...corpus, text: defaultSettings.text };
  const labels = Int32Array.from({ length: nPapers }, (_, i) => (i % 6 === 5 ? -1 : (i * i) % nTopics));
  const used = [...new Set(labels)].filter((label) => label >= 0).sort((a, b) => a - b);
  const dense = labels.map((label) => used.indexOf(label));
  const topics = runToEnd(describeTopics(material, dense, used.length));
  return { labels: dense, topics, tree: runToEnd(buildLevels(material, { topics, labels: dense }, seed)) };
}

test('levels nest: each topic lies within one broader topic, and no paper is lost on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 400 }), fc.integer({ min: 1, max: 30 }), fc.nat(9), (n, k, seed) => {
      const { labels, topics, tree } = treeOf(n, k, seed);
      const { levels, mainLevel } = tree;
      expect(levels[mainLevel].labels).toEqual(labels);
      expect(levels[mainLevel].topics).toEqual(topics);
      levels.forEach((level, i) => {
        const sizes = new Int32Array(level.topics.length);
        level.labels.forEach((label, paper) => {
          expect(label < 0).toBe(labels[paper] < 0);
          if (label < 0) return;
          sizes[label]++;
          if (i > 0) expect(level.parents[label]).toBe(levels[i - 1].labels[paper]);
        });
        expect(level.topics.map(({ id, size }) => [id, size])).toEqual([...sizes].map((size, id) => [id, size]));
        expect(level.parents.length).toBe(i === 0 ? 0 : level.topics.length);
        if (i > 0) expect(level.topics.length).toBeGreaterThanOrEqual(levels[i - 1].topics.length);
      });
    }),
    { numRuns: 40 },
  );
});

test('the same papers give the same bytes', () => {
  expect(treeOf(300, 9, 1)).toEqual(treeOf(300, 9, 1));
});

test('there are as many levels as papers and topics warrant', () => {
  const sizes = [
    [1, 5],
    [8, 63],
    [12, 2000],
    [25, 20_000],
    [80, 100_000],
  ].map(([k, n]) => levelSizes(k, n));
  expect(sizes).toEqual([
    { broader: [], finer: null },
    { broader: [3], finer: null },
    { broader: [4], finer: 38 },
    { broader: [8], finer: 80 },
    { broader: [9, 27], finer: 256 },
  ]);
});

describe('broader topics', () => {
  test('by hand: of four topics on a circle the near pairs come together, the heavier pair later', () => {
    const centers = unitVectors([
      [1, 0],
      [1, 0.2],
      [-1, 0.1],
      [-1, 0.4],
    ]);
    const [three, two, one] = broaderTopics(centers, Int32Array.of(1, 1, 50, 50), [3, 2, 1]);
    expect([[...three], [...two], [...one]]).toEqual([
      [0, 0, 1, 2],
      [0, 0, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  test('the nearest pair is united every time, as looking at all pairs finds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), fc.nat(99), (n, seed) => {
        const { corpus } = madeUpCorpus(n + 1, seed + 1);
        const centers = { ...corpus.vectors, nRows: n, data: corpus.vectors.data.subarray(0, n * 8) };
        const sizes = Int32Array.from({ length: n }, (_, i) => 1 + ((i * 7 + seed) % 5));
        const counts = Array.from({ length: n - 1 }, (_, i) => n - 1 - i);
        expect(broaderTopics(centers, sizes, counts)).toEqual(byAllPairs(centers.data, sizes, counts));
      }),
      { numRuns: 40 },
    );
  });
});

/** Ward's agglomeration as its definition says: the sum of squares of every union is computed from its members. */
function byAllPairs(data: Float32Array, sizes: Int32Array, counts: readonly number[]): Int32Array[] {
  let groups = Array.from(sizes, (_, i) => [i]);
  const spread = (members: readonly number[]) => {
    const weight = members.reduce((sum, i) => sum + sizes[i], 0);
    let sum = 0;
    for (let c = 0; c < 8; c++) {
      const mean = members.reduce((total, i) => total + sizes[i] * data[i * 8 + c], 0) / weight;
      sum += members.reduce((total, i) => total + sizes[i] * (data[i * 8 + c] - mean) ** 2, 0);
    }
    return sum;
  };
  return counts.map(() => {
    let best: readonly [number, number] = [0, 1];
    let least = Infinity;
    groups.forEach((a, i) =>
      groups.forEach((b, j) => {
        if (j <= i) return;
        const added = spread([...a, ...b]) - spread(a) - spread(b);
        if (added < least - 1e-12) [best, least] = [[i, j], added];
      }),
    );
    groups = groups.map((group, i) => (i === best[0] ? [...group, ...groups[best[1]]] : group));
    groups.splice(best[1], 1);
    const group = new Int32Array(sizes.length);
    const order = groups.toSorted((a, b) => Math.min(...a) - Math.min(...b));
    order.forEach((members, number) => members.forEach((i) => (group[i] = number)));
    return group;
  });
}

describe('names of levels', () => {
  const topic = (id: number, name: string, size: number, term = 'walks'): Topic => ({
    id,
    name,
    size,
    terms: [{ term, weight: 1 }],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [],
  });

  test('a child or parent that has the name of the main topic takes a term more; the same papers have the same name', () => {
    const named = nameApart(
      [
        [topic(0, 'Graphs', 9, 'networks'), topic(1, 'All stars', 5)],
        [topic(0, 'Graphs', 6), topic(1, 'Stars', 5), topic(2, 'Trees', 3)],
        [topic(0, 'Suns', 5), topic(1, 'graphs', 4), topic(2, 'Trees', 3), topic(3, 'Paths', 2)],
      ],
      [new Int32Array(0), Int32Array.of(0, 1, 0), Int32Array.of(1, 0, 2, 0)],
      1,
    );
    expect(named.map((level) => level.map(({ name }) => name))).toEqual([
      ['Graphs, networks', 'Stars'],
      ['Graphs', 'Stars', 'Trees'],
      ['Stars', 'graphs, walks', 'Trees', 'Paths'],
    ]);
  });
});

test('papers without a single term are no finer topics', () => {
  const vectors = { nRows: 30, nCols: 0, data: new Float32Array(0) };
  const papers = Int32Array.from({ length: 30 }, (_, i) => i);
  const { labels, parents } = runToEnd(finerTopics(vectors, [papers], Int32Array.of(2), 1));
  expect([labels, parents]).toEqual([new Int32Array(30), Int32Array.of(0)]);
});
