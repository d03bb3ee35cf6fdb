import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedLevels, topicSpans } from '../../src/map/labelLevels.ts';

describe('topicSpans', () => {
  it('is how wide the middle of a topic lies, whatever its strays', () => {
    const xs = [0, ...Array.from({ length: 100 }, (_, i) => i / 100), 50];
    const positions = Float32Array.from([...xs.flatMap((x) => [x, 0]), 7, 7]);
    const labels = Int32Array.from([...xs.map(() => 0), 1]);
    const spans = topicSpans(3, positions, labels);
    expect(spans[0]).toBeCloseTo(0.81, 1);
    expect([spans[1], spans[2]]).toEqual([0, 0]);
  });
});

describe('namedLevels', () => {
  const tree = { spans: [1, 0.3, 0.08], rooms: [1, 0.3, 0.08], main: 1, side: 600 };
  const at = (scale: number, before: readonly number[] = []) =>
    namedLevels({ ...tree, scale, before: new Set(before) });

  it('goes from broad names to fine ones as the map comes nearer', () => {
    expect([30, 200, 400, 1000, 2000, 9000].map((scale) => at(scale))).toEqual([[0], [0, 1], [1, 0], [1], [2], [2]]);
  });

  it('lets broad names lead until the topics of the main level have room for theirs, and never names more than three levels', () => {
    const deep = (scale: number) =>
      namedLevels({ spans: [3, 2, 1, 0.5, 0.4], rooms: [3, 2, 1, 0.1, 0.05], main: 3, side: 2000, scale });
    expect([60, 150, 400, 950].map(deep)).toEqual([
      [1, 2],
      [2, 3],
      [2, 3],
      [3, 4, 2],
    ]);
  });

  it('names the only level of a map at every scale', () => {
    const only = (scale: number) => namedLevels({ spans: [0.3], rooms: [0.3], main: 0, side: 600, scale });
    expect([0.01, 10, 1e6].map(only)).toEqual([[0], [0], [0]]);
  });

  it('names something at every scale, and keeps what was named over small changes', () => {
    const scales = fc.double({ min: 0, max: 12, noNaN: true }).map(Math.exp);
    const spans = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(spans, fc.nat(), scales, (some, main, scale) => {
        const view = { spans: some, rooms: some, main: main % some.length, side: 600, scale };
        const named = namedLevels(view);
        expect(named.length).toBeGreaterThan(0);
        for (const factor of [0.95, 1.05]) {
          const next = namedLevels({ ...view, scale: scale * factor, before: new Set(named) });
          if (named.length > 1) for (const level of named) expect(next).toContain(level);
        }
      }),
    );
  });
});
