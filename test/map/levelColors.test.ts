import { describe, expect, test } from 'vitest';
import type { Topic, TopicLevel } from '../../src/analysis.ts';
import { levelColors } from '../../src/map/levelColors.ts';
import { topicColors } from '../../src/map/topicColors.ts';

const positions = Float32Array.from({ length: 24 }, (_, i) => Math.sin(i * (1 + (i % 2))));
const found = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2);
const topicOf = (id: number): Topic => ({
  id,
  name: '',
  size: 0,
  terms: [],
  nearest: -1,
  contrast: [],
  summary: '',
  representatives: [],
});
const levelOf = (labels: ArrayLike<number>, parents: readonly number[] = []): TopicLevel => ({
  topics: Array.from(new Set(Array.from(labels)), (_, id) => topicOf(id)),
  labels: Int32Array.from(labels),
  parents: Int32Array.from(parents),
});
const base = topicColors(3, positions, found, 'light');
const mainColors = (labels: ArrayLike<number>) =>
  levelColors({ positions, foundLabels: found, levels: [levelOf(labels)], mainLevel: 0 }, 'light')[0];

describe('levelColors', () => {
  test('without edits the colours are those of the clusters', () => {
    expect(mainColors(found)).toEqual(base);
  });

  test('a split leaves other colours alone: the larger part keeps the colour, the other has a shade of it', () => {
    const [b, big, c, small] = mainColors([1, 1, 1, 3, 3, 0, 0, 0, 0, 2, 2, 2]);
    expect([b, big, c]).toEqual([base[1], base[0], base[2]]);
    expect(base).not.toContain(small);
    expect(small).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('a merged topic has the colour of its larger part', () => {
    expect(mainColors([0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0])).toEqual([base[0], base[1]]);
  });

  test('finer topics have shades of the one they lie in, a broader one the colour of its largest part', () => {
    const levels = [
      levelOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]),
      levelOf(found, [0, 0, 1]),
      levelOf([0, 0, 0, 3, 3, 1, 1, 1, 1, 2, 2, 2], [0, 1, 2, 0]),
    ];
    const [broad, main, fine] = levelColors({ positions, foundLabels: found, levels, mainLevel: 1 }, 'light');
    expect({ broad, main }).toEqual({ broad: [base[0], base[2]], main: base });
    expect(fine.slice(0, 3)).toEqual(base);
    expect(new Set(fine).size).toBe(4);
  });
});
